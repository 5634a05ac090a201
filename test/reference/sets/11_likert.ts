import type { SurveyDesign } from '../../../analysis/stats/design/surveyDesign.js';
import { spearman } from '../../../analysis/stats/gap/spearman.js';
import { equalMeansTest } from '../../../analysis/stats/likert/equalMeansTest.js';
import { kruskalWallis } from '../../../analysis/stats/likert/kruskalWallis.js';
import { likertCounts } from '../../../analysis/stats/likert/likertCounts.js';
import { likertSummary } from '../../../analysis/stats/likert/likertSummary.js';
import { mannWhitney } from '../../../analysis/stats/likert/mannWhitney.js';
import { pairwiseMannWhitney } from '../../../analysis/stats/likert/pairwiseMannWhitney.js';
import { weightedLikert } from '../../../analysis/stats/likert/weightedLikert.js';
import { designNames, referenceSurvey, textIn } from '../designs.js';
import type { JsonPlace } from '../jsonPlace.js';
import type { Ledger } from '../ledger.js';
import type { Person } from '../referenceFolder.js';
import type { ReferenceCheck } from '../referenceSet.js';

const steps = 5;

/** Blank is missing. */
const ratingsOf = (people: readonly Person[], column: string): Float64Array =>
  Float64Array.from(people, (person) => (textIn(person, column) === '' ? NaN : Number(textIn(person, column))));

function compareItem(place: JsonPlace, ledger: Ledger, ratings: Float64Array): void {
  const summary = likertSummary(likertCounts(ratings, steps));
  const { boxes, mean, diverging, quartiles } = summary;
  if (boxes === null || mean === null || diverging === null || quartiles === null) throw new Error(`${place.path}: nobody answered`);
  ledger.equal(place, {
    n_valid: summary.base,
    dont_know: summary.dontKnow,
    missing: summary.missing,
    counts: summary.counts,
    shares: summary.shares,
    mean: mean.mean,
    sd: mean.sd,
    mean_ci_t: mean.interval === null ? null : [mean.interval.low, mean.interval.high],
    median: summary.median,
    interpolated_median: summary.interpolatedMedian,
    quartiles_type7: [quartiles.lower, quartiles.upper],
    top2: boxes.top.share,
    top2_wilson: [boxes.top.interval.low, boxes.top.interval.high],
    bottom2: boxes.bottom.share,
    net: boxes.net,
    net_se: boxes.netSe,
    entropy_normalised: summary.entropy,
    diverging_offset_left: diverging.left,
    diverging_offset_right: diverging.right,
  });
  // Left empty in R: a place that was set aside and not filled.
  if (place.at('van_der_eijk_free').value() === null) ledger.input(place.at('van_der_eijk_free'));
}

function compareTests(place: JsonPlace, ledger: Ledger, people: readonly Person[], method: string): void {
  const ratings = ratingsOf(people, `imp_${method}`);
  const valid = [...ratings.keys()].filter((i) => (ratings[i] ?? NaN) > 0);
  const roleOf = (i: number) => textIn(people[i] ?? new Map<string, string>(), 'role');
  // R's order of groups depends on the language it ran in.
  const groups = place.at('groups').list().map((group) => group.text());
  const table = groups.map((role) => likertCounts(Float64Array.from(valid.filter((i) => roleOf(i) === role), (i) => ratings[i] ?? NaN), steps).counts);
  const overall = kruskalWallis(table);
  const two = mannWhitney(table[0] ?? [], table[1] ?? []);
  const pairs = pairwiseMannWhitney(table);
  const other = ratingsOf(people, `ava_${method}`);
  const stepsOnly = (values: Float64Array) => Array.from(values, (value) => (value > 0 ? value : null));
  ledger.equal(place, {
    groups,
    n: table.map((counts) => counts.reduce((sum, count) => sum + count, 0)),
    kruskal_H: overall?.h ?? null,
    df: overall?.df ?? null,
    p: overall?.p ?? null,
    epsilon_squared: overall?.epsilonSquared ?? null,
    mann_whitney_first_two: {
      U: two?.u ?? null,
      p_continuity: two?.pContinuity ?? null,
      p_no_continuity: two?.p ?? null,
      prob_superiority: two?.superiority ?? null,
      cliffs_delta: two?.cliffsDelta ?? null,
    },
    pairwise: {
      pairs: pairs.map(({ first, second }) => `${groups[first] ?? ''} vs ${groups[second] ?? ''}`),
      p: pairs.map(({ p }) => p),
      holm: pairs.map(({ adjusted }) => adjusted),
    },
    spearman_with_availability: spearman(stepsOnly(ratings), stepsOnly(other)),
  });
  const weighted = place.find('svyranktest_kw_dw');
  if (weighted !== undefined) compareRankTest(weighted, ledger, people, valid, ratings, groups);
}

/** R has a t test of two groups; of more it names the degrees of freedom its statistic, and the statistic its parameter. */
function compareRankTest(place: JsonPlace, ledger: Ledger, people: readonly Person[], valid: readonly number[], ratings: Float64Array, groups: readonly string[]): void {
  const weights = Float64Array.from(valid, (i) => Number(people[i]?.get('dw')));
  const design: SurveyDesign = { n: valid.length, weights };
  const of = Int32Array.from(valid, (i) => groups.indexOf(people[i]?.get('role') ?? ''));
  const scores = rankScoresOfR(weights, Float64Array.from(valid, (i) => ratings[i] ?? NaN));
  const test = equalMeansTest(design, scores, { of, count: groups.length });
  if (test === null) throw new Error(`${place.path}: nothing to compare`);
  const [first, second] = test.means;
  const t = Math.sign((second?.mean ?? NaN) - (first?.mean ?? NaN)) * Math.sqrt(test.chiSquare);
  ledger.equal(place, { statistic: test.df === 1 ? t : test.df, parameter: test.df === 1 ? test.denominatorDf : test.chiSquare, p: test.p });
}

/**
 * Ranks as shares of the weight as R survey 4.1.1 has them: those of tied people are the plain mean of where each
 * stands when they are in the order of their rows. It is the one thing of its test that ours does not share
 * (`weightedMidranks`), for it changes with the order of the rows.
 */
function rankScoresOfR(weights: Float64Array, values: Float64Array): Float64Array {
  const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let below = 0;
  const places = new Map<number, number[]>();
  for (const i of order) {
    const weight = weights[i] ?? 0;
    const tied = places.get(values[i] ?? 0) ?? [];
    tied.push(below + weight / 2);
    places.set(values[i] ?? 0, tied);
    below += weight;
  }
  return values.map((value) => {
    const tied = places.get(value) ?? [];
    return tied.reduce((sum, place) => sum + place, 0) / tied.length / total;
  });
}

function compareWeighted(place: JsonPlace, ledger: Ledger, design: SurveyDesign, ratings: Float64Array): void {
  const ours = weightedLikert(design, ratings, steps);
  if (ours === null) throw new Error(`${place.path}: nobody answered`);
  ledger.equal(place, {
    n: ours.base,
    mean: ours.mean.estimate,
    se: ours.mean.se,
    df: ours.df,
    top2: ours.top.estimate,
    top2_se: ours.top.se,
    shares: ours.shares.map(({ estimate }) => estimate),
    median_inverse_cdf: ours.median,
  });
}

export const check: ReferenceCheck = (reference, ledger) => {
  const { results } = reference;
  const { people, designs } = referenceSurvey(reference);
  const items = results.at('items');
  for (const method of items.keys()) {
    compareItem(items.at(method).at('importance'), ledger, ratingsOf(people, `imp_${method}`));
    compareItem(items.at(method).at('availability'), ledger, ratingsOf(people, `ava_${method}`));
  }
  for (const method of results.at('tests').keys()) compareTests(results.at('tests').at(method), ledger, people, method);
  const name = designNames.find((design) => design === results.at('weighted_design').text());
  if (name === undefined) throw new Error(`no design ${results.at('weighted_design').text()}`);
  for (const method of results.at('weighted').keys()) compareWeighted(results.at('weighted').at(method), ledger, designs[name], ratingsOf(people, `imp_${method}`));
};
