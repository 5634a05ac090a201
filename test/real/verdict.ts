/** What came of one published figure or table. */
export type Verdict =
  /** `except`: rows that the authors got wrong and that differ, as they must. */
  | { readonly is: 'reproduced'; readonly except?: readonly string[] }
  | { readonly is: 'not checkable'; readonly why: string }
  | { readonly is: 'not reproduced'; readonly why: string };

/** Reproduced when nothing is wrong and something was compared. */
export function verdictOf(wrong: readonly string[], compared: number): Verdict {
  if (wrong.length > 0) return { is: 'not reproduced', why: wrong.join('; ') };
  return compared > 0 ? { is: 'reproduced' } : { is: 'not reproduced', why: 'nothing in it could be compared' };
}
