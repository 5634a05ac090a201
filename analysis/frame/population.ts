import type { Code, Definition } from '../survey/definition.js';

/** Everyone invited, counted; nobody in it can be found again. */
export interface Population {
  readonly total: number;
  /** Background question -> category code -> people invited. */
  readonly by: ReadonlyMap<Code, ReadonlyMap<Code, number>>;
}

/**
 * Counts the list of people invited.
 *
 * Shape one map (column -> value) a person in, counts out; a blank value is counted in the total only.
 * Errors none: values that are no category are counted under themselves, for the reader of the list to report.
 */
export function populationOf(definition: Definition, people: Iterable<ReadonlyMap<string, string>>): Population {
  const by = new Map<Code, Map<Code, number>>();
  for (const question of definition.frame.columns.keys()) by.set(question, new Map());
  let total = 0;
  for (const person of people) {
    total += 1;
    for (const [question, column] of definition.frame.columns) {
      const code = person.get(column) ?? '';
      const counts = by.get(question);
      if (code !== '' && counts !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return { total, by };
}
