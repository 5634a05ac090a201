/** Jackknife and bootstrap, each replicate re-raked, beside R's; the linearised standard errors of the same shares beside both. */
import { shareInfluence } from '../../../analysis/stats/design/shareInfluence.js';
import { standardError } from '../../../analysis/stats/design/standardError.js';
import type { SurveyDesign } from '../../../analysis/stats/design/surveyDesign.js';
import { bootstrapShares } from '../../../analysis/stats/replicates/bootstrapShares.js';
import { jackknifeShares } from '../../../analysis/stats/replicates/jackknifeShares.js';
import { percentileInterval } from '../../../analysis/stats/replicates/percentileInterval.js';
import type { Replication } from '../../../analysis/stats/replicates/replication.js';
import type { ShareItem } from '../../../analysis/stats/replicates/shareRequest.js';
import { referenceSurvey, textIn } from '../designs.js';
import type { JsonPlace } from '../jsonPlace.js';
import type { Ledger } from '../ledger.js';
import type { Person } from '../referenceFolder.js';
import type { ReferenceCheck } from '../referenceSet.js';

export const check: ReferenceCheck = (reference, ledger) => {
  const { people, designs } = referenceSurvey(reference);
  const { results } = reference;
  const options = results.at('jk1_reraked').at('mean').keys();
  const items = options.map((option) => itemOf(people, option));
  const [unraked, raked] = [designs.Ed_base, designs.F_calib_raking_dw];
  compare(results.at('jk1_unraked'), options, jackknifeShares(unraked, { items }), ledger);
  compare(results.at('jk1_reraked'), options, jackknifeShares(raked, { items }), ledger);
  compareLinearised(results.at('linearised_raked_F'), options, raked, items, ledger);
  const theirs = results.at('bootstrap_reraked');
  const replicates = theirs.at('B').number() + theirs.at('discarded_empty_margin').number();
  compareBootstrap(theirs, options, bootstrapShares(raked, { items }, { seed: 1, replicates }), ledger);
};

/** Nobody is in the base who did not answer. */
function itemOf(people: readonly Person[], option: string): ShareItem {
  return {
    answered: Uint8Array.from(people, (person) => (textIn(person, option) === '' ? 0 : 1)),
    chosen: Uint8Array.from(people, (person) => (textIn(person, option) === '1' ? 1 : 0)),
  };
}

function compare(place: JsonPlace, options: readonly string[], found: Replication, ledger: Ledger): void {
  for (const [k, option] of options.entries()) {
    ledger.equal(place.at('mean').at(option), found.estimates[k] ?? null);
    ledger.equal(place.at('se').at(option), found.standardError(k));
  }
}

function compareLinearised(place: JsonPlace, options: readonly string[], design: SurveyDesign, items: readonly ShareItem[], ledger: Ledger): void {
  for (const [k, option] of options.entries()) {
    const { answered = new Uint8Array(0), chosen = answered } = items[k] ?? {};
    const { estimate, influence } = shareInfluence(design.weights, answered, chosen);
    ledger.equal(place.at('mean').at(option), estimate);
    ledger.equal(place.at('se').at(option), standardError(design, influence));
  }
}

/** Chance is not R's: standard errors within 5 of their own, as the file says; counts and percentiles within 4, both sides' chance together. */
function compareBootstrap(place: JsonPlace, options: readonly string[], found: Replication, ledger: Ledger): void {
  const noise = place.at('mc_relative_se').number();
  const discarded = place.at('discarded_empty_margin');
  const apart = 4 * Math.sqrt(discarded.number() + found.discarded + 1);
  ledger.equal(place.at('B'), found.replicates, { absolute: apart });
  ledger.equal(discarded, found.discarded, { absolute: apart });
  ledger.equal(place.at('mc_relative_se'), 1 / Math.sqrt(2 * found.replicates), { relative: apart / found.replicates });
  for (const [k, option] of options.entries()) {
    const se = place.at('se').at(option);
    ledger.equal(se, found.standardError(k), { relative: 5 * noise });
    const interval = percentileInterval(found.valuesOf(k));
    // Chance of a quantile: √(p(1 − p)/B) over the normal density there, .0584 standard errors high.
    const loose = 4 * Math.SQRT2 * (Math.sqrt((0.025 * 0.975) / found.replicates) / 0.0584) * se.number();
    ledger.equal(place.at('percentile95').at(option), interval === null ? null : [interval.low, interval.high], { absolute: loose });
  }
}
