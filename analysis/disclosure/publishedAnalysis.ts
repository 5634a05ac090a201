import type { Profile, Published } from './published.js';
import type { PublishedRaking } from './releaseRaking.js';

/** A table with what was asked of it besides. */
export interface AnalysedTable<P extends Profile = Profile> {
  readonly table: Published<P>;
}

/** All that an analysis lets out: its tables, and each part that was asked for. */
export interface PublishedAnalysis<P extends Profile = Profile> {
  readonly tables: readonly AnalysedTable<P>[];
  /** Where answers were weighted to those invited. */
  readonly raking?: PublishedRaking;
}
