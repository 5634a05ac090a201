import { expect } from 'chai';
import { invertSymmetric } from '../../../../analysis/stats/linear/solveSymmetric.js';
import { multilevelMode } from '../../../../analysis/stats/pooling/multilevelMode.js';
import { poststratifiedShares } from '../../../../analysis/stats/pooling/poststratifiedShares.js';

const sizes = [12, 9, 4, 20, 6, 8, 5, 3, 0, 30, 14, 11, 2, 1, 6];
const chosen = [8, 3, 1, 16, 2, 3, 4, 1, 0, 11, 4, 2, 2, 0, 5];
const cells = sizes.map((n, i) => ({ group: Math.floor(i / 3), category: i % 3, count: chosen[i] ?? 0, n, headcount: 2 * n + 5 }));
const shape = { groups: 5, categories: 3 };

describe('multilevel regression and poststratification', () => {
  it('the likeliest effects are those of R lme4 at its spreads', () => {
    // glmer(cbind(x, n - x) ~ 1 + (1 | group) + (1 | category), binomial, nAGQ = 0): theta, fixef, ranef, vcov
    const mode = multilevelMode(cells, shape, { group: 0.645749178671, category: 0.557669362142, intercept: Infinity });
    const common = [-0.0271213490141, 0.601469773287, -0.362481035824, -0.238988737464];
    const groups = [-0.125827147563, 0.224240266501, 0.138512152499, -0.833482159875, 0.596556888439];
    common.forEach((value, i) => expect(mode.common[i]).closeTo(value, 1e-6));
    groups.forEach((value, i) => expect(mode.groups[i]).closeTo(value, 1e-6));
    const precision = mode.commonLower.map((row) => mode.commonLower.map((other) => row.reduce((sum, value, k) => sum + value * (other[k] ?? 0), 0)));
    expect(invertSymmetric(precision)[0]?.[0]).closeTo(0.2369658549, 1e-6);
  });

  it('how well spreads explain the answers is what integration gives', () => {
    // With nothing common to all, each group is an integral by itself.
    const alone = [90, 150, 210, 170].map((count, group) => ({ group, category: 0, count, n: 300, headcount: 300 }));
    const integral = (count: number, spread: number) => {
      let sum = 0;
      for (let logit = -4; logit <= 4; logit += 0.002) sum += Math.exp(count * logit - 300 * Math.log1p(Math.exp(logit)) + 200 - 0.5 * (logit / spread) ** 2) / spread;
      return Math.log(sum);
    };
    const exact = (spread: number) => alone.reduce((sum, { count }) => sum + integral(count, spread), 0);
    const ours = (spread: number) => multilevelMode(alone, { groups: 4, categories: 1 }, { group: spread, category: 1e-3, intercept: 1e-3 }).logEvidence;
    for (const spread of [0.15, 0.4, 3]) expect(ours(spread) - ours(1)).closeTo(exact(spread) - exact(1), 0.01);
  });

  it('draws have the centre and the spread of the normal approximation', () => {
    const { overall, groups } = poststratifiedShares(cells, shape, 5);
    const raw = chosen.reduce((sum, one) => sum + one, 0) / sizes.reduce((sum, one) => sum + one, 0);
    expect(overall?.estimate).closeTo(raw, 0.05);
    for (const group of groups) expect(group !== null && group.low < group.estimate && group.estimate < group.high).equal(true);
    expect(poststratifiedShares(cells, shape, 5)).deep.equal(poststratifiedShares(cells, shape, 5));
  });

  it('with many answers everywhere each cell is what it answered', () => {
    const many = cells.map((cell, i) => ({ ...cell, n: 20_000, count: 1000 * (i + 2), headcount: 1 + (i % 3) }));
    const shares = poststratifiedShares(many.map((cell) => ({ ...cell, category: 0 })).filter((_, i) => i % 3 === 0), { groups: 5, categories: 1 }, 5).groups;
    shares.forEach((share, group) => expect(share?.estimate).closeTo((3 * group + 2) / 20, 0.002));
    expect((shares[2]?.high ?? 0) - (shares[2]?.low ?? 0)).closeTo(2 * 1.96 * Math.sqrt((0.4 * 0.6) / 20_000), 0.001);
  });

  it('a department with another mix of roles is moved towards it', () => {
    // All answers come from a role that needs it; most people are of one that does not.
    const skewed = [
      { group: 0, category: 0, count: 9, n: 10, headcount: 10 },
      { group: 0, category: 1, count: 0, n: 0, headcount: 90 },
      ...Array.from({ length: 10 }, (_, i) => [
        { group: i + 1, category: 0, count: 16, n: 20, headcount: 50 },
        { group: i + 1, category: 1, count: 2, n: 20, headcount: 50 },
      ]).flat(),
    ];
    const [first, second] = poststratifiedShares(skewed, { groups: 11, categories: 2 }, 5).groups;
    expect(first?.estimate).below(0.35);
    expect(second?.estimate).closeTo(0.45, 0.05);
  });

  it('nobody, all and none are defined; a cell that is none is named', () => {
    const none = poststratifiedShares(cells.map((cell) => ({ ...cell, count: 0 })), shape, 5, 0.95, 200);
    expect(none.overall?.estimate).above(0).below(0.05);
    const blank = poststratifiedShares(cells.map((cell) => ({ ...cell, count: 0, n: 0 })), shape, 5, 0.95, 200);
    expect(blank.groups[0]?.high).above(0.9);
    expect(poststratifiedShares([], { groups: 1, categories: 1 }, 5, 0.95, 10)).to.deep.include({ groups: [null], overall: null });
    expect(() => poststratifiedShares([{ group: 1, category: 0, count: 0, n: 0, headcount: 1 }], { groups: 1, categories: 1 }, 5)).throw(RangeError, 'cell 0 is of group 1');
    expect(() => poststratifiedShares([{ group: 0, category: 0, count: 3, n: 2, headcount: 1 }], { groups: 1, categories: 1 }, 5)).throw(RangeError, 'cell 0 has 3 of 2');
  });
});
