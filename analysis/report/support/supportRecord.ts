import type { PublishedCapacity } from '../../disclosure/publishedCapacity.js';
import { scenarioBehind, type PublishedSupport } from '../../disclosure/publishedSupport.js';
import type { SupportInLanguage } from '../../disclosure/supportInLanguage.js';
import { supportToJson } from '../../disclosure/supportToJson.js';
import type { JsonValue } from '../../survey/json.js';
import type { SupportChart } from '../../words/chartName.js';

/** What one figure shows, as the edition holds it. */
export function supportRecord({ chart, published }: { readonly chart: SupportChart; readonly published: SupportInLanguage }): { readonly support: JsonValue } {
  const { capacity, coverage, pilot, costs } = published;
  if (chart === 'coverage-matrix') return { support: supportToJson({ ...(coverage === undefined ? {} : { coverage }), ...withoutYears(scenarioBehind(published)) }) };
  if (chart === 'capacity-service' || chart === 'capacity-fan') return { support: supportToJson(capacity === undefined ? {} : { capacity }) };
  if (chart === 'option-costs') return { support: supportToJson({ ...withoutYears(capacity), ...(costs === undefined ? {} : { costs }) }) };
  if (pilot === undefined) return { support: {} };
  return { support: supportToJson({ pilot: { ...pilot, ...(chart === 'pilot-flow' ? { requests: null } : { applications: null }) } }) };
}

/** Coverage is held against the need of one year; costs hold the needs of their own. */
function withoutYears(capacity: PublishedCapacity | undefined): Pick<PublishedSupport, 'capacity'> {
  if (capacity === undefined) return {};
  const { years, ...scenario } = capacity;
  return { capacity: years === undefined ? capacity : scenario };
}
