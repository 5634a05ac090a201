/** Tables as the desk has seen them before they were published. Never changed, never removed. */
export interface StoredFrozen {
  readonly survey: string;
  /** From 1, in the order they were frozen. */
  readonly position: number;
  /** ISO date. */
  readonly date: string;
  /** Newest edition at that time, when there was one. */
  readonly afterEdition?: string;
  readonly answered: number;
  /** SHA-256 of the content. */
  readonly hash: string;
  /** Canonical JSON of the released tables. */
  readonly content: string;
}

export interface FrozenStore {
  /**
   * Held to the end of the transaction by whoever shows tables, frozen or published: two at once would each be held against
   * what was shown before, and not against each other.
   */
  lockReleases(survey: string): Promise<void>;
  /** Oldest first. */
  list(survey: string): Promise<readonly StoredFrozen[]>;
  /** The same without their content, which is large. */
  newest(survey: string): Promise<Pick<StoredFrozen, 'position' | 'afterEdition' | 'hash'> | undefined>;
  find(survey: string, position: number): Promise<StoredFrozen | undefined>;
  /** False when that position is taken: somebody else froze at the same moment. */
  add(frozen: StoredFrozen): Promise<boolean>;
}
