/** How many share what a file of single answers tells of each person: k-anonymity over the questions that others may know the answers to. */

export interface CombinationGroups {
  readonly answers: number;
  /** People in the smallest group of those who answered alike; 0 where nobody answered. */
  readonly smallest: number;
  /** Alone in their combination. */
  readonly alone: number;
  /** In groups of fewer than five. */
  readonly few: number;
}

const several = 5;

/** @param combinations one for each person */
export function combinationGroups(combinations: Iterable<string>): CombinationGroups {
  const sizes = new Map<string, number>();
  for (const combination of combinations) sizes.set(combination, (sizes.get(combination) ?? 0) + 1);
  let [answers, smallest, alone, few] = [0, 0, 0, 0];
  for (const size of sizes.values()) {
    answers += size;
    smallest = smallest === 0 ? size : Math.min(smallest, size);
    if (size === 1) alone += 1;
    if (size < several) few += size;
  }
  return { answers, smallest, alone, few };
}
