import { checkSteps } from './checkSteps.js';

/** Answers of each group, by step. */
export type GroupTable = readonly (readonly number[])[];

/** How many answers each group has. Errors RangeError naming the group, from 1, whose counts are none or whose scale is another. */
export function groupSizes(table: GroupTable): readonly number[] {
  return table.map((counts, g) => {
    if (counts.length !== table[0]?.length) throw new RangeError(`group ${g + 1} has ${counts.length} steps, the first ${table[0]?.length ?? 0}`);
    try {
      return checkSteps(counts);
    } catch (error) {
      throw error instanceof RangeError ? new RangeError(`group ${g + 1}: ${error.message}`, { cause: error }) : error;
    }
  });
}

/** Answers of all groups together, by step. */
export function stepTotals(table: GroupTable): readonly number[] {
  return (table[0] ?? []).map((_, step) => table.reduce((sum, counts) => sum + (counts[step] ?? 0), 0));
}
