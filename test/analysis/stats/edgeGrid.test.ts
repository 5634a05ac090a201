import { expect } from 'chai';
import { clopperPearsonInterval } from '../../../analysis/stats/clopperPearsonInterval.js';
import type { CountOf } from '../../../analysis/stats/interval.js';
import { hypergeometricInterval } from '../../../analysis/stats/hypergeometricInterval.js';
import { jeffreysInterval } from '../../../analysis/stats/jeffreysInterval.js';
import { logitInterval } from '../../../analysis/stats/logitInterval.js';
import { midPInterval } from '../../../analysis/stats/midPInterval.js';
import { waldInterval } from '../../../analysis/stats/waldInterval.js';
import { wilsonContinuityInterval } from '../../../analysis/stats/wilsonContinuityInterval.js';
import { wilsonFpcInterval } from '../../../analysis/stats/wilsonFpcInterval.js';
import { wilsonInterval } from '../../../analysis/stats/wilsonInterval.js';
import { kornGraubard } from '../../../analysis/stats/intervals/kornGraubard.js';
import { weightedInterval, type WeightedIntervalMethod } from '../../../analysis/stats/intervals/weightedInterval.js';
import { likertSummary } from '../../../analysis/stats/likert/likertSummary.js';
import { kruskalWallis } from '../../../analysis/stats/likert/kruskalWallis.js';
import { pairwiseMannWhitney } from '../../../analysis/stats/likert/pairwiseMannWhitney.js';
import { marginalIndependence } from '../../../analysis/stats/multipleResponse/marginalIndependence.js';
import { manskiBounds } from '../../../analysis/stats/nonresponse/manskiBounds.js';
import { aaporRates } from '../../../analysis/stats/nonresponse/aaporRates.js';
import { boundsOverCells } from '../../../analysis/stats/nonresponse/boundsOverCells.js';
import { lateRespondents } from '../../../analysis/stats/nonresponse/lateRespondents.js';
import { representativity } from '../../../analysis/stats/nonresponse/representativity.js';
import { marginOfError } from '../../../analysis/stats/planning/marginOfError.js';
import { requiredSize } from '../../../analysis/stats/planning/requiredSize.js';
import { pooledGroups } from '../../../analysis/stats/pooling/pooledGroups.js';
import { poststratifiedShares } from '../../../analysis/stats/pooling/poststratifiedShares.js';
import { presentRate } from '../../../analysis/stats/presentation/presentRate.js';
import { presentShare } from '../../../analysis/stats/presentation/presentShare.js';
import { cronbachAlpha } from '../../../analysis/stats/reliability/cronbachAlpha.js';
import { coderAgreement } from '../../../analysis/stats/reliability/coderAgreement.js';
import { cochranMantelHaenszel } from '../../../analysis/stats/tests/cochranMantelHaenszel.js';
import { fisherExact } from '../../../analysis/stats/tests/fisherExact.js';
import { independenceTest } from '../../../analysis/stats/tests/independenceTest.js';
import { pearsonTable } from '../../../analysis/stats/tests/pearsonTable.js';
import { pairMeasures } from '../../../analysis/stats/together/pairMeasures.js';
import { bundleStability } from '../../../analysis/stats/together/bundleStability.js';
import { exclusivePatterns } from '../../../analysis/stats/together/exclusivePatterns.js';
import { inclusiveIntersections } from '../../../analysis/stats/together/inclusiveIntersections.js';
import { numberTicked } from '../../../analysis/stats/together/numberTicked.js';
import { pairCounts } from '../../../analysis/stats/together/pairCounts.js';
import { shownPatterns } from '../../../analysis/stats/together/shownPatterns.js';
import { togetherPairs } from '../../../analysis/stats/together/togetherPairs.js';
import { discrepancy } from '../../../analysis/stats/gap/discrepancy.js';
import { rankedDiscrepancy } from '../../../analysis/stats/gap/rankedDiscrepancy.js';
import { ratingPairs } from '../../../analysis/stats/gap/ratingPairs.js';
import { bordaScores } from '../../../analysis/stats/ranking/bordaScores.js';
import { plackettLuce } from '../../../analysis/stats/ranking/plackettLuce.js';
import { miettinenNurminenInterval } from '../../../analysis/stats/waves/miettinenNurminenInterval.js';
import { newcombeInterval } from '../../../analysis/stats/waves/newcombeInterval.js';
import { overlapDifference } from '../../../analysis/stats/waves/overlapDifference.js';
import { tangoInterval } from '../../../analysis/stats/waves/tangoInterval.js';
import { mcnemarTest } from '../../../analysis/stats/waves/mcnemarTest.js';
import { rake } from '../../../analysis/stats/weights/rake.js';
import { weightReport } from '../../../analysis/stats/weights/weightReport.js';
import { erlangQueue } from '../../../analysis/support/erlangQueue.js';
import { fteEstimate } from '../../../analysis/support/fteEstimate.js';
import { notNumbers } from './notNumbers.js';

const counts: readonly CountOf[] = [0, 1, 2, 4, 5].flatMap((n) => [...new Set([0, 1, n])].filter((count) => count <= n).map((count) => ({ count, n })));
const some = counts.filter(({ n }) => n > 0);
const methods: readonly WeightedIntervalMethod[] = ['wilson', 'korn_graubard_nchs', 'logit', 'likelihood', 'arcsine'];
const likerts = [[0, 0, 0, 0, 0], [1, 0, 0, 0, 0], [0, 0, 0, 0, 2], [1, 0, 0, 0, 1], [0, 0], [3, 0]];
const tables = [[], [[0]], [[5]], [[1, 0]], [[1, 0], [0, 1]], [[0, 0], [0, 0]], [[5, 0], [5, 0]], [[3, 0, 0], [0, 0, 2]]];
const oneGroup = (n: number, count = 1) => ({ of: new Int32Array(n), count });
const someFte = { share: 0.5, shareSe: 0, headcount: 10, projects: 1, projectsSe: 0, hours: 1, hoursSe: 0, hoursPerFte: 1600, uptake: 1 };
const nobody = { complete: 0, partial: 0, refused: 0, noncontact: 0, other: 0, unknown: 0, ineligible: 0 };
/** At most 32 people by the mask of what each ticked. */
const tickedOf = (options: number, masks: readonly number[]) => ({ n: masks.length, chosen: Array.from({ length: options }, (_, option) => Uint32Array.from(masks.length > 0 ? [masks.reduce((bits, mask, i) => bits | (((mask >> option) & 1) << i), 0)] : [])) });

const families: readonly (readonly [string, readonly (() => unknown)[]])[] = [
  ['intervals of one share', some.flatMap((of) => [wilsonInterval, wilsonContinuityInterval, clopperPearsonInterval, midPInterval, jeffreysInterval, logitInterval, waldInterval].map((method) => () => method(of)))],
  ['finite populations', some.flatMap((of) => [of.n, of.n + 1].flatMap((all) => [() => wilsonFpcInterval(of, all), () => hypergeometricInterval(of, all), () => waldInterval(of, 0.95, all), () => manskiBounds(of, all)]))],
  ['weighted intervals', [0, 0.5, 1].flatMap((share) => [0, 1, 2].flatMap((df) => methods.map((method) => () => weightedInterval({ share, effective: 1.5, df }, df + 1, method))))],
  ['Korn and Graubard without a variance', [0, 0.5, 1].map((share) => () => kornGraubard({ share, effective: Infinity, df: 1 }, 2))],
  ['planning', [0, 0.5, 1].flatMap((share) => [1, 2, Infinity].flatMap((population) => [() => requiredSize(share, 0.05, { population }), () => marginOfError(share, 1, { population })]))],
  ['weights', [[1], [1, 0], [0, 3]].map((given) => () => {
    const margin = { name: 'department', categories: ['D1'], ...oneGroup(given.length), totals: Float64Array.of(10) };
    const { weights } = rake(Float64Array.from(given), [margin]);
    return [weights, weightReport(Float64Array.from(given), weights, [margin])];
  })],
  ['response', [() => aaporRates(nobody), () => aaporRates({ ...nobody, unknown: 3 }), () => aaporRates({ ...nobody, complete: 1 })]],
  ['bounds of who did not answer', some.flatMap((of) => [of.n, of.n + 1].map((invited) => () => boundsOverCells([{ ...of, invited }, { count: 0, n: 0, invited: 3 }])))],
  ['late respondents', [[], ...some.map((of) => [of]), [{ count: 0, n: 0 }, { count: 1, n: 1 }], some].map((blocks) => () => lateRespondents(blocks))],
  ['representativity', [[[], []], [[0], [0]], [[1], [0]], [[1], [1]], [[5, 5], [0, 0]], [[5, 5], [5, 5]], [[5, 5], [5, 0]], [[0, 5], [0, 2]]].map(([invited = [], responded = []]) => () => representativity({ invited: Float64Array.from(invited), responded: Float64Array.from(responded), margins: [{ of: Int32Array.from(invited.keys()), count: invited.length }] }))],
  ['crosstabs', tables.flatMap((table) => [() => pearsonTable(table), () => independenceTest(table, { seed: 1, replicates: 9 })])],
  ['four cells', [[0, 0, 0, 0], [1, 0, 0, 0], [1, 0, 0, 1], [2, 0, 3, 4]].flatMap(([a = 0, b = 0, c = 0, d = 0]) => [() => fisherExact({ a, b, c, d }), () => cochranMantelHaenszel([{ a, b, c, d }])])],
  ['no stratum', [() => cochranMantelHaenszel([])]],
  ['choices of several', [[], [0], [1], [0, 1], [1, 1]].flatMap((chosen) => [1, 2].map((groups) => () => marginalIndependence({ items: [Uint8Array.from(chosen)], groups: { of: Int32Array.from(chosen, (_, i) => i % groups), count: groups } })))],
  ['nobody in the base', [() => marginalIndependence({ items: [Uint8Array.of(1, 0)], groups: { of: Int32Array.of(-1, -1), count: 1 } })]],
  ['two waves', some.flatMap((a) => some.flatMap((b) => [() => newcombeInterval(a, b), () => miettinenNurminenInterval(a, b)]))],
  ['waves that share people', [[1, 1, 0, 0], [2, 2, 1, 1], [3, 5, 1, 0], [0, 0, 0, 4], [2, 3, 2, 0], [2, 2, 2, 2]].flatMap(([first = 0, second = 0, both = 0, neither = 0]) => [0, 2].map((more) => () => overlapDifference({ first: { count: first, n: first + neither + more + 1 }, second: { count: second, n: second + neither + 1 }, both: { both, onlyFirst: 0, onlySecond: 0, neither } })))],
  ['the same people', [[1, 0, 0, 0], [0, 1, 0, 0], [0, 1, 1, 0], [0, 0, 0, 2]].flatMap(([both = 0, onlyFirst = 0, onlySecond = 0, neither = 0]) => [tangoInterval, mcnemarTest].map((method) => () => method({ both, onlyFirst, onlySecond, neither })))],
  ['scales', likerts.flatMap((steps) => [() => likertSummary({ counts: steps, dontKnow: 0, missing: 1 }), () => kruskalWallis([steps]), () => kruskalWallis([steps, steps]), () => pairwiseMannWhitney([steps, steps])])],
  ['rankings', [[], [-1], [0], [0, 0], [0, 1]].flatMap((first) => [1, 2].map((items) => ({ items, n: first.length, places: [first.map((item) => Math.min(item, items - 1))] }))).flatMap((rankings) => [() => bordaScores(rankings), () => plackettLuce(rankings)])],
  ['gaps', [[], [NaN], [5], [5, 5], [5, 1]].map((ratings) => ratingPairs(ratings, ratings.map(() => 3))).flatMap((pairs) => [() => discrepancy(pairs), () => rankedDiscrepancy(pairs)])],
  ['patterns and bundles', [[0, []], [0, [0, 0]], [1, [0]], [1, [1]], [2, []], [2, [0, 0, 0]], [2, [3, 3]], [3, [1, 2, 4, 0, 7]]].map(([options = 0, masks = []]) => () => {
    const ticked = tickedOf(Number(options), [masks].flat());
    const patterns = exclusivePatterns(ticked);
    const ones = new Float64Array(ticked.n).fill(1);
    return [patterns, pairCounts(ticked), togetherPairs(pairCounts(ticked)), numberTicked(patterns), inclusiveIntersections(patterns, 1), shownPatterns(patterns, 1), bundleStability(patterns, 1, [ones, ones.map(() => 0)])];
  })],
  ['pairs', [[0, 0, 0, 0], [1, 0, 0, 0], [1, 1, 0, 0], [1, 1, 1, 1], [5, 5, 5, 5], [4, 2, 2, 0]].map(([n = 0, a = 0, b = 0, both = 0]) => () => pairMeasures({ n, a, b, both }))],
  ['small departments', [[], ...counts.map((of) => [of]), counts].map((groups) => () => pooledGroups(groups.map((group) => ({ ...group, population: group.n }))))],
  ['small departments by their roles', [[], ...counts.map((of) => [of]), counts].flatMap((groups) => [0, 3].map((others) => () => poststratifiedShares(groups.map((of, group) => ({ ...of, group, category: 0, headcount: of.n + others })), { groups: groups.length, categories: 1 }, 1, 0.95, 20)))],
  ['what may be presented', some.flatMap((of) => [0, 7, 40].flatMap((effective) => [() => presentShare({ share: of.count / of.n, n: of.n, effective, degreesOfFreedom: of.n - 1, ...wilsonInterval(of) }), () => presentRate({ estimate: of.count, effective, low: of.count, high: of.count + effective })]))],
  ['reliability', [[], [[1]], [[1, 2], [2, 1]], [[1, -1, 1], [2, -2, 5], [3, -3, 2]], [[null, 1, 2]]].map((rows) => () => cronbachAlpha(rows, true))],
  ['coders', [[], [[0]], [[3]], [[3, 0], [0, 0]], [[1, 0], [0, 1]]].map((table) => () => coderAgreement(table))],
  ['capacity', [0, 0.5, 1].map((share) => () => fteEstimate({ ...someFte, share }))],
  ['queues', [0, 1, 2].map((arrivals) => () => erlangQueue({ arrivals, service: 1, servers: 1 }))],
];

describe('the edges of every family of statistics', () => {
  for (const [family, cases] of families) {
    it(`${family}: no result holds what is no number`, () => {
      cases.forEach((result, i) => expect(notNumbers(result()), `case ${i}`).to.deep.equal([]));
    });
  }
  for (const weight of [-1, NaN, Infinity]) {
    it(`a weight of ${weight} is refused by its row`, () => {
      const margin = { name: 'department', categories: ['D1'], ...oneGroup(3), totals: Float64Array.of(10) };
      expect(() => rake(Float64Array.of(1, 1, weight), [margin])).to.throw(RangeError, 'row 2');
    });
  }
  it('a margin without a respondent, and 10,000 options, are refused by name', () => {
    const margin = { name: 'department', categories: ['D1', 'D2'], ...oneGroup(1, 2), totals: Float64Array.of(5, 5) };
    expect(() => rake(Float64Array.of(1), [margin])).to.throw(RangeError, 'department D2');
    expect(() => marginalIndependence({ items: new Array<Uint8Array>(10_000).fill(Uint8Array.of(1)), groups: oneGroup(1) })).to.throw(RangeError, '10000 options');
  });
  it('a queue whose variation is no number is refused', () => {
    expect(() => erlangQueue({ arrivals: 1, service: 2, servers: 1, serviceVariation: NaN })).to.throw(RangeError, 'variation');
  });
  it('raking what is raked changes nothing', () => {
    const margins = [
      { name: 'department', categories: ['D1', 'D2'], of: Int32Array.of(0, 0, 1, 1), count: 2, totals: Float64Array.of(30, 70) },
      { name: 'role', categories: ['R1', 'R2'], of: Int32Array.of(0, 1, 0, 1), count: 2, totals: Float64Array.of(45, 55) },
    ];
    const once = rake(Float64Array.of(1, 2, 3, 5), margins).weights;
    rake(once, margins).weights.forEach((weight, i) => expect(weight).to.be.closeTo(once[i] ?? NaN, 1e-10));
  });
});
