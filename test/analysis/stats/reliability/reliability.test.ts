import { expect } from 'chai';
import { agreementTable, countPairs } from '../../../../analysis/stats/reliability/agreementTable.js';
import { coderAgreement } from '../../../../analysis/stats/reliability/coderAgreement.js';
import { cronbachAlpha } from '../../../../analysis/stats/reliability/cronbachAlpha.js';
import { krippendorffAlpha } from '../../../../analysis/stats/reliability/krippendorffAlpha.js';
import { multiCodeAgreement } from '../../../../analysis/stats/reliability/multiCodeAgreement.js';
import { roganGladen } from '../../../../analysis/stats/reliability/roganGladen.js';
import { weightedKappa, type AgreementWeights } from '../../../../analysis/stats/reliability/weightedKappa.js';

describe('reliability of a scale', () => {
  const five = [
    [1, 2, 1],
    [2, 2, 4],
    [3, 4, 3],
    [4, 4, 5],
    [5, 5, 3],
  ];

  it('is refused, with the reason, where the number would mislead', () => {
    const reasonOf = (rows: readonly (readonly (number | null)[])[], isScale = true) => {
      const result = cronbachAlpha(rows, isScale);
      return result.kind === 'refused' ? result.reason : result.kind;
    };
    expect(reasonOf(five)).equal('alpha');
    expect(reasonOf(five, false)).equal('not_a_scale');
    expect(reasonOf([])).equal('one_item');
    expect(reasonOf([[1], [2]])).equal('one_item');
    expect(reasonOf([[1, 2, 3], [1, null, 2], [null, 2, 2]])).equal('too_few_respondents');
    expect(reasonOf([[1, 2, 3], [2, 2, 4], [3, 2, 1]])).equal('item_does_not_vary');
    expect(reasonOf([[1, 3], [2, 2], [3, 1]])).equal('item_does_not_vary');
    expect(() => cronbachAlpha([[1, 2, 3], [1, 2]], true)).throw(RangeError, 'row 1 has 2 items');
    expect(() => cronbachAlpha([[1, 2, 3], [1, NaN, 2]], true)).throw(RangeError, 'row 1');
  });

  it('two items give Spearman and Brown’s formula', () => {
    const result = cronbachAlpha([[1, 2], [2, 2], [3, 4], [4, 4], [5, 5], [3, 1], [3, null]], true);
    // R: 2 * cor(x, y) / (1 + cor(x, y))
    expect(result.kind === 'spearman_brown' && result.reliability).closeTo(0.844128900029521, 1e-12);
    expect(result.n).equal(6);
  });

  it('one item turned round makes alpha negative and says so; units and order of items change nothing', () => {
    const turned = cronbachAlpha(five.map(([a = 0, b = 0, c = 0]) => [a, 6 - b, c]), true);
    expect(turned.kind === 'alpha' && turned.mixedDirections && turned.alpha < 0).equal(true);
    const [plain, other] = [cronbachAlpha(five, true), cronbachAlpha(five.map((row) => row.map((value) => 10 - 2 * value).reverse()), true)];
    expect(plain.kind === 'alpha' && other.kind === 'alpha' && Math.abs(plain.alpha - other.alpha) < 1e-12).equal(true);
  });
});

describe('agreement of coders', () => {
  const counts = [
    [12, 3, 1, 0],
    [4, 20, 6, 1],
    [1, 5, 14, 3],
    [0, 2, 4, 9],
  ];

  // Kappa(t, weights = "Equal-Spacing" | "Fleiss-Cohen") of R vcd: value, ASE.
  const vcd: readonly (readonly [AgreementWeights, number, number])[] = [
    ['identity', 0.514563106796116, 0.0721896433292],
    ['linear', 0.6197111082704843, 0.0636971488260049],
    ['quadratic', 0.7246022031823741, 0.06007014848728],
  ];
  for (const [kind, kappa, error] of vcd) {
    it(`kappa with ${kind} weights and its standard error are those of R vcd`, () => {
      const table = agreementTable(counts);
      const ours = table === null ? null : weightedKappa(table, kind);
      expect(ours?.kappa).closeTo(kappa, 1e-12);
      expect(ours?.standardError).closeTo(error, 1e-12);
    });
  }

  it('two coders who use one code have no kappa, and their agreement is told', () => {
    const constant = coderAgreement([[9, 0], [0, 0]]);
    expect(constant).to.include({ observed: 1, kappa: null, standardError: null, interval: null, largest: null, ac1: 1 });
    expect(constant?.specific).deep.equal([1, null]);
    expect(coderAgreement([[4]])).to.include({ kappa: null, ac1: null, adjusted: null });
    expect(coderAgreement([[0, 0], [0, 0]])).equal(null);
  });

  it('kappa reaches its largest when codes agree as far as frequencies allow, and changing coders changes nothing', () => {
    const reached = coderAgreement([[10, 4], [0, 6]]);
    expect(reached?.kappa).closeTo(reached?.largest ?? NaN, 1e-12);
    const turned = coderAgreement(counts.map((_, j) => counts.map((row) => row[j] ?? 0)));
    expect(turned?.kappa).closeTo(coderAgreement(counts)?.kappa ?? NaN, 1e-12);
    expect(turned?.standardError).closeTo(coderAgreement(counts)?.standardError ?? NaN, 1e-12);
  });

  it('a table that is none, and a code that is not in the list, are refused by their place', () => {
    expect(() => coderAgreement([[1, 2], [3]])).throw(RangeError, 'row 1 has 1 entries');
    expect(() => coderAgreement([[1, -2], [3, 1]])).throw(RangeError, 'row 0');
    expect(() => countPairs(['a', 'b'], ['a', 'x'], ['a', 'b'])).throw(RangeError, 'pair 1');
  });

  it('Krippendorff’s alpha of his own example with missing codes is .743', () => {
    // Krippendorff (2011), Computing Krippendorff's alpha-reliability, part C: four observers, twelve units.
    const observers = ['123321412...', '1233224125.3', '.3332342251.', '12332441251.'];
    const texts = Array.from({ length: 12 }, (_, i) => observers.map((codes) => (codes[i] === '.' ? null : (codes[i] ?? null))));
    expect(krippendorffAlpha(texts)).closeTo(0.743, 5e-4);
    expect(krippendorffAlpha([['a', 'a'], ['a', null]])).equal(null);
    expect(krippendorffAlpha([])).equal(null);
  });

  it('of texts with several codes, each code is compared by itself', () => {
    const texts = [
      [['a', 'b'], ['a']],
      [['a'], ['a', 'b']],
      [[], []],
      [['b'], ['b']],
    ].map(([first = [], second = []]) => ({ first: new Set(first), second: new Set(second) }));
    const agreement = multiCodeAgreement(texts, ['a', 'b', 'c']);
    expect(agreement.get('a')).to.include({ observed: 1, kappa: 1 });
    expect(agreement.get('b')?.specific).deep.equal([0.5, 0.5]);
    expect(agreement.get('c')?.kappa).equal(null);
    expect(() => multiCodeAgreement(texts, ['a'])).throw(RangeError, 'text 0 has the code b');
  });
});

describe('a share that a machine coded, corrected by what people coded', () => {
  const beside = { bothGave: 45, onlyPeople: 5, onlyMachine: 10, neither: 90 };

  it('turns round what the machine does to a share', () => {
    const result = roganGladen({ count: 300, n: 1000 }, beside, 1);
    if ('refused' in result) throw new Error(result.refused);
    // (.3 + .9 − 1) / (.9 + .9 − 1)
    expect(result.estimate).closeTo(0.25, 1e-12);
    expect(result.interval.low).below(0.25).above(0.1);
    expect(result.interval.high).above(0.25).below(0.36);
    expect(roganGladen({ count: 300, n: 1000 }, beside, 1)).deep.equal(result);
    // By the delta method: variances of .3, .9, .9 over the squared .8, the last two times θ² and (1 − θ)².
    const error = Math.sqrt((0.21 / 1000 + 0.25 ** 2 * (0.09 / 50) + 0.75 ** 2 * (0.09 / 100)) / 0.64);
    expect(result.interval.high - result.interval.low).closeTo(2 * 1.96 * error, 0.02);
  });

  it('is refused where there is nothing to learn from', () => {
    expect(roganGladen({ count: 0, n: 0 }, beside, 1)).deep.equal({ refused: 'no_texts' });
    expect(roganGladen({ count: 3, n: 9 }, { ...beside, bothGave: 0, onlyPeople: 0 }, 1)).deep.equal({ refused: 'nothing_to_learn_from' });
    expect(roganGladen({ count: 3, n: 9 }, { bothGave: 5, onlyPeople: 5, onlyMachine: 5, neither: 5 }, 1)).deep.equal({ refused: 'no_better_than_chance' });
    expect(() => roganGladen({ count: 10, n: 9 }, beside, 1)).throw(RangeError);
  });
});
