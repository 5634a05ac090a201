import type { Named } from '../../../survey/check/reader.js';
import type { Code } from '../../../survey/definition.js';
import { testsIn } from '../../../survey/expression/testsIn.js';
import type { Mapping, QuestionSource } from '../mapping.js';
import type { MappingCheck } from './mappingCheck.js';

function workedOutFrom(source: QuestionSource): readonly Code[] {
  if (source.shape !== 'derived') return [];
  return [...new Set(source.derivation.cases.flatMap(({ when }) => testsIn(when).map(({ question }) => question)))];
}

/** The definition, from which reports are made, must say the same: what nobody was asked is not shown as a question that was. */
export function checkDerived(questions: Mapping['questions'], entries: readonly Named[], check: MappingCheck): void {
  for (const { value: code, at } of entries) {
    const source = questions.get(code);
    const said = check.known.definition.questions.get(code)?.derivedFrom;
    // What the export does not have is not said to have been asked.
    if (source === undefined || source.shape === 'not_asked') continue;
    if (source.shape !== 'derived') {
      if (said !== undefined) check.fault('MAPPING_NOT_DERIVED', { question: code }, at);
      continue;
    }
    const from = workedOutFrom(source);
    if ([...from].sort().join() !== [...(said ?? [])].sort().join()) check.fault('MAPPING_DERIVED_FROM', { question: code, from: from.join(', '), said: (said ?? []).join(', ') }, at);
  }
}
