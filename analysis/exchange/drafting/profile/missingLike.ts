/** Texts that exports write where there is no answer. */
const words: ReadonlySet<string> = new Set([
  'na', 'n/a', 'n.a.', '#n/a', '#na', 'nan', 'null', '#null!', '(null)', 'missing', '(blank)', 'blank', '.', '-', '--', '–', '—',
  'not shown', 'not asked', 'not answered', 'no answer', 'no response', 'not reached', 'did not answer', 'skipped', 'not displayed',
  'ej visad', 'inte visad', 'ej svar', 'inget svar', 'uppgift saknas', 'ej besvarad', 'saknas',
  'keine angabe', 'k.a.', 'k. a.', 'nicht gezeigt', 'nicht beantwortet', 'nicht erreicht',
]);

/** Whether a cell, as compared, could say that there is no answer: a word for it, or a negative whole number. */
export function isMissingLike(key: string): boolean {
  return words.has(key) || /^-\d{1,5}(?:\.0+)?$/.test(key);
}
