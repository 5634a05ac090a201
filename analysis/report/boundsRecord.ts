import type { PublishedBounds } from '../disclosure/releaseBounds.js';
import type { JsonValue } from '../survey/json.js';

/** What shares could be among all invited, as programs read of it: shares in [0, 1]; no rows where nothing can be said, and then why. */
export function boundsRecord({ rows, why }: PublishedBounds): { readonly bounds: JsonValue; readonly noBounds?: JsonValue } {
  const bounds = rows.map(({ tipping, ...row }) => ({ ...row, tippingPoint: tipping.share, reachesHalf: tipping.reached }));
  return why === null ? { bounds } : { bounds, noBounds: why };
}
