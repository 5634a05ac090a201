import { stepsSince } from '../../frames/carrierFrom.js';
import type { StoredVersions } from '../../frames/storedVersions.js';
import { carriedRelease } from './carriedRelease.js';
import type { ReleasedBefore } from './releasedBefore.js';

/** What was shown before, in the codes of the newest version: by another name a table would be protected as if nobody had ever seen it. */
export function carriedReleases(releases: readonly ReleasedBefore[], versions: StoredVersions): readonly ReleasedBefore[] {
  return releases.map((release) => (release.version === undefined ? release : carriedRelease(release, stepsSince(versions, release.version))));
}
