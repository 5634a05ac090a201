import type { PublishedSupport } from '../../disclosure/publishedSupport.js';
import { supportToJson } from '../../disclosure/supportToJson.js';
import type { JsonValue } from '../../survey/json.js';
import type { SupportChart } from '../../words/chartName.js';

/** What one figure shows, as the edition holds it. */
export function supportRecord({ chart, published: { capacity, coverage, pilot } }: { readonly chart: SupportChart; readonly published: PublishedSupport }): { readonly support: JsonValue } {
  if (chart === 'coverage-matrix') return { support: supportToJson(coverage === undefined ? {} : { coverage }) };
  if (chart === 'capacity-service' || chart === 'capacity-fan') return { support: supportToJson(capacity === undefined ? {} : { capacity }) };
  if (pilot === undefined) return { support: {} };
  return { support: supportToJson({ pilot: { ...pilot, ...(chart === 'pilot-flow' ? { requests: null } : { applications: null }) } }) };
}
