import type { Code, Definition, Expression, Question } from '../survey/definition.js';

/** How many people a question (or one row of a grid) is put to says how many chose something in an earlier one. */
export interface Link {
  readonly from: Code;
  /** Choices of the earlier question that open this one; null where their number or value does, which speaks of any of them together. */
  readonly codes: readonly Code[] | null;
  /** The row of the earlier question, when it is a grid. */
  readonly fromItem: Code | null;
  /** Only this row of the grid that is opened; null for the whole question. */
  readonly item: Code | null;
}

/** Where the base of a question is the count of another: through `showIf` of it or its section, and `rowsFrom`. */
export function linksOf(definition: Definition, question: Question): readonly Link[] {
  const section = definition.sections.find(({ code }) => code === question.section);
  const conditions = [section?.showIf, question.showIf].flatMap((condition) => (condition === undefined ? [] : [condition]));
  const links = conditions.flatMap(linksIn);
  if (question.kind !== 'grid') return links;
  const { rowsFrom } = question;
  const ofRows = question.rows.flatMap(({ code, showIf }): readonly Link[] => [
    ...(rowsFrom === undefined ? [] : [{ from: rowsFrom, codes: [code], fromItem: null, item: code }]),
    ...(showIf === undefined ? [] : linksIn(showIf).map((link) => ({ ...link, item: code }))),
  ]);
  return [...links, ...ofRows];
}

/** The choices a condition asks for. */
export function linksIn(condition: Expression): readonly Link[] {
  switch (condition.type) {
    case 'and':
    case 'or':
      return condition.parts.flatMap(linksIn);
    case 'not':
      return linksIn(condition.part);
    case 'in':
    case 'includes':
      return [{ from: condition.question, codes: condition.codes, fromItem: condition.type === 'in' ? (condition.row ?? null) : null, item: null }];
    case 'count':
      return [{ from: condition.question, codes: null, fromItem: null, item: null }];
    case 'compare':
      // The steps of a grid's row that lie on one side; a number question has no choices.
      return [{ from: condition.question, codes: null, fromItem: condition.row ?? null, item: null }];
    case 'answered':
      return [];
  }
}
