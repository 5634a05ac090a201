/** Who was told what: every answer carries a mark of its own, and marks are compared with what is stored in the end. */
import type { Outcome } from './fault.js';

export interface Stored {
  /** One a stored answer, inbox and mixed. */
  readonly marks: readonly string[];
  /** Answers that are in the inbox and among the mixed at once. */
  readonly inBoth: number;
  /** Submit keys beside which no answer is stored, or answers without a key. */
  readonly unmatchedKeys: number;
}

export class Ledger {
  readonly acknowledged = new Set<string>();
  /** Status and path of answers that no fault explains. */
  readonly unexpected: string[] = [];
  readonly broken: string[] = [];
  refused = 0;
  cutOff = 0;
  /** Answers that were refused or cut off and sent again. */
  retried = 0;

  judge(stored: Stored): Pick<Outcome, 'acknowledged' | 'lost' | 'duplicated' | 'unexpected5xx' | 'broken'> & { readonly unheard: number } {
    const there = new Set(stored.marks);
    return {
      acknowledged: this.acknowledged.size,
      lost: [...this.acknowledged].filter((mark) => !there.has(mark)).length,
      duplicated: stored.marks.length - there.size,
      unexpected5xx: this.unexpected.length,
      broken: [
        ...new Set(this.broken),
        ...new Set(this.unexpected),
        ...(stored.inBoth > 0 ? [`${String(stored.inBoth)} answers are both in the inbox and among the mixed`] : []),
        ...(stored.unmatchedKeys !== 0 ? [`${String(stored.unmatchedKeys)} submit keys and answers do not match`] : []),
      ],
      unheard: [...there].filter((mark) => !this.acknowledged.has(mark)).length,
    };
  }
}
