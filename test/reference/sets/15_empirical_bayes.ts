/** Departments pooled by the beta-binomial model, as R does it: moments, maximum likelihood, hierarchical, finite populations. */
import type { CountOf } from '../../../analysis/stats/interval.js';
import { betaBinomialFit } from '../../../analysis/stats/pooling/betaBinomialFit.js';
import { betaBinomialMoments } from '../../../analysis/stats/pooling/betaBinomialMoments.js';
import { plugInShare } from '../../../analysis/stats/pooling/plugInShare.js';
import { pooledGroups, type PooledGroups } from '../../../analysis/stats/pooling/pooledGroups.js';
import { squarePosterior } from '../../../analysis/stats/pooling/squarePosterior.js';
import type { JsonPlace } from '../jsonPlace.js';
import type { Allowed, Ledger } from '../ledger.js';
import type { Person, Reference } from '../referenceFolder.js';
import type { ReferenceCheck } from '../referenceSet.js';

interface Department extends CountOf {
  readonly name: string;
  readonly population: number;
}

const flat = 'boundary = true: only icc < 1e-6, mu and loglik are required';

export const check: ReferenceCheck = ({ results, rows, prefix }, ledger) => {
  const people = rows(`${prefix}.csv`);
  const frame = rows(`${prefix}_frame.csv`);
  for (const option of results.keys()) {
    const place = results.at(option);
    if (place.find('x') === undefined) checkOption(place, departmentsOf(people, frame, option), ledger);
    else checkAlike(place, ledger);
  }
};

function departmentsOf(people: ReturnType<Reference['rows']>, frame: ReturnType<Reference['rows']>, option: string): readonly Department[] {
  const of = (list: readonly Person[], name: string) => list.filter((person) => person.get('dept') === name);
  return [...new Set(frame.map((person) => person.get('dept') ?? ''))].sort().map((name) => {
    const answered = of(people, name).filter((person) => person.get('q1_status') === 'answered');
    const count = answered.filter((person) => person.get(option) === '1').length;
    return { name, count, n: answered.length, population: of(frame, name).length };
  });
}

function checkOption(place: JsonPlace, departments: readonly Department[], ledger: Ledger): void {
  const { mu, iccRaw, icc, precision } = betaBinomialMoments(departments);
  ledger.equal(place.at('total_n'), departments.reduce((sum, { n }) => sum + n, 0));
  ledger.equal(place.at('overall'), mu);
  ledger.equal(place.at('moments_anova'), { mu, icc_raw: iccRaw, icc, M: precision });
  checkPlugIn(place, departments, ledger);
  // R's own grid, to R's own digits; and the grid that is used, within what R's grid is wrong by.
  checkHierarchical(place, departments, ledger, pooledGroups(departments, 0.95, (tallies) => squarePosterior(tallies, 96)), { relative: 1e-5 }, { relative: 1e-6 });
  checkHierarchical(place, departments, ledger, pooledGroups(departments), { relative: 1e-4 }, { absolute: 2e-4 });
}

function checkPlugIn(place: JsonPlace, departments: readonly Department[], ledger: Ledger): void {
  const fit = betaBinomialFit(departments);
  if (fit === null) throw new Error(`${place.path}: no maximum`);
  const { mu, icc, logLikelihood, alpha, beta, precision, seLogitMu, seLogitIcc } = fit;
  const mle = place.at('mle');
  const isFlat = alpha === null || beta === null;
  ledger.equal(mle.at('boundary'), isFlat);
  ledger.equal(mle.at('mu'), mu);
  ledger.equal(mle.at('loglik'), logLikelihood);
  if (isFlat) {
    ledger.judged(mle.at('icc'), mle.at('icc').number() < 1e-6 && icc < 1e-6, `${icc} is not at the boundary`);
    for (const key of ['M', 'alpha', 'beta', 'se_logit_mu', 'se_logit_icc']) ledger.notToMatch(mle.at(key), flat);
  } else {
    ledger.equal(mle, { icc, M: precision, alpha, beta, se_logit_mu: seLogitMu, se_logit_icc: seLogitIcc });
  }
  departments.forEach(({ name, count, n, population }, i) => {
    const row = place.at('plug_in').at(i);
    ledger.equal(row, { dept: name, N: population, n, x: count, raw: n > 0 ? count / n : null });
    const keys = ['shrink', 'posterior_mean', 'lower', 'upper'];
    if (isFlat) for (const key of keys) ledger.notToMatch(row.at(key), flat);
    else {
      const { shrinkage, estimate, low, high } = plugInShare({ count, n }, { alpha, beta });
      ledger.equal(row, { shrink: shrinkage, posterior_mean: estimate, lower: low, upper: high });
    }
  });
}

function checkHierarchical(place: JsonPlace, departments: readonly Department[], ledger: Ledger, ours: PooledGroups, limits: Allowed, above: Allowed): void {
  const theirs = place.at('hierarchical');
  ledger.equal(theirs, { posterior_mean_mu: ours.mean.mu, posterior_mean_icc: ours.mean.icc });
  departments.forEach(({ name }, i) => {
    const own = ours.groups[i];
    if (own === undefined) throw new Error(`${name} was not pooled`);
    const row = theirs.at('departments').at(i);
    ledger.equal(row, { dept: name, posterior_mean: own.estimate });
    ledger.equal(row, { lower: own.low, upper: own.high }, limits);
    ledger.equal(row.at('prob_above_overall'), own.aboveOverall, above);
    const all = own.finitePopulation;
    ledger.equal(row.at('finite_population'), all === null ? null : { mean_share: all.mean, lower: all.low, upper: all.high });
  });
}

/** Six groups that differ by less than chance would have them. */
function checkAlike(place: JsonPlace, ledger: Ledger): void {
  const sizes = ledger.input(place.at('n')).numbers();
  const groups = ledger.input(place.at('x')).numbers().map((count, i) => ({ count, n: sizes[i] ?? 0 }));
  const { mu, iccRaw } = betaBinomialMoments(groups);
  ledger.equal(place, { overall: mu, icc_raw: iccRaw });
  const fit = betaBinomialFit(groups);
  if (fit?.boundary !== 'zero') throw new Error(`${place.path}: not at the boundary`);
}
