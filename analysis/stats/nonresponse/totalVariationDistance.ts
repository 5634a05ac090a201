/**
 * How far respondents are from everyone in what they are: half the sum of differences of shares, the least part of
 * the respondents who would have to be somebody else.
 *
 * Shape counts (or sums of weights) of the same categories, 0 or more; a distance in [0, 1] out, null when either has
 * nobody. Errors RangeError naming the category with a count that is none, or when the lists differ in length.
 * Source `statistics.md` 6.2.
 */
export function totalVariationDistance(respondents: readonly number[], everyone: readonly number[]): number | null {
  if (respondents.length !== everyone.length) throw new RangeError(`${respondents.length} categories of respondents, ${everyone.length} of everyone`);
  const [ours, all] = [totalOf(respondents), totalOf(everyone)];
  if (ours === 0 || all === 0) return null;
  const apart = respondents.reduce((sum, count, g) => sum + Math.abs(count / ours - (everyone[g] ?? 0) / all), 0);
  return Math.min(1, apart / 2);
}

function totalOf(counts: readonly number[]): number {
  return counts.reduce((sum, count, g) => {
    if (!(count >= 0 && count < Infinity)) throw new RangeError(`category ${g + 1} has ${count} people`);
    return sum + count;
  }, 0);
}
