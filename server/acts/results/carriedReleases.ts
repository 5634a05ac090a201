import { carriedQuestion, carriedTables } from '../../../analysis/disclosure/carriedTables.js';
import { stepsSince } from '../../frames/carrierFrom.js';
import type { StoredVersions } from '../../frames/storedVersions.js';
import type { ReleasedBefore } from './releasedBefore.js';

/** What was shown before, in the codes of the newest version: by another name a table would be protected as if nobody had ever seen it. */
export function carriedReleases(releases: readonly ReleasedBefore[], versions: StoredVersions): readonly ReleasedBefore[] {
  return releases.map((release) => {
    const steps = release.version === undefined ? [] : stepsSince(versions, release.version);
    if (steps.length === 0) return release;
    const indicators = release.indicators.flatMap(({ indicator, table }) => carriedTables([table], steps).map((carried) => ({ indicator, table: carried })));
    const combinations = release.combinations?.flatMap((one) => {
      const question = carriedQuestion(one.question, steps);
      return question === null ? [] : [{ ...one, question }];
    });
    return { ...release, ...(combinations === undefined ? {} : { combinations }), tables: carriedTables(release.tables, steps), indicators };
  });
}
