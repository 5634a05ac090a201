import { expect } from 'chai';
import { covarianceOf } from '../../../analysis/stats/design/covarianceOf.js';
import { designDegrees } from '../../../analysis/stats/design/designDegrees.js';
import { shareInfluence } from '../../../analysis/stats/design/shareInfluence.js';
import { surveyCells } from '../../../analysis/stats/design/surveyCells.js';
import type { Grouping, SurveyDesign } from '../../../analysis/stats/design/surveyDesign.js';
import { gapAnalysis } from '../../../analysis/stats/gap/gapAnalysis.js';
import { ratingPairs } from '../../../analysis/stats/gap/ratingPairs.js';
import { designRankTest } from '../../../analysis/stats/likert/designRankTest.js';
import { equalMeansTest } from '../../../analysis/stats/likert/equalMeansTest.js';
import { weightedLikert } from '../../../analysis/stats/likert/weightedLikert.js';
import { weightedMeanDifference } from '../../../analysis/stats/likert/weightedMeanDifference.js';
import { weightedMarginalIndependence } from '../../../analysis/stats/multipleResponse/weightedMarginalIndependence.js';
import { bordaScores } from '../../../analysis/stats/ranking/bordaScores.js';
import { bootstrapShares } from '../../../analysis/stats/replicates/bootstrapShares.js';
import { jackknifeShares } from '../../../analysis/stats/replicates/jackknifeShares.js';
import { percentileInterval } from '../../../analysis/stats/replicates/percentileInterval.js';
import type { Replication } from '../../../analysis/stats/replicates/replication.js';
import { permuteWeightedTable } from '../../../analysis/stats/tests/permuteWeightedTable.js';
import { raoScottTest } from '../../../analysis/stats/tests/raoScottTest.js';
import { waldIndependence } from '../../../analysis/stats/tests/waldIndependence.js';
import { weightedLift } from '../../../analysis/stats/together/weightedLift.js';
import { weightedWaveDifference } from '../../../analysis/stats/waves/weightedWaveDifference.js';
import { notNumbers } from './notNumbers.js';

const weights = (...some: readonly number[]) => Float64Array.from(some);
const groups = (of: readonly number[], count: number): Grouping => ({ of: Int32Array.from(of), count });

const designs: Readonly<Record<string, SurveyDesign>> = {
  'two people': { n: 2, weights: weights(1, 1) },
  'two people, one of whom weighs nothing': { n: 2, weights: weights(1, 0) },
  'people who weigh nothing': { n: 3, weights: weights(0, 0, 0) },
  'a stratum of one': { n: 3, weights: weights(1, 2, 3), strata: groups([0, 1, 1], 2) },
  'strata of one': { n: 2, weights: weights(1, 2), strata: groups([0, 1], 2) },
  'everybody there is': { n: 3, weights: weights(1, 1, 1), fractions: weights(1) },
  'two clusters': { n: 4, weights: weights(1, 2, 1, 0), clusters: groups([0, 0, 1, 1], 2) },
  'raked departments': { n: 4, weights: weights(10, 10, 20, 20), calibration: { before: weights(1, 1, 1, 1), margins: [groups([0, 0, 1, 1], 2)] } },
  'raked departments of one': { n: 2, weights: weights(3, 5), calibration: { before: weights(1, 1), margins: [groups([0, 1], 2)] } },
  'a raked department nobody knows': { n: 3, weights: weights(3, 5, 1), calibration: { before: weights(1, 1, 1), margins: [groups([0, 1, -1], 2)] } },
};

/** Who is in a base, and who chose: nobody, everybody, one, every other. */
const rules: readonly ((i: number) => number)[] = [() => 0, () => 1, (i) => (i === 0 ? 1 : 0), (i) => i % 2];

/** A design, who of it is in a base and who chose. */
interface Edge {
  readonly design: SurveyDesign;
  readonly base: Uint8Array;
  readonly chosen: Uint8Array;
}

const rows = ({ n }: SurveyDesign) => Array.from({ length: n }, (_, i) => i);
const halves = (design: SurveyDesign) => groups(rows(design).map((i) => i % 2), 2);
const inBase = ({ base }: Edge, of: (i: number) => number) => Array.from(base, (one, i) => (one === 1 ? of(i) : -1));
const byChoice = (edge: Edge) => groups(inBase(edge, (i) => edge.chosen[i] ?? 0), 2);
const stepsOf = (edge: Edge) => inBase(edge, (i) => 1 + 4 * (edge.chosen[i] ?? 0));
const requestOf = (edge: Edge) => ({ items: [{ answered: edge.base, chosen: edge.chosen }], domains: [byChoice(edge)] });

function saidBy(replication: Replication): unknown {
  const { estimates, covariance, standardError, valuesOf } = replication;
  return [replication, estimates.map((_, k) => [covariance(0, k), standardError(k), valuesOf(k), percentileInterval(valuesOf(k))])];
}

function ofWaves({ design, base, chosen }: Edge): unknown {
  const wave = { design, persons: Int32Array.from(rows(design)), base, chosen };
  // In the second wave are others, in the same strata.
  const other = { ...wave, persons: wave.persons.map((person) => person + 100) };
  return [weightedWaveDifference(wave, wave), weightedWaveDifference(wave, { ...other, base: base.map(() => 1) })];
}

/** Strata of designs that are compared, and fractions of those tested, are another matter: they are refused by name. */
const isPlain = ({ fractions }: SurveyDesign) => fractions === undefined;
const isOfPeople = ({ clusters }: SurveyDesign) => clusters === undefined;

const families: Readonly<Record<string, { readonly of: (edge: Edge) => unknown; readonly takes?: (design: SurveyDesign) => boolean }>> = {
  'shares and their covariances': {
    of: ({ design, base, chosen }) => {
      const share = shareInfluence(design.weights, base, chosen);
      return [share, covarianceOf(design, [share.influence]), designDegrees(design, base)];
    },
  },
  'sums of cells': { of: (edge) => [surveyCells(edge.design, [byChoice(edge)]), surveyCells(edge.design).sumsOf(edge.base)], takes: (design) => isOfPeople(design) && design.strata === undefined },
  jackknife: { of: (edge) => saidBy(jackknifeShares(edge.design, requestOf(edge))) },
  bootstrap: { of: (edge) => saidBy(bootstrapShares(edge.design, requestOf(edge), { seed: 1, replicates: 9 })) },
  'weighted crosstabs': {
    of: (edge) => {
      const result = raoScottTest(edge.design, byChoice(edge), halves(edge.design), edge.base);
      return result === null ? null : [result, waldIndependence(edge.design, result.table), permuteWeightedTable(result.table, edge.design.weights, 1, 9)];
    },
  },
  'weighted scales': { of: (edge) => weightedLikert(edge.design, stepsOf(edge), 5, edge.base) },
  'weighted comparisons of scales': {
    of: (edge) => [designRankTest(edge.design, rows(edge.design), byChoice(edge)), equalMeansTest(edge.design, rows(edge.design), byChoice(edge)), weightedMeanDifference(edge.design, rows(edge.design), edge.base, edge.chosen)],
  },
  'weighted gaps': {
    of: (edge) => {
      const pairs = ratingPairs(stepsOf(edge), stepsOf(edge).map(() => 3));
      return gapAnalysis([pairs, pairs], { design: edge.design });
    },
  },
  'weighted waves': { of: ofWaves, takes: (design) => isPlain(design) && isOfPeople(design) },
  'weighted pairs': { of: ({ design, base, chosen }) => weightedLift(design, base, chosen, Uint8Array.from(halves(design).of)) },
  'weighted choices of several': { of: (edge) => weightedMarginalIndependence(edge.design, { items: [edge.chosen], groups: groups(inBase(edge, (i) => i % 2), 2) }), takes: isPlain },
  'weighted rankings': { of: (edge) => bordaScores({ items: 2, n: edge.design.n, places: [Int32Array.from(inBase(edge, (i) => edge.chosen[i] ?? 0))] }, { design: edge.design }) },
};

const edgesOf = (design: SurveyDesign): readonly Edge[] => rules.flatMap((base) => rules.map((chosen) => ({ design, base: Uint8Array.from(rows(design), base), chosen: Uint8Array.from(rows(design), chosen) })));

describe('the edges of survey designs', () => {
  for (const [family, { of, takes = () => true }] of Object.entries(families)) {
    it(`${family}: no result holds what is no number`, () => {
      for (const [name, design] of Object.entries(designs)) {
        if (takes(design)) edgesOf(design).forEach((edge, i) => expect(notNumbers(of(edge)), `${name}, ${i}`).to.deep.equal([]));
      }
    });
    it(`${family}: a weight that is none is refused by its row`, () => {
      for (const wrong of [-1, NaN, Infinity]) {
        const design = { n: 4, weights: weights(1, 1, wrong, 1) };
        expect(() => of({ design, base: Uint8Array.of(1, 1, 1, 1), chosen: Uint8Array.of(1, 0, 0, 1) }), String(wrong)).to.throw(RangeError, 'row 2');
      }
    });
  }
  it('of one person no design says anything; a gap has a mean and no error', () => {
    const alone: Edge = { design: { n: 1, weights: weights(1) }, base: Uint8Array.of(1), chosen: Uint8Array.of(1) };
    for (const [family, { of }] of Object.entries(families)) {
      if (family === 'weighted gaps') expect(notNumbers(of(alone))).to.deep.equal([]);
      else expect(() => of(alone), family).to.throw(RangeError);
    }
  });
});
