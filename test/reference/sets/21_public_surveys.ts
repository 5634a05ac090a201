/** Real samples of California's schools, as R survey ships them: strata, clusters, two stages, finite populations, calibrated weights. */
import { chiSquareTails } from '../../../analysis/stats/chiSquareTails.js';
import { covarianceOf } from '../../../analysis/stats/design/covarianceOf.js';
import { designDegrees } from '../../../analysis/stats/design/designDegrees.js';
import { ratioInfluence } from '../../../analysis/stats/design/ratioInfluence.js';
import { standardError } from '../../../analysis/stats/design/standardError.js';
import type { SurveyDesign } from '../../../analysis/stats/design/surveyDesign.js';
import type { EstimatedShare } from '../../../analysis/stats/intervals/estimatedShare.js';
import { kornGraubard } from '../../../analysis/stats/intervals/kornGraubard.js';
import { weightedArcsine } from '../../../analysis/stats/intervals/weightedArcsine.js';
import { weightedLikelihood } from '../../../analysis/stats/intervals/weightedLikelihood.js';
import { weightedLogit } from '../../../analysis/stats/intervals/weightedLogit.js';
import { weightedMeanInterval } from '../../../analysis/stats/intervals/weightedMeanInterval.js';
import { weightedWilson } from '../../../analysis/stats/intervals/weightedWilson.js';
import { fTails } from '../../../analysis/stats/fTails.js';
import type { Interval } from '../../../analysis/stats/interval.js';
import { raoScott, type RaoScott } from '../../../analysis/stats/tests/raoScott.js';
import { type FTest, waldIndependence } from '../../../analysis/stats/tests/waldIndependence.js';
import { weightedTable, type WeightedTable } from '../../../analysis/stats/tests/weightedTable.js';
import { likelihoodOfR } from '../likelihoodOfR.js';
import type { JsonPlace } from '../jsonPlace.js';
import type { Ledger, Ours } from '../ledger.js';
import type { ReferenceCheck } from '../referenceSet.js';
import { groupingOf, type SchoolSample, schoolSamples, whereKnown } from '../schools.js';

/** A folder without the schools has none of these numbers covered. */
export const check: ReferenceCheck = (reference, ledger) => {
  const samples = schoolSamples(reference);
  for (const name of reference.results.keys()) {
    const sample = samples?.get(name);
    if (sample !== undefined) checkSample(sample, reference.results.at(name), ledger);
  }
};

function checkSample(sample: SchoolSample, place: JsonPlace, ledger: Ledger): void {
  const { design, schools } = sample;
  checkMeans(sample, place, ledger);
  for (const one of place.at('prop').list()) checkShare(sample, one, ledger);
  for (const key of place.keys().filter((name) => name.startsWith('chisq_'))) checkTest(sample, key, place.at(key), ledger);
  checkGroups(sample, place.at('by_stype'), ledger);
  const ratio = ratioInfluence(design.weights, valuesOf(sample, 'api00'), valuesOf(sample, 'api99'));
  ledger.equal(place.at('ratio_api00_api99'), { ratio: ratio.estimate, se: standardError(design, ratio.influence) });
  if (place.find('weights') !== undefined) ledger.equal(place.at('weights'), [...design.weights]);
  ledger.equal(place, { sum_weights: sum(design.weights), df: designDegrees(design) });
  if (schools.length !== design.n) throw new Error(`${place.path}: not one weight a school`);
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** Not known counts as 0, which whoever asks keeps out by the base. */
const valuesOf = ({ schools }: SchoolSample, column: string): Float64Array => Float64Array.from(schools, (school) => Number(school.get(column)));

interface Mean {
  readonly estimate: number;
  readonly variance: number;
  /** Of as many drawn alike, with replacement: R's `deff = "replace"`. */
  readonly alike: number;
}

function meanOf(design: SurveyDesign, values: Float64Array, base: Uint8Array): Mean {
  const inBase = values.map((value, i) => value * (base[i] ?? 0));
  const { estimate, influence, total } = ratioInfluence(design.weights, inBase, base);
  const mean = estimate ?? NaN;
  const n = base.reduce((count, one) => count + one, 0);
  const spread = design.weights.reduce((all, weight, i) => all + (base[i] ?? 0) * weight * ((values[i] ?? NaN) - mean) ** 2, 0);
  return { estimate: mean, variance: covarianceOf(design, [influence])[0]?.[0] ?? NaN, alike: ((spread / total) * (n / (n - 1))) / n };
}

/** Without replacement from as many as the weights stand for. */
function withoutReplacement({ weights }: SurveyDesign, base: Uint8Array): number {
  const population = sum(weights.map((weight, i) => weight * (base[i] ?? 0)));
  const n = base.reduce((count, one) => count + one, 0);
  return (population - n) / population;
}

function checkMeans(sample: SchoolSample, place: JsonPlace, ledger: Ledger): void {
  const { design, schools } = sample;
  // R leaves out of both means who lacks either value.
  const names = place.at('mean').keys();
  const base = whereKnown(schools, names);
  for (const name of names) {
    const { estimate, variance, alike } = meanOf(design, valuesOf(sample, name), base);
    ledger.equal(place.at('mean').at(name), estimate);
    ledger.equal(place.at('se').at(name), Math.sqrt(variance));
    ledger.equal(place.at('deff').at(name), variance / (alike * withoutReplacement(design, base)));
  }
  const enrolled = valuesOf(sample, 'enroll');
  ledger.equal(place, { total_enroll: sum(enrolled.map((value, i) => value * (design.weights[i] ?? 0))), total_enroll_se: standardError(design, enrolled) });
}

const limits = (interval: Interval | null): Ours => (interval === null ? null : [interval.low, interval.high]);

function checkShare(sample: SchoolSample, place: JsonPlace, ledger: Ledger): void {
  const { design, schools } = sample;
  const variable = place.at('variable').text();
  const base = whereKnown(schools, [variable]);
  const n = base.reduce((count, one) => count + one, 0);
  const { estimate: share, variance, alike } = meanOf(design, valuesOf(sample, variable), base);
  const df = designDegrees(design, base);
  const found: EstimatedShare = { share, effective: (share * (1 - share)) / variance, df };
  const publishable = kornGraubard(found, n, { cap: n });
  ledger.equal(place, {
    n,
    df,
    p: share,
    deff_without_replacement: variance / (alike * withoutReplacement(design, base)),
    deff_replace: variance / alike,
    korn_graubard_nchs: limits(publishable),
    n_eff_nchs: publishable.effective,
    wilson_survey45: limits(weightedWilson(found)),
    xlogit: limits(weightedLogit(found)),
    asin: limits(weightedArcsine(found)),
    mean: limits(weightedMeanInterval(found)),
  });
  // A share that weights were raked to does not vary but for rounding, and is all of its intervals.
  const inBase = (list: Float64Array) => list.filter((_, i) => base[i] === 1);
  const isKnown = variance < 1e-20;
  ledger.equal(place.at('se'), Math.sqrt(variance), { absolute: isKnown ? 1e-12 : 0 });
  ledger.equal(place.at('logit'), limits(weightedLogit(found)));
  ledger.equal(place.at('likelihood'), limits(isKnown ? weightedLikelihood(found) : likelihoodOfR(found, { values: inBase(valuesOf(sample, variable)), weights: inBase(design.weights) })));
  const beta = kornGraubard(found, n);
  if (isKnown) checkKnown(place.at('beta'), share, beta, ledger);
  else ledger.equal(place.at('beta'), limits(beta));
}

/** R's beta quantile fails of so many effective people. */
function checkKnown(place: JsonPlace, share: number, { low, high }: Interval, ledger: Ledger): void {
  for (const limit of place.list()) {
    if (limit.value() === null) ledger.judged(limit, high - low < 1e-9 && Math.abs(low - share) < 1e-9, 'R fails, and ours is not the share');
    else ledger.equal(limit, share);
  }
}

function checkTest({ design, schools }: SchoolSample, key: string, place: JsonPlace, ledger: Ledger): void {
  const [down = '', across = ''] = key.replace('chisq_', '').split('_by_');
  const everyone = new Uint8Array(design.n).fill(1);
  const table = weightedTable(design, groupingOf(schools, down), groupingOf(schools, across), everyone);
  if (table === null) throw new Error(`${place.path} has no table of ours`);
  const test = withEmptyCells(table);
  const wald = waldIndependence(design, table);
  const ofF = (one: FTest | null | undefined): Ours => ({ statistic: one?.statistic ?? null, parameter: [one?.df1 ?? null, one?.df2 ?? null], p: one?.p ?? null });
  ledger.equal(place, {
    F: ofF(test.secondOrder),
    Chisq: { statistic: test.pearson, parameter: test.firstOrder?.df ?? null, p: test.firstOrder?.p ?? null },
    Wald: ofF(wald?.wald),
    adjWald: ofF(wald?.adjusted),
  });
}

/**
 * R gives a test where a cell is empty by taking one over its share for 0 (`statistics.md` 23); ours says there is none. Of
 * a share that is said to be boundless, one over it is 0: so R's number is had of ours.
 */
function withEmptyCells(table: WeightedTable): RaoScott {
  const test = raoScott(table);
  if (test === null) throw new Error('a table of one row or column');
  if (test.emptyCells.length === 0) return test;
  if (test.secondOrder !== null) throw new Error('a test of ours where a cell is empty');
  const designEffects = raoScott({ ...table, shares: table.shares.map((row) => row.map((share) => (share > 0 ? share : Infinity))) })?.designEffects ?? [];
  const trace = designEffects.reduce((total, effect) => total + effect, 0);
  const df = (table.rows.length - 1) * (table.columns.length - 1);
  const df1 = trace ** 2 / designEffects.reduce((total, effect) => total + effect ** 2, 0);
  const [statistic, first] = [test.pearson / trace, (test.pearson * df) / trace];
  return {
    ...test,
    firstOrder: { statistic: first, df, p: chiSquareTails(first, df).upper },
    secondOrder: { statistic, df1, df2: df1 * table.degrees, p: fTails(statistic, df1, df1 * table.degrees).upper },
  };
}

function checkGroups(sample: SchoolSample, place: JsonPlace, ledger: Ledger): void {
  const { design, schools } = sample;
  const groups = place.at('group').list().map((group) => group.text());
  const means = groups.map((group) => {
    const base = Uint8Array.from(schools, (school) => (school.get('stype') === group ? 1 : 0));
    return meanOf(design, valuesOf(sample, 'ci'), base);
  });
  ledger.equal(place, { mean: means.map(({ estimate }) => estimate), se: means.map(({ variance }) => Math.sqrt(variance)) });
}
