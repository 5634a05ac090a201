import { withheldBeside, type RestsOn } from '../../analysis/disclosure/withheldBeside.js';
import { readDefinition } from '../../analysis/exchange/readDefinition.js';
import type { Code, Definition } from '../../analysis/survey/definition.js';
import type { JsonValue } from '../../analysis/survey/json.js';
import type { Fault } from '../../analysis/survey/fault.js';
import { listAt, toJsonObject } from '../../analysis/survey/jsonReading.js';
import { formatList } from '../../analysis/words/formatList.js';
import { wordingOf } from '../problems/catalogue.js';
import type { Problem } from '../problems/problem.js';
import { nestedProblem } from './nestedProblem.js';

export interface Declared {
  readonly definition: Definition;
  /** With the tables that were added in it. */
  readonly source: JsonValue;
  /** Background questions by which the question may be published, in order. */
  readonly splits: readonly Code[];
  /** One for each rule that stands in the way, with the background questions it keeps out. */
  readonly warnings: readonly Problem[];
}

interface Tried extends Omit<Declared, 'warnings'> {
  readonly refused: readonly { readonly by: Code; readonly fault: Fault }[];
}

function withTable(source: JsonValue, question: Code, by: Code): JsonValue {
  const document = toJsonObject(source, 'definition');
  const declared = document['lattice'] === undefined ? [] : listAt(document, 'lattice');
  return { ...document, lattice: [...declared, { question, by }] };
}

function tryTable(tried: Tried, question: Code, by: Code, restsOn: RestsOn): Tried {
  const { definition, source, splits, refused } = tried;
  if (definition.lattice.some((table) => table.question === question && table.by === by)) return { ...tried, splits: [...splits, by] };
  const reading = readDefinition(JSON.stringify(withTable(source, question, by)), definition.survey);
  const [nested] = reading.definition === undefined ? [] : withheldBeside(reading.definition, restsOn).nested;
  if (nested !== undefined) {
    const fault: Fault = { ...nestedProblem(nested), severity: 'fault' };
    return { ...tried, refused: [...refused, { by, fault }] };
  }
  if (reading.definition !== undefined) return { ...tried, definition: reading.definition, source: reading.source, splits: [...splits, by] };
  const [fault] = reading.faults;
  if (fault === undefined) throw new Error('a definition that does not read has a fault');
  return { ...tried, refused: [...refused, { by, fault }] };
}

function warningOf(question: Code, refused: Tried['refused']): readonly Problem[] {
  return [...new Set(refused.map(({ fault }) => fault.code))].flatMap((code) => {
    const same = refused.filter(({ fault }) => fault.code === code);
    const codes = same.map(({ by }) => by);
    return same.slice(0, 1).map(({ fault }): Problem => ({
      code: 'split_left_out',
      params: { question, by_sv: formatList(codes, 'sv'), by_en: formatList(codes, 'en'), why_sv: wordingOf(fault, 'sv').message, why_en: wordingOf(fault, 'en').message },
    }));
  });
}

/** Declares the question by every background question, as far as the rules of a definition allow it. */
export function declareSplits(definition: Definition, source: JsonValue, question: Code, restsOn: RestsOn): Declared {
  const begin: Tried = { definition, source, splits: [], refused: [] };
  const { refused, ...declared } = definition.background.filter((by) => by !== question).reduce((tried, by) => tryTable(tried, question, by, restsOn), begin);
  return { ...declared, warnings: warningOf(question, refused) };
}
