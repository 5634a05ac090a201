/**
 * The p%-rule: whether a sum (hours, full-time equivalents) would tell the second largest giver what the largest gave,
 * to within p of it: the sum less the two largest is below p × the largest.
 *
 * Shape what each person gave, none below 0; no one and all zeros give nothing away. Units as given. Errors RangeError
 * naming the row. Source `statistics.md` 16.2.
 */
export function isDominated(amounts: readonly number[], p = 0.1): boolean {
  const wrong = amounts.findIndex((amount) => !Number.isFinite(amount) || amount < 0);
  if (wrong >= 0) throw new RangeError(`row ${String(wrong)}: ${String(amounts[wrong])} is no amount`);
  const sorted = [...amounts].sort((a, b) => b - a);
  const [largest = 0] = sorted;
  const rest = sorted.slice(2).reduce((sum, amount) => sum + amount, 0);
  return rest < p * largest;
}
