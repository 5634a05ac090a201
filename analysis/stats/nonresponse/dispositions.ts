/** What became of everybody who was invited: people, or sums of their weights, by AAPOR's final dispositions. */
export interface Dispositions {
  /** I: answered all that counts as core. */
  readonly complete: number;
  /** P: at least half of the core questions; where the line goes is fixed before and printed with the rate. */
  readonly partial: number;
  /** R: refused, or broke off before the line. */
  readonly refused: number;
  /** NC */
  readonly noncontact: number;
  /** O: reached and eligible, but did not answer for other reasons. */
  readonly other: number;
  /** U: nobody knows whether they were eligible, such as a bounced invitation. */
  readonly unknown: number;
  /** Found not to belong to the population, such as one who has left; outside every rate. */
  readonly ineligible: number;
}

/** Every disposition. */
export const dispositionNames = ['complete', 'partial', 'refused', 'noncontact', 'other', 'unknown', 'ineligible'] as const satisfies readonly (keyof Dispositions)[];

/** Errors RangeError naming the disposition whose count is negative or no number. */
export function checkDispositions(dispositions: Dispositions): void {
  for (const name of dispositionNames) {
    const count = dispositions[name];
    if (!(count >= 0 && count < Infinity)) throw new RangeError(`the count of disposition ${name} is ${count}, not 0 or more`);
  }
}
