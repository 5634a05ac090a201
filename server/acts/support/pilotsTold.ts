import type { PublishedPilot } from '../../../analysis/disclosure/publishedPilot.js';
import type { ReleasedBefore } from '../results/releasedBefore.js';

/** What editions have told of pilots. */
export function pilotsTold(releases: readonly Pick<ReleasedBefore, 'support'>[]): readonly PublishedPilot[] {
  return releases.flatMap(({ support }) => (support?.pilot === undefined ? [] : [support.pilot]));
}
