import { expect } from 'chai';
import { calibrated, waveOf } from './twoWaves.js';
import { overlapDifference } from '../../../../analysis/stats/waves/overlapDifference.js';
import { weightedWaveDifference, type WaveShare } from '../../../../analysis/stats/waves/weightedWaveDifference.js';

const equalWeights = (wave: WaveShare): WaveShare => ({ ...wave, design: { n: wave.design.n, weights: new Float64Array(wave.design.n).fill(1) } });
const anonymous = (wave: WaveShare): WaveShare => ({ ...wave, persons: new Int32Array(wave.design.n).fill(-1) });

// R survey 4.1: both waves stacked, svydesign(ids = ~person, weights = ~d), calibrate(calfun = "raking") to the margins of
// each wave, svycontrast(svytotal(…), n2/e2 - n1/e1).
const fromR = {
  base: [0.5950920245398773, 0.4966442953020134, -0.0984477292378639, 0.0789955170116221, 0.3890921419460348],
  calibrated: [0.5908158029758851, 0.5185687977401614, -0.0722470052357237, 0.0776242268193542, 0.4415152177322409],
};

describe('the change of a weighted share between two waves', () => {
  for (const [name, wave] of [['base', waveOf], ['calibrated', calibrated]] as const) {
    it(`is that of persons as clusters with ${name} weights, as R has it`, () => {
      const ours = weightedWaveDifference(wave(1), wave(2));
      const [first = NaN, second = NaN, difference = NaN, se = NaN, correlation = NaN] = fromR[name];
      expect(ours?.first.share).to.be.closeTo(first, 1e-9);
      expect(ours?.second.share).to.be.closeTo(second, 1e-9);
      expect(ours?.difference).to.be.closeTo(difference, 1e-9);
      expect(ours?.se).to.be.closeTo(se, 1e-9);
      expect(ours?.correlation).to.be.closeTo(correlation, 1e-8);
    });
  }

  it('keeps strata that are numbered alike in both waves, as R has it', () => {
    const stratified = (wave: WaveShare): WaveShare => ({ ...wave, design: { ...wave.design, strata: { of: wave.persons.map((person) => person % 4), count: 4 } } });
    // svydesign(ids = ~person, strata = ~department, weights = ~d)
    expect(weightedWaveDifference(stratified(waveOf(1)), stratified(waveOf(2)))?.se).to.be.closeTo(0.0777621022389864, 1e-9);
  });

  it('with equal weights is the closed form of partly overlapping waves', () => {
    const [first, second] = [equalWeights(waveOf(1)), equalWeights(waveOf(2))];
    const weighted = weightedWaveDifference(first, second);
    const pairs = { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 };
    for (const [row, person] of first.persons.entries()) {
      const other = second.persons.indexOf(person);
      if (other < 0 || first.base[row] !== 1 || second.base[other] !== 1) continue;
      const [one, two] = [first.chosen[row] === 1, second.chosen[other] === 1];
      pairs[one ? (two ? 'both' : 'onlyFirst') : two ? 'onlySecond' : 'neither'] += 1;
    }
    const countOf = ({ base, chosen }: WaveShare) => ({
      count: base.reduce((sum, one, row) => sum + one * (chosen[row] ?? 0), 0),
      n: base.reduce((sum, one) => sum + one, 0),
    });
    const closed = overlapDifference({ first: countOf(first), second: countOf(second), both: pairs });
    expect(weighted?.difference).to.be.closeTo(closed.difference, 1e-12);
    expect(weighted?.correlation).to.be.closeTo(closed.correlation, 1e-12);
    // the survey counts everyone it knows, the closed form those in a base
    const persons = new Set([...first.persons, ...second.persons]).size;
    expect(weighted?.se).to.be.closeTo(closed.se * Math.sqrt(persons / (persons - 1)), 1e-12);
  });

  it('does not change with the scale of the weights, and turns round with the waves', () => {
    const [first, second] = [waveOf(1), waveOf(2)];
    const twice = { ...second, design: { ...second.design, weights: second.design.weights.map((weight) => 2 * weight) } };
    const ours = weightedWaveDifference(first, second);
    const scaled = weightedWaveDifference(first, twice);
    const turned = weightedWaveDifference(second, first);
    expect(scaled?.se).to.be.closeTo(ours?.se ?? NaN, 1e-12);
    expect(turned?.interval.low).to.be.closeTo(-(ours?.interval.high ?? NaN), 1e-12);
    expect(turned?.interval.high).to.be.closeTo(-(ours?.interval.low ?? NaN), 1e-12);
  });

  it('of people nobody knows is that of other people: no correlation, a wider interval where they agree', () => {
    const known = weightedWaveDifference(waveOf(1), waveOf(2));
    const unknown = weightedWaveDifference(anonymous(waveOf(1)), anonymous(waveOf(2)));
    expect(known?.correlation).to.be.greaterThan(0);
    expect(unknown?.correlation).to.be.closeTo(0, 1e-12);
    expect(unknown?.se).to.be.greaterThan(known?.se ?? NaN);
  });

  it('of nobody and of everybody stays within what can be', () => {
    const [first, second] = [waveOf(1), waveOf(2)];
    const none = { ...first, chosen: new Uint8Array(first.design.n) };
    const all = { ...second, chosen: new Uint8Array(second.design.n).fill(1) };
    const ours = weightedWaveDifference(none, all);
    expect(ours).to.include({ difference: 1, se: 0, correlation: 0, p: null });
    expect(ours?.interval.low).to.be.within(0, 1);
    expect(ours?.interval.high).to.equal(1);
    expect(weightedWaveDifference({ ...first, base: new Uint8Array(first.design.n) }, second)).to.equal(null);
  });

  it('refuses clusters, fractions, strata of one wave alone, and a weight that is none, naming the row', () => {
    const [first, second] = [waveOf(1), waveOf(2)];
    const { n, weights } = first.design;
    const grouping = { of: new Int32Array(n), count: 1 };
    const wrong = (design: object) => () => weightedWaveDifference({ ...first, design: { ...first.design, ...design } }, second);
    expect(wrong({ clusters: grouping })).to.throw(RangeError, 'persons are the clusters');
    expect(wrong({ fractions: Float64Array.of(0.5) })).to.throw(RangeError, 'fractions');
    expect(wrong({ strata: grouping })).to.throw(RangeError, 'strata');
    for (const bad of [NaN, -1, Infinity]) {
      expect(wrong({ weights: weights.map((weight, row) => (row === 17 ? bad : weight)) })).to.throw(RangeError, 'row 17');
    }
  });
});
