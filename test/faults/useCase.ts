import type { Ledger } from './ledger.js';
import type { World } from './world.js';

export interface Trying {
  readonly world: World;
  readonly survey: string;
  readonly ledger: Ledger;
  readonly chance: () => number;
}

export interface Attempt {
  /** Does it once; whether it was told to have worked. */
  act(): Promise<boolean>;
  /** What is half done, if anything is, whatever `act` came to. */
  halfDone(): Promise<string | undefined>;
}

/** What somebody does. */
export interface UseCase {
  readonly name: string;
  /** Everything before it, without trouble. */
  readonly begin: (trying: Trying) => Promise<Attempt>;
}
