/** What is to be made of answers, as values that can be handed to another thread: it knows neither a database nor a request. */
import type { EditionName } from '../composeEdition.js';
import type { Wanted } from '../editionTables.js';
import type { InvitedPeople } from '../invitedPeople.js';
import type { StoredReport } from '../readStored.js';
import type { StoredWave } from '../results/earlierReleased.js';
import type { StoredRelease } from '../results/storedReleases.js';
import type { StoredEdition } from '../../store/store.js';
import type { Problem } from '../../problems/problem.js';

/** Tables for the desk. */
export interface FreezeTask {
  readonly wanted: Wanted;
  /** Everything shown before, oldest first. */
  readonly earlier: readonly StoredRelease[];
}

export interface EditionTask {
  readonly report: StoredReport;
  readonly about: EditionName;
  readonly people: InvitedPeople;
  readonly earlier: readonly StoredRelease[];
  /** What was shown of the wave before, where there is one. */
  readonly before?: StoredWave;
  /** The edition whose numbers it shows again, where that is asked for: no answer is counted then. */
  readonly repeats?: StoredEdition;
}

export type ReleaseTask = { readonly freeze: FreezeTask } | { readonly edition: EditionTask };

export interface SealedRelease {
  readonly answered: number;
  /** Canonical JSON. */
  readonly content: string;
  /** SHA-256 of it. */
  readonly hash: string;
}

/** What stands in the way is a value too: an error that is handed to another thread loses its kind. */
export type ReleaseResult = SealedRelease | { readonly problems: readonly [Problem, ...Problem[]] };
