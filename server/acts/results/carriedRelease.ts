import { carriedCombinations } from '../../../analysis/disclosure/carriedCombinations.js';
import { carriedTables } from '../../../analysis/disclosure/carriedTables.js';
import type { Versions } from '../../../analysis/survey/versions/targets.js';
import type { ReleasedBefore } from './releasedBefore.js';

/** What was shown under one version, in the codes of a later. @param steps between the two, in order */
export function carriedRelease(release: ReleasedBefore, steps: readonly Versions[]): ReleasedBefore {
  if (steps.length === 0) return release;
  const indicators = release.indicators.flatMap(({ indicator, table }) => carriedTables([table], steps).map((carried) => ({ indicator, table: carried })));
  const combinations = release.combinations?.flatMap((one) => carriedCombinations(one, steps));
  return { ...release, carried: { from: release, steps }, ...(combinations === undefined ? {} : { combinations }), tables: carriedTables(release.tables, steps), indicators };
}
