/** What was used last; what was not used for longest is forgotten first. */
export class LastUsed<T> {
  readonly #most: number;
  readonly #kept = new Map<string, T>();

  /** @param most that are kept */
  constructor(most: number) {
    this.#most = most;
  }

  /** Looking for it does not count as using it. */
  find(key: string): T | undefined {
    return this.#kept.get(key);
  }

  /** Counts as using it. Gives back what it keeps. */
  keep(key: string, value: T): T {
    this.#kept.delete(key);
    this.#kept.set(key, value);
    const oldest = this.#kept.size > this.#most ? this.#kept.keys().next().value : undefined;
    if (oldest !== undefined) this.#kept.delete(oldest);
    return value;
  }

  forget(key: string): void {
    this.#kept.delete(key);
  }
}
