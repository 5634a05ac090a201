/**
 * Krippendorff's alpha of nominal codes: any number of coders, any of them silent on any text.
 *
 * Shape one row a text, one entry a coder, null where that coder gave no code. Texts with fewer than two codes say
 * nothing and are left out; null when none is left, or all codes are one. Errors none.
 * Source Krippendorff (2004), the matrix of coincidences.
 */
export function krippendorffAlpha(texts: readonly (readonly (string | null)[])[]): number | null {
  const totals = new Map<string, number>();
  let pairable = 0;
  let agreeing = 0;
  for (const text of texts) {
    const codes = text.filter((code) => code !== null);
    if (codes.length < 2) continue;
    const counts = new Map<string, number>();
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
    pairable += codes.length;
    for (const [code, count] of counts) {
      totals.set(code, (totals.get(code) ?? 0) + count);
      agreeing += (count * (count - 1)) / (codes.length - 1);
    }
  }
  if (totals.size < 2) return null;
  const alike = [...totals.values()].reduce((sum, count) => sum + count * (count - 1), 0);
  const expected = 1 - alike / (pairable * (pairable - 1));
  return 1 - (1 - agreeing / pairable) / expected;
}
