import { designDegrees } from '../../../analysis/stats/design/designDegrees.js';
import { shareInfluence } from '../../../analysis/stats/design/shareInfluence.js';
import { standardError } from '../../../analysis/stats/design/standardError.js';
import type { SurveyDesign } from '../../../analysis/stats/design/surveyDesign.js';
import type { Interval } from '../../../analysis/stats/interval.js';
import type { EstimatedShare } from '../../../analysis/stats/intervals/estimatedShare.js';
import { kornGraubard } from '../../../analysis/stats/intervals/kornGraubard.js';
import { weightedArcsine } from '../../../analysis/stats/intervals/weightedArcsine.js';
import { weightedInterval, type WeightedIntervalMethod } from '../../../analysis/stats/intervals/weightedInterval.js';
import { weightedLikelihood } from '../../../analysis/stats/intervals/weightedLikelihood.js';
import { weightedLogit } from '../../../analysis/stats/intervals/weightedLogit.js';
import { weightedMeanInterval } from '../../../analysis/stats/intervals/weightedMeanInterval.js';
import { weightedWilson } from '../../../analysis/stats/intervals/weightedWilson.js';
import { weightedShare } from '../../../analysis/stats/weightedShare.js';
import { weightSummary } from '../../../analysis/stats/weights/weightSummary.js';
import { designNames, domainOf, referenceSurvey, type ReferenceSurvey } from '../designs.js';
import type { JsonPlace } from '../jsonPlace.js';
import type { Ledger, Ours } from '../ledger.js';
import type { Person } from '../referenceFolder.js';
import type { ReferenceCheck } from '../referenceSet.js';

/** Every interval of weighted shares, among those who answered, in roles and in departments. */
export const check: ReferenceCheck = (reference, ledger) => {
  const survey = referenceSurvey(reference);
  for (const name of reference.results.keys()) {
    const known = designNames.find((one) => one === name);
    if (known === undefined) throw new Error(`no design ${name}`);
    const place = reference.results.at(name);
    for (const key of place.keys()) {
      for (const row of place.at(key).list()) checkRow(survey, survey.designs[known], row, key === 'level90' ? 0.9 : 0.95, ledger);
    }
  }
};

interface Found extends EstimatedShare {
  readonly se: number;
  readonly people: number;
}

function estimateIn({ people }: ReferenceSurvey, design: SurveyDesign, isIn: (person: Person) => boolean, option: string): Found {
  const base = domainOf(people, (person) => person.get('q1_status') === 'answered' && isIn(person));
  const chosen = domainOf(people, (person) => person.get(option) === '1');
  const { estimate, influence } = shareInfluence(design.weights, base, chosen);
  const share = estimate ?? NaN;
  const n = base.reduce((sum, one, i) => sum + (one === 1 && (design.weights[i] ?? 0) > 0 ? 1 : 0), 0);
  const se = standardError(design, influence);
  const isEnd = share === 0 || share === 1;
  const effective = isEnd ? n / (weightSummary(design.weights)?.designEffect ?? NaN) : (share * (1 - share)) / se ** 2;
  return { share, se, people: n, effective, df: designDegrees(design, base) };
}

function checkRow(survey: ReferenceSurvey, design: SurveyDesign, row: JsonPlace, level: number, ledger: Ledger): void {
  const [key] = ['role', 'dept_g'].filter((name) => row.find(name) !== undefined);
  const isIn = (person: Person) => key === undefined || person.get(key) === row.at(key).text();
  const found = estimateIn(survey, design, isIn, row.at('variable').text());
  const { share, se, people, df } = found;
  // R drops who is not in a domain, but not from a calibrated design.
  const rows = design.calibration === undefined ? people : design.n;
  const publishable = kornGraubard(found, people, { level, cap: people });
  const uncapped = kornGraubard(found, people, { level });
  ledger.equal(row, {
    n: people,
    nrow_design: rows,
    p: share,
    df,
    korn_graubard_nchs: limits(publishable),
    n_eff_nchs: publishable.effective,
    korn_graubard_uncapped: limits(uncapped),
    n_eff_uncapped: uncapped.effective,
    mean: limits(weightedMeanInterval(found, level)),
  });
  ledger.equal(row.at('se'), se, { absolute: 1e-15 });
  checkLikelihoodOfR(row.at('likelihood'), ledger);
  if (share === 0 || share === 1) {
    checkEnd(found, row, level, ledger);
    return;
  }
  orFailed(row.at('logit'), weightedLogit(found, level), row.at('xlogit'), ledger);
  ledger.equal(row.at('xlogit'), limits(weightedLogit(found, level)));
  ledger.equal(row.at('wilson_survey45'), limits(weightedWilson(found, level)));
  // The product's own form, from sums, for weights that nothing was calibrated to.
  if (design.calibration === undefined && design.fractions === undefined) ledger.equal(row.at('wilson_survey45'), limits(fromSums(survey, design, isIn, row.at('variable').text(), level)));
  ledger.equal(row.at('likelihood_target'), limits(weightedLikelihood(found, level)));
  // R's adjusts for the rows it has, which in a calibrated design are not those of the domain.
  ledger.equal(row.at('beta'), limits(kornGraubard(found, rows, { level })));
  checkArcsine(found, row.at('asin'), level, ledger);
}

function fromSums({ people }: ReferenceSurvey, { weights }: SurveyDesign, isIn: (person: Person) => boolean, option: string, level: number): Interval {
  const sumsOf = (holds: (person: Person) => boolean) => {
    const some = people.flatMap((person, i) => (holds(person) ? [weights[i] ?? 0] : []));
    return { n: some.length, weight: some.reduce((sum, weight) => sum + weight, 0), squares: some.reduce((sum, weight) => sum + weight ** 2, 0) };
  };
  const base = sumsOf((person) => person.get('q1_status') === 'answered' && isIn(person));
  const chosen = sumsOf((person) => person.get(option) === '1' && isIn(person));
  return weightedShare({ people: { count: chosen.n, n: base.n }, chosen, base, survey: sumsOf(() => true) }, level);
}

const limits = (interval: Interval | null): Ours => (interval === null ? null : [interval.low, interval.high]);

const isNull = (place: JsonPlace): boolean => place.list().some((one) => one.value() === null);

/**
 * R finds this one by a regression, which in some small domains fails (null) or runs off to odds of 0; the same interval
 * by the delta method, R's xlogit, does not. Where it settles it is exact to about 1e-7.
 */
function orFailed(place: JsonPlace, ours: Interval | null, same: JsonPlace, ledger: Ledger): void {
  const [low = NaN, high = NaN] = same.numbers();
  const isSame = ours !== null && Math.abs(ours.low / low - 1) < 1e-7 && Math.abs(ours.high / high - 1) < 1e-7;
  if (isNull(place)) ledger.judged(place, isSame, 'R fails, and ours is not its xlogit');
  else if (Math.abs((place.numbers()[0] ?? NaN) / low - 1) > 0.01) ledger.notToMatch(place, "logit: R's regression ran off to an odds of 0, its own xlogit did not and is matched");
  else ledger.equal(place, limits(ours), { relative: 1e-6 });
}

/** Where an angle passes a right one R reflects it; the note says to cut it. */
function checkArcsine(found: Found, place: JsonPlace, level: number, ledger: Ledger): void {
  const { low, high } = weightedArcsine(found, level);
  const [first, second] = place.list();
  if (first === undefined || second === undefined) throw new Error(`${place.path} has no limits`);
  if (low > 0) ledger.equal(first, low);
  else ledger.notToMatch(first, 'asin: a negative lower angle is reflected by R and cut by us');
  if (high < 1) ledger.equal(second, high);
  else ledger.notToMatch(second, 'asin: an upper angle past a right one is reflected by R and cut by us');
}

function checkLikelihoodOfR(place: JsonPlace, ledger: Ledger): void {
  ledger.notToMatch(place, "likelihood (R's own form): match likelihood_target");
}

const endMethods: readonly (readonly [string, WeightedIntervalMethod])[] = [
  ['logit', 'logit'],
  ['asin', 'arcsine'],
  ['beta', 'korn_graubard_nchs'],
  ['xlogit', 'logit'],
  ['likelihood_target', 'likelihood'],
];

/** None or all: R fails, and what is asked for is the interval of NCHS; the default, Wilson's, has its own (`statistics.md` 5.4). */
function checkEnd(found: Found, row: JsonPlace, level: number, ledger: Ledger): void {
  const wanted = row.at('korn_graubard_nchs').numbers();
  for (const [name, method] of endMethods) {
    const { low, high } = weightedInterval(found, found.people, method, level);
    const holds = Math.abs(low - (wanted[0] ?? NaN)) < 1e-7 && Math.abs(high - (wanted[1] ?? NaN)) < 1e-7;
    if (isNull(row.at(name))) ledger.judged(row.at(name), holds, 'R fails, and ours is not the interval of NCHS');
    else ledger.notToMatch(row.at(name), `${name} at 0 % or 100 %: R's regression has not failed but run off to an odds of 0`);
  }
  const { low, high } = weightedWilson(found, level);
  const covers = low <= found.share && high >= found.share && low < high && low >= 0 && high <= 1;
  ledger.judged(row.at('wilson_survey45'), covers, 'R fails, and ours is no interval');
}
