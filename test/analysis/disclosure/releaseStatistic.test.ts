import { expect } from 'chai';
import type { Published } from '../../../analysis/disclosure/published.js';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import { coarseStatistic, releaseStatistic } from '../../../analysis/disclosure/releaseStatistic.js';
import type { Table } from '../../../analysis/tables/table.js';
import { ask, definitionOf } from '../frame/definitionOf.js';
import { tableOf, type Counted } from './tableOf.js';

const definition = definitionOf([ask.single('dept', ['g0', 'g1', 'g2', 'g3']), ask.multiple('q', ['o0', 'o1'])]);
const published = (groups: readonly Counted[], more: Partial<Table> = {}): Published => {
  const [table] = releasePublic([{ ...tableOf(groups, { by: 'dept' }), ...more }], definition);
  if (table === undefined) throw new Error('nothing came out');
  return table;
};

const large: Counted = { base: 60, counts: [30, 40] };
const other: Counted = { base: 50, counts: [20, 35] };
const small: Counted = { base: 6, counts: [2, 4] };
const people = [60, 50];

describe('a number that is worked out from others', () => {
  const shown = published([large, other]);
  const hiding = published([large, other, large, small]);

  it('is public with all its digits where everything it follows from is shown', () => {
    expect(releaseStatistic({ tables: [shown], people })).to.deep.equal({ release: 'show', digits: 'all' });
    expect(releaseStatistic({ tables: [shown], people: [60, 29] })).to.deep.equal({ release: 'footnote', digits: 'all' });
  });

  it('is hidden where one group is, unless it is of others; everyone alone is a group too', () => {
    expect(hiding.rows.filter(({ release }) => release === 'suppress').map(({ group }) => group?.code)).to.deep.equal(['g1', 'g1', 'g3', 'g3']);
    expect(releaseStatistic({ tables: [hiding], people })).to.deep.equal({ release: 'suppress', why: 'cells_hidden' });
    expect(releaseStatistic({ tables: [hiding], groups: ['g0', 'g2'], people: [60, 60] })).to.deep.equal({ release: 'show', digits: 'all' });
    expect(releaseStatistic({ tables: [hiding], groups: ['g0', 'g1'], people })).to.deep.equal({ release: 'suppress', why: 'cells_hidden' });
    expect(releaseStatistic({ tables: [hiding], groups: [], people: [176] })).to.deep.equal({ release: 'show', digits: 'all' });
    expect(releaseStatistic({ tables: [hiding], groups: ['g0', 'nowhere'], people })).to.deep.equal({ release: 'suppress', why: 'cells_hidden' });
    expect(releaseStatistic({ tables: [shown, hiding], people })).to.deep.equal({ release: 'suppress', why: 'cells_hidden' });
  });

  it('is rounded where it says something new, and hidden where that rests on a handful', () => {
    expect(releaseStatistic({ tables: [shown], people, counts: [12, 0, 5] })).to.deep.equal({ release: 'show', digits: 'few' });
    expect(releaseStatistic({ tables: [shown], people, counts: [12, 4] })).to.deep.equal({ release: 'suppress', why: 'handful_behind' });
  });

  it('needs ten people on each side, a table of the lattice, and no weights', () => {
    expect(releaseStatistic({ tables: [shown], people: [60, 9] })).to.deep.equal({ release: 'suppress', why: 'base_below_limit' });
    expect(releaseStatistic({ tables: [shown], people: [] })).to.deep.equal({ release: 'suppress', why: 'base_below_limit' });
    expect(releaseStatistic({ tables: [], people })).to.deep.equal({ release: 'suppress', why: 'not_in_lattice' });
    expect(releaseStatistic({ tables: [{ ...shown, where: 'role = x' }], people })).to.deep.equal({ release: 'suppress', why: 'not_in_lattice' });
    expect(releaseStatistic({ tables: [{ ...shown, weighting: { designEffect: 1.2 } }], people })).to.deep.equal({ release: 'suppress', why: 'weights_coarse' });
    expect(() => releaseStatistic({ tables: [shown], people: [2.5] })).to.throw(RangeError, '2.5 is no number of people');
  });
});

describe('a public number with few digits', () => {
  it('is a p of a thousandth at least, a whole per cent, a tenth of a score', () => {
    expect(coarseStatistic(1e-9, 'p')).to.equal(0.001);
    expect(coarseStatistic(0.04649, 'p')).to.equal(0.046);
    expect(coarseStatistic(-0.1349, 'share')).to.equal(-0.13);
    expect(coarseStatistic(3.449, 'score')).to.equal(3.4);
    expect(coarseStatistic(null, 'p')).to.equal(null);
    expect(() => coarseStatistic(NaN, 'statistic')).to.throw(RangeError, 'NaN is no statistic');
  });
});
