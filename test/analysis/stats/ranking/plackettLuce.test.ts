import { expect } from 'chai';
import fc from 'fast-check';
import { resampledWeights } from '../../../../analysis/stats/chance/resampledWeights.js';
import type { SurveyDesign } from '../../../../analysis/stats/design/surveyDesign.js';
import { choiceCounts } from '../../../../analysis/stats/ranking/choiceCounts.js';
import { choiceStages } from '../../../../analysis/stats/ranking/choiceStages.js';
import { plackettLuce, type PlackettLuce } from '../../../../analysis/stats/ranking/plackettLuce.js';
import { plackettLuceReplicates } from '../../../../analysis/stats/ranking/plackettLuceReplicates.js';
import { worthByMinorization } from '../../../../analysis/stats/ranking/worthByMinorization.js';
import { rankingsOf } from './rankingsOf.js';

const orders = [[0, 1, 2], [1, 0], [2, 0, 3], [0, 3], [1, 2], [3, 1, 0], [0], [2, 1], [1, 3, 2], [0, 2]];
const everything = [0, 1, 2, 3];
const offered = [everything, [0, 1, 2], everything, [0, 2, 3], everything, everything, everything, [1, 2, 3], everything, [0, 1, 2]];
const weights = Float64Array.of(1, 2, 0.5, 1.5, 1, 0.8, 2.2, 1, 0.7, 1.3);
const ten = rankingsOf(4, orders, offered);
const designOf = (own: Float64Array): SurveyDesign => ({ n: own.length, weights: own });

const worths = ({ items }: PlackettLuce) => items.map((item) => item?.worth ?? null);
const logWorths = ({ items }: PlackettLuce) => items.map((item) => item?.logWorth ?? NaN);
const errors = ({ items }: PlackettLuce) => items.map((item) => item?.logWorthSe ?? NaN);
function expectClose(ours: readonly number[], theirs: readonly number[]): void {
  expect(ours).to.have.length(theirs.length);
  for (const [k, own] of ours.entries()) expect(own, `entry ${k}`).to.be.closeTo(theirs[k] ?? NaN, 1e-8);
}

// R 4.2.2, survival 3.5.3: coxph(Surv(place, chosen) ~ item + strata(ranker), ties = "breslow"), centred.
const coxph = {
  unweighted: {
    logWorth: [0.345095721134, 0.213381107962, -0.179564906777, -0.378911922319],
    se: [0.393319379907, 0.408904537973, 0.379939499099, 0.445069530453],
    logLikelihoods: [-23.7504542092, -22.9756693549],
  },
  // weights = w, + cluster(ranker); errors times sqrt(10 / 9).
  weighted: {
    logWorth: [0.630969977601, 0.321045128256, -0.40199542014, -0.550019685717],
    se: [0.477250247868, 0.499826798686, 0.428881784842, 0.4592017546],
    logLikelihoods: [-29.5425753075, -27.2114984368],
  },
  // Item 3 is never ranked; a duel won and lost against a fifth item, each with weight 0.5.
  ghost: {
    logWorth: [0.893669844564, 0.764465795103, 0.240224669934, -1.898360309601],
    se: [0.600332456574, 0.640296568874, 0.620015691283, 1.117189169112],
    logLikelihoods: [-12.01906814083, -8.83216146233],
  },
  excluded: {
    logWorth: [0.287151255702, 0.168483314942, -0.455634570645],
    se: [0.483799559941, 0.525194298041, 0.552469044928],
    logLikelihoods: [-8.26565016558, -7.86741184472],
  },
};
const likelihoodsOf = ({ logLikelihoodNull, logLikelihood }: PlackettLuce) => [logLikelihoodNull, logLikelihood];
const gainOf = ([before = NaN, after = NaN]: readonly number[]) => after - before;
const neverLast = rankingsOf(4, [[0, 1, 2], [1, 0], [2, 0], [0], [1, 2]]);

describe('a Plackett-Luce model of partial rankings', () => {
  it('is the exploded logit of R where everyone counts as one', () => {
    const model = plackettLuce(ten);
    expectClose(logWorths(model), coxph.unweighted.logWorth);
    expectClose(errors(model), coxph.unweighted.se);
    expectClose(likelihoodsOf(model), coxph.unweighted.logLikelihoods);
    expect(model).to.include({ existence: 'connected', rankers: 10 });
    expect(model.flags).to.deep.equal([null, null, null, null]);
  });

  it('weighted, has the sandwich of R, and its likelihood at weights of mean 1', () => {
    const model = plackettLuce(ten, { design: designOf(weights) });
    expectClose(logWorths(model), coxph.weighted.logWorth);
    expectClose(errors(model), coxph.weighted.se);
    // R counts a ranker's own weight in the denominators: the likelihoods differ by a constant, their gain does not.
    expect(gainOf(likelihoodsOf(model))).to.be.closeTo((gainOf(coxph.weighted.logLikelihoods) * 10) / 12, 1e-8);
  });

  it('does not change when all weights double', () => {
    const once = plackettLuce(ten, { design: designOf(weights) });
    const twice = plackettLuce(ten, { design: designOf(weights.map((weight) => 2 * weight)) });
    expectClose(logWorths(twice), logWorths(once));
    expectClose(errors(twice), errors(once));
  });

  it('gives an item that nobody ranked a finite worth against a ghost, and says so', () => {
    const model = plackettLuce(neverLast);
    expectClose(logWorths(model), coxph.ghost.logWorth);
    expectClose(errors(model), coxph.ghost.se);
    expect(gainOf(likelihoodsOf(model))).to.be.closeTo(gainOf(coxph.ghost.logLikelihoods), 1e-8);
    expect(model.existence).to.equal('ghost');
    expect(model.flags).to.deep.equal([null, null, null, 'never_ranked']);
  });

  it('leaves such an item out where that is asked', () => {
    const model = plackettLuce(neverLast, { unconnected: 'exclude' });
    expectClose(logWorths(model).slice(0, 3), coxph.excluded.logWorth);
    expectClose(errors(model).slice(0, 3), coxph.excluded.se);
    expectClose(likelihoodsOf(model), coxph.excluded.logLikelihoods);
    expect(model.existence).to.equal('excluded');
    expect(model.items[3]).to.equal(null);
  });

  it('flags an item that is never beaten, and one that is compared with nothing', () => {
    const model = plackettLuce(rankingsOf(4, [[0, 1], [0, 2, 1], [0, 1, 2]], [[0, 1, 2], [0, 1, 2], [0, 1, 2]]));
    expect(model.flags).to.deep.equal(['never_beaten', null, null, 'never_compared']);
    expect(model.existence).to.equal('ghost');
    expect(model.items[0]?.worth).to.be.greaterThan(0.5);
    expect(model.items[3]).to.equal(null);
  });

  it('connected in two islands has no estimate without a ghost', () => {
    const islands = rankingsOf(4, [[0], [1], [2], [3]], [[0, 1], [0, 1], [2, 3], [2, 3]]);
    expect(plackettLuce(islands).existence).to.equal('ghost');
    expect(worths(plackettLuce(islands, { unconnected: 'exclude' }))).to.deep.equal([0.5, 0.5, null, null]);
  });

  it('takes no item from the order of rows, items or sets, and agrees with minorization', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(order, { minLength: 12, maxLength: 30 }), (lists) => {
        const rankings = rankingsOf(5, lists);
        const model = plackettLuce(rankings);
        expect(worths(model).reduce<number>((sum, worth) => sum + (worth ?? 0), 0)).to.be.closeTo(1, 1e-12);
        expectClose(logWorths(plackettLuce(rankingsOf(5, [...lists].reverse()))), logWorths(model));
        const mirrored = plackettLuce(rankingsOf(5, lists.map((list) => list.map((item) => 4 - item))));
        expectClose(logWorths(mirrored).reverse(), logWorths(model));
        expectClose(errors(mirrored).reverse(), errors(model));
        if (model.existence !== 'connected') return;
        const minorized = worthByMinorization(choiceCounts(choiceStages(rankings)));
        for (const [item, worth] of minorized.worth.entries()) expect(worth).to.be.closeTo(worths(model)[item] ?? NaN, 1e-8);
      }),
      { numRuns: 60 },
    );
  });

  it('says nothing of nothing: no rows, no rankers, one item, a single ranker', () => {
    expect(plackettLuce(rankingsOf(3, [])).items).to.deep.equal([null, null, null]);
    expect(plackettLuce(rankingsOf(3, [[], []])).items).to.deep.equal([null, null, null]);
    expect(plackettLuce(rankingsOf(1, [[0]])).flags).to.deep.equal(['never_compared']);
    expect(plackettLuce(rankingsOf(3, [[0, 1]])).existence).to.equal('ghost');
  });

  it('leaves out who gives no first place, closes a gap between places, and counts what was ranked as offered', () => {
    const gaps = { items: 3, n: 2, places: [Int32Array.of(-1, 2), Int32Array.of(0, 65535), Int32Array.of(1, 0)], offered: [0, 1, 2].map(() => new Uint32Array(1)) };
    const { rankers, winner, sets } = choiceStages(gaps);
    expect({ rankers, winner: [...winner], sets: sets.map((set) => [...set]) }).to.deep.equal({ rankers: 1, winner: [2, 0], sets: [[0, 2], [0]] });
  });

  it('names the row that ranks an item twice, and the one with an impossible weight', () => {
    expect(() => plackettLuce(rankingsOf(3, [[0, 1], [2, 2]]))).to.throw(RangeError, 'row 1 ranks item 2 twice');
    for (const wrong of [-1, NaN, Infinity]) {
      expect(() => plackettLuce(ten, { design: designOf(weights.with(3, wrong)) })).to.throw(RangeError, 'row 3');
    }
  });

  it('of two items is the logarithm of what was won by each, however far apart', () => {
    for (const power of [0, 2, 4, 6]) {
      const own = Float64Array.from({ length: 80 }, (_, i) => (i === 7 ? 10 ** -power : 0.3 + (i % 5)));
      const [first, second] = logWorths(plackettLuce(rankingsOf(2, Array.from(own, (_, i) => [i === 7 ? 1 : 0])), { design: designOf(own) }));
      const sum = own.reduce((total, weight) => total + weight, 0);
      const expected = Math.log((sum - (own[7] ?? NaN)) / (own[7] ?? NaN));
      expect(((first ?? NaN) - (second ?? NaN)) / expected).to.be.closeTo(1, 1e-9);
    }
  });

  it('of forty items is the model of four among them', () => {
    const apart = orders.map((order) => order.map((item) => item * 13));
    const wide = plackettLuce(rankingsOf(40, apart, offered.map((own) => own.map((item) => item * 13))));
    const only = everything.map((item) => wide.items[item * 13]?.logWorth ?? NaN);
    expectClose(only, coxph.unweighted.logWorth);
    expect(wide.items.filter((item) => item !== null)).to.have.length(4);
  });

  it('spreads over replicates as its standard errors say', () => {
    const many = Array.from({ length: 40 }, () => orders).flat();
    const rankings = rankingsOf(4, many);
    const model = plackettLuce(rankings, { design: designOf(new Float64Array(400).fill(1)) });
    const draws = [...plackettLuceReplicates(rankings, resampledWeights(new Float64Array(400).fill(1), { seed: 5, replicates: 1000 }))];
    for (const [item, own] of model.items.entries()) {
      const values = draws.map((draw) => draw[item] ?? NaN);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
      // The standard error of a standard deviation of 1,000 replicates is 2.2 % of it.
      expect(sd / (own?.logWorthSe ?? NaN)).to.be.closeTo(1, 0.09);
    }
  });
});
