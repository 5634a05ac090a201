/** How many answers there are. Errors RangeError naming the step, from 1, whose count is negative or no number, or when there are not two steps. */
export function checkSteps(counts: readonly number[]): number {
  if (counts.length < 2) throw new RangeError(`a scale of ${counts.length} steps`);
  return counts.reduce((sum, count, step) => {
    if (!(count >= 0 && count < Infinity)) throw new RangeError(`step ${step + 1} has a count of ${count}`);
    return sum + count;
  }, 0);
}
