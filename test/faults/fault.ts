/** What a fault is to the program that runs them: so many rounds of something going wrong, and what came of it. */
export type Size = 'short' | 'default' | 'full';

export interface Mutant {
  readonly name: string;
  /** Whether the harness saw the damage that was done on purpose. */
  readonly isCaught: boolean;
  readonly detail: string;
}

export interface Outcome {
  /** Answers whose sender was told that they are stored. */
  readonly acknowledged: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly unexpected5xx: number;
  /** Other promises that were not kept: any of them fails the run. */
  readonly broken: readonly string[];
  /** For people: what was measured on the way. */
  readonly notes: readonly string[];
  readonly mutants?: readonly Mutant[];
}

export interface Circumstances {
  readonly runs: number;
  readonly size: Size;
  /** Whole number that everything left to chance follows from. */
  readonly seed: number;
  /** 0 to 1, from the seed. */
  readonly chance: () => number;
  /** An empty folder that is removed afterwards. */
  readonly folder: string;
}

export interface Fault {
  /** As in the design: F1, F2 … */
  readonly name: string;
  readonly title: string;
  /** Rounds, or requests, or bodies: what `title` counts. */
  readonly runs: Readonly<Record<Size, number>>;
  /** Why it cannot be run here; undefined where it can. */
  readonly cannot?: () => string | undefined;
  readonly run: (circumstances: Circumstances) => Promise<Outcome>;
}
