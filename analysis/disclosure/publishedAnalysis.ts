import type { Profile, Published } from './published.js';
import type { PublishedCapacity } from './publishedCapacity.js';
import type { PublishedComparison } from './publishedComparison.js';
import type { PublishedSummary } from './publishedSummary.js';
import type { PublishedBounds } from './releaseBounds.js';
import type { PublishedGap } from './releaseGap.js';
import type { PublishedRaking } from './releaseRaking.js';
import type { PublishedResponse } from './releaseResponse.js';
import type { PublishedTests } from './releaseTests.js';

/** A table with what was asked of it besides. */
export interface AnalysedTable<P extends Profile = Profile> {
  readonly table: Published<P>;
  /** Where there is a list of people invited, and shares of everyone. */
  readonly bounds?: PublishedBounds;
  /** Whether its groups differ, where that is asked. */
  readonly tests?: PublishedTests;
  /** What sums it up, where that was asked for and there is something to sum up. */
  readonly summary?: PublishedSummary;
}

/** All that an analysis lets out: its tables, and each part that was asked for. */
export interface PublishedAnalysis<P extends Profile = Profile> {
  readonly tables: readonly AnalysedTable<P>[];
  /** Where there is a list of people invited. */
  readonly response?: PublishedResponse;
  /** Where answers were weighted to those invited. */
  readonly raking?: PublishedRaking;
  /** What matters and is missing. */
  readonly gap?: PublishedGap;
  /** What the need would ask for in working time. */
  readonly capacity?: PublishedCapacity;
  /** What has changed since an earlier survey. */
  readonly comparison?: PublishedComparison;
}
