import type { SurveyDesign } from '../design/surveyDesign.js';
import { bootstrap, type BootstrapOptions } from './bootstrap.js';
import type { Replication } from './replication.js';
import { shareReplicator } from './shareReplicator.js';
import type { ShareRequest } from './shareRequest.js';

/**
 * Re-raked bootstrap of the shares of many options among everyone and in every group, at once.
 *
 * Shape a design, a request and a seed in; statistics are by domain (everyone, then every group of every grouping),
 * within it by item. Units shares in [0, 1]. Errors as `bootstrap` and `shareReplicator`.
 * Source `statistics.md` 4.5; R reference 23.
 */
export function bootstrapShares(design: SurveyDesign, request: ShareRequest, options: BootstrapOptions): Replication {
  return bootstrap(design, shareReplicator(design, request), options);
}
