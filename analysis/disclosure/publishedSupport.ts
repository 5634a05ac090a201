import type { PublishedCapacity } from './publishedCapacity.js';
import type { PublishedCosts } from './publishedCosts.js';
import type { PublishedCoverage } from './publishedCoverage.js';
import type { PublishedPilot } from './publishedPilot.js';
import type { CapacityInLanguage, SupportInLanguage } from './supportInLanguage.js';
import type { Translations } from './translations.js';

/** What people need against what there is for it, as far as a report shows it: made of published tables, and of what somebody typed in and answers for. */
export interface PublishedSupport {
  /** Without coverage, pilot and costs, which stand beside it. */
  readonly capacity?: PublishedCapacity;
  readonly coverage?: PublishedCoverage;
  readonly pilot?: PublishedPilot;
  readonly costs?: PublishedCosts;
  /** Of what is told here; `supportIn` says it in a language. */
  readonly translations?: Translations;
}

/** The scenario that capacity is held against in a coverage; undefined where no capacity is told of any need. */
export function scenarioBehind<C extends PublishedCapacity>({ capacity, coverage }: Pick<PublishedSupport, 'coverage'> & { readonly capacity?: C }): C | undefined {
  return coverage?.types.some(({ tests }) => tests.capacity.staff !== null) === true ? capacity : undefined;
}

/** A whole scenario in its parts. */
export function partsOfCapacity(capacity: CapacityInLanguage): SupportInLanguage;
export function partsOfCapacity(capacity: PublishedCapacity): PublishedSupport;
export function partsOfCapacity({ coverage, pilot, costs, translations, ...capacity }: PublishedCapacity): PublishedSupport {
  return { capacity, ...(translations === undefined ? {} : { translations }), ...(coverage === undefined ? {} : { coverage }), ...(pilot === undefined ? {} : { pilot }), ...(costs === undefined ? {} : { costs }) };
}
