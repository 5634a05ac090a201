import type { Code, Definition, Expression, Option, Question } from './definition.js';
import { referencesOf } from './expression/references.js';

/** Codes of the questions that decide whether this one, or a part of it, is shown. */
export function dependsOn(definition: Definition, question: Question): ReadonlySet<Code> {
  const section = definition.sections.find(({ code }) => code === question.section);
  const lists: readonly Option[][] = [
    'options' in question ? [...question.options] : [],
    question.kind === 'grid' ? [...question.rows, ...question.scale] : [],
  ];
  const conditions: readonly (Expression | undefined)[] = [
    section?.showIf,
    question.showIf,
    ...lists.flat().map(({ showIf }) => showIf),
  ];
  const found = new Set<Code>();
  for (const condition of conditions) {
    if (condition !== undefined) for (const code of referencesOf(condition)) found.add(code);
  }
  const from = question.kind === 'grid' ? question.rowsFrom : question.kind === 'ranking' ? question.optionsFrom : undefined;
  return from === undefined ? found : found.add(from);
}
