import type { BaseRule, Code } from '../survey/definition.js';
import type { Table } from '../tables/table.js';
import type { Published } from './published.js';

/** A question (or indicator) that an earlier edition counted among other people. */
export interface ChangedBase {
  readonly question: Code;
  readonly before: BaseRule;
  readonly now: BaseRule;
}

/** A table that shows nothing has nothing to be combined with. */
function tells({ rows, numbers }: Published): boolean {
  return [...rows, ...numbers].some(({ base }) => base !== null);
}

/**
 * What a new edition may not publish beside an earlier one. The same counts of two bases differ by those who gave no
 * answer, group by group, which are people of the earlier edition; what protects later editions (`earlierOf`) holds only
 * where every difference is of new people. So a question keeps the base it was first published under.
 *
 * Shape the tables of the new edition, as counted, and those of one earlier edition; each question once.
 */
export function changedBases(tables: readonly Table[], earlier: readonly Published[]): readonly ChangedBase[] {
  const now = new Map(tables.map(({ question, baseRule }) => [question, baseRule]));
  const changed = earlier.filter(tells).flatMap(({ question, baseRule: before }): readonly (readonly [Code, ChangedBase])[] => {
    const rule = now.get(question);
    return rule === undefined || rule === before ? [] : [[question, { question, before, now: rule }]];
  });
  return [...new Map(changed).values()];
}
