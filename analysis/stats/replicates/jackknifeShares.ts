import type { SurveyDesign } from '../design/surveyDesign.js';
import { jackknife } from './jackknife.js';
import { leaveOneOut } from './leaveOneOut.js';
import type { Replication } from './replication.js';
import { shareReplicator } from './shareReplicator.js';
import type { ShareRequest } from './shareRequest.js';

/**
 * Re-raked delete-one jackknife of the shares of many options among everyone and in every group, at once.
 *
 * Shape a design and a request in; statistics are by domain (everyone, then every group of every grouping), within it
 * by item. Units shares in [0, 1]; null as `jackknife`. Errors as `jackknife`, and RangeError naming an item that does
 * not speak of every respondent.
 * Source `statistics.md` 4.5; R reference 23.
 */
export function jackknifeShares(design: SurveyDesign, request: ShareRequest): Replication {
  const isSimple = design.strata === undefined && design.clusters === undefined;
  return isSimple ? leaveOneOut(design, request) : jackknife(design, shareReplicator(design, request));
}
