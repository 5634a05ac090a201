/**
 * By how much a design changes the variance of a share: V / (P (1 − P) / n), against as many people drawn alike. It has
 * what calibration gains, which Kish's design effect leaves out.
 *
 * Shape a variance, a share and the people in its base; null at 0 % and 100 %. R survey's `deff = "replace"` is
 * (n − 1) / n of it. Source Kish (1965), `statistics.md` 3.6. Not for a finite population (`statistics.md` 3.6).
 */
export function designEffect(variance: number, share: number, n: number): number | null {
  const alike = share * (1 - share);
  return alike > 0 ? (variance * n) / alike : null;
}
