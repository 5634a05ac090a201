import { isReservedCode } from '../../../survey/codes.js';

/** Gives each code once: what is taken gets a number. */
export class UniqueCodes {
  readonly #taken = new Set<string>();

  take(code: string): string {
    let free = code;
    for (let n = 2; this.#taken.has(free) || isReservedCode(free); n += 1) free = `${code.slice(0, 27)}_${String(n)}`;
    this.#taken.add(free);
    return free;
  }
}
