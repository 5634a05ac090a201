/** Who answered the background questions alike, and whether all of them said the same elsewhere; counted answer by answer. */

export interface Combination {
  /** What was answered to each background question. */
  readonly cells: readonly string[];
  answers: number;
  /** For each part of an answer what all of them said, as a number; `nothing` where it was no answer, `different` where they did not agree. */
  readonly said: Int32Array;
}

export const nothing = 1;
export const different = 0;

/** Between what cells hold nothing of it stands. */
const between = '\n';

/** FNV-1a. That two answers have the same number is rare, and would only say of too many that they agree. */
function numberOf(text: string): number {
  if (/^(?:\.[a-z_]+|,)*$/.test(text)) return nothing;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash === nothing || hash === different ? 2 : hash;
}

export class CombinationTally {
  readonly #at: readonly number[];
  readonly #found = new Map<string, Combination>();
  readonly #numbers = new Map<string, number>();

  /** @param at where in the parts of an answer the background questions stand */
  constructor(at: readonly number[]) {
    this.#at = at;
  }

  add(parts: readonly string[]): void {
    const cells = this.#at.map((place) => parts[place] ?? '');
    const key = cells.join(between);
    const known = this.#found.get(key);
    if (known === undefined) {
      this.#found.set(key, { cells, answers: 1, said: Int32Array.from(parts, (part) => this.#numberOf(part)) });
      return;
    }
    known.answers += 1;
    for (let i = 0; i < parts.length; i += 1) if (known.said[i] !== different && known.said[i] !== this.#numberOf(parts[i] ?? '')) known.said[i] = different;
  }

  #numberOf(part: string): number {
    const known = this.#numbers.get(part);
    if (known !== undefined) return known;
    const number = numberOf(part);
    if (this.#numbers.size < 10_000) this.#numbers.set(part, number);
    return number;
  }

  keyOf(parts: readonly string[]): string {
    return this.#at.map((place) => parts[place] ?? '').join(between);
  }

  get combinations(): ReadonlyMap<string, Combination> {
    return this.#found;
  }
}
