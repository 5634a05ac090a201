import type { NoAnswer } from './cellReasons.js';
import { firstReason } from './firstReason.js';
import type { PartSaid, Recorded } from './recorded.js';
import type { Reason } from '../mapping/mapping.js';

/** Gathers why the cells of a question hold no answer. */
export class WhyNone {
  #reason: Reason | undefined;
  #hasBlank = false;

  add(said: NoAnswer): PartSaid {
    if (said.says === 'reason') return this.addReason(said.reason);
    this.#hasBlank = true;
    return 'blank';
  }

  addReason(reason: Reason): Reason {
    this.#reason = firstReason(this.#reason, reason);
    return reason;
  }

  recorded(): Recorded {
    return this.#reason === undefined ? { hasBlank: this.#hasBlank } : { reason: this.#reason, hasBlank: this.#hasBlank };
  }
}
