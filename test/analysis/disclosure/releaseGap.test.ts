/** Authority: statistics 16.2 to 16.5; whoever lists every table that agrees with what is published. */
import { expect } from 'chai';
import fc from 'fast-check';
import { pinsHandful } from '../../../analysis/disclosure/pinsHandful.js';
import { judgeGap, releaseGap, releaseGapExact, type PublishedGap } from '../../../analysis/disclosure/releaseGap.js';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import type { Columns } from '../../../analysis/frame/columns.js';
import { demandTable } from '../../../analysis/tables/demandTable.js';
import { gapTable } from '../../../analysis/tables/gapTable.js';
import { asked, gapDefinition, person } from '../tables/someGrids.js';

type Ratings = readonly (readonly [number | null, number | null])[];

/** People with the same ratings of one row, so many of each. */
const times = (count: number, importance: number | null, availability: number | null): Ratings => Array.from({ length: count }, () => [importance, availability] as const);

function surveyOf(rows: Readonly<Record<string, Ratings>>, more: { readonly sensitive?: boolean } = {}): Columns {
  const codes = Object.keys(rows);
  const n = Math.max(...Object.values(rows).map((ratings) => ratings.length));
  return columnsOf(gapDefinition(codes, more), Array.from({ length: n }, (_, i) => person(codes, codes.map((code) => rows[code]?.[i] ?? [null, null]))));
}

function published(columns: Columns, more = {}): PublishedGap {
  const request = { ...asked, ...more };
  const all = gapTable(columns, request);
  const tables = releasePublic(['importance', 'availability'].map((question) => demandTable(columns, { question })), columns.definition);
  const verdicts = judgeGap(all, tables);
  const whole = new Set([...verdicts].flatMap(([code, verdict]) => (verdict === 'whole' ? [code] : [])));
  return releaseGap(all, gapTable(columns, { ...request, rows: new Set(verdicts.keys()), quadrantsAmong: whole }), verdicts);
}

/** Nothing in it is a handful: 30 below, 20 equal, 10 above. */
const plain: Ratings = [...times(15, 5, 1), ...times(15, 5, 2), ...times(10, 2, 2), ...times(10, 1, 1), ...times(10, 1, 5)];
const releaseOf = (gap: PublishedGap, code: string) => gap.rows.find((row) => row.code === code)?.release;

describe('a public gap', () => {
  it('shows a row of enough people without a handful, with rounded scores', () => {
    const gap = published(surveyOf({ a: plain }));
    expect(gap.rows[0]).to.deep.include({ code: 'a', n: 60, below: 0.5, above: 0.17, equal: 0.33, importance: 3.2, availability: 2.1, release: 'show' });
    expect(gap.rows[0]?.need.score).to.equal(33);
    // Exactly (30 of 40), R: binom.test(30, 40)$p.value = 0.00222.
    expect([gap.test, gap.rows[0]?.p]).to.deep.equal(['sign', 0.002]);
  });

  it('hides a row of fewer than 10 pairs, and one in which 1 to 4 lie below, above or between', () => {
    const nine = surveyOf({ a: times(9, 5, 1), b: plain });
    expect(releaseOf(published(nine), 'a')).to.equal('suppress');
    expect(releaseOf(published(surveyOf({ a: times(10, 5, 1), b: plain })), 'a')).to.equal('footnote');
    // Each grid has people enough, but nine of them are the same.
    expect(releaseOf(published(surveyOf({ a: [...times(9, 5, 1), ...times(10, 5, null), ...times(10, null, 1)], b: plain })), 'a')).to.equal('suppress');
    const spread = [...times(20, 5, 1), ...times(20, 4, 2), ...times(10, 1, 1), ...times(10, 2, 2), ...times(10, 3, 3), ...times(2, 1, 3), ...times(2, 2, 3)];
    expect(releaseOf(published(surveyOf({ a: spread })), 'a')).to.equal('suppress');
    const four = [...times(20, 5, 1), ...times(10, 2, 2), ...times(6, 1, 1), ...times(4, 1, 2)];
    const five = [...times(20, 5, 1), ...times(10, 2, 2), ...times(6, 1, 1), ...times(5, 1, 2)];
    expect([four, five].map((ratings) => releaseOf(published(surveyOf({ a: ratings })), 'a'))).to.deep.equal(['suppress', 'show']);
  });

  it('hides a row of which a table of the two hides something, and whatever a filter leaves', () => {
    const unknown = [...plain, ...times(3, 0, null)];
    expect(releaseOf(published(surveyOf({ a: unknown, b: plain })), 'a')).to.equal('suppress');
    expect(releaseOf(published(surveyOf({ a: unknown, b: plain })), 'b')).to.equal('show');
    const where = { text: 'role = phd', expression: { type: 'in', question: 'role', codes: ['phd'] } } as const;
    expect(published(surveyOf({ a: plain }), { where }).rows.map(({ release }) => release)).to.deep.equal(['suppress']);
  });

  it('hides everyone and nobody of a sensitive question', () => {
    const all = [...times(20, 5, 1), ...times(20, 4, 2)];
    expect(releaseOf(published(surveyOf({ a: all })), 'a')).to.equal('show');
    expect(releaseOf(published(surveyOf({ a: all }, { sensitive: true })), 'a')).to.equal('suppress');
  });

  it('tells no mean from which the answers of a few who rated only one follow', () => {
    const gap = published(surveyOf({ a: [...times(30, 5, 5), ...times(20, 5, 2), ...times(10, 1, 2), ...times(9, 5, null)], b: [...plain, ...times(10, 5, null)], c: plain }));
    const [a, b] = ['a', 'b'].map((code) => gap.rows.find((row) => row.code === code));
    expect(a).to.deep.include({ n: 60, importance: null, availability: null, weightedDiscrepancy: { score: null, low: null, high: null }, quadrant: null, quadrantCertainty: null, release: 'show' });
    expect(a?.need.score).to.equal(17);
    expect(b?.importance).to.equal(3.2);
    // Nor does it enter where quadrants meet: the mean of the other two.
    expect(gap.crossing).to.deep.equal({ importance: 3.2, availability: 2.1 });
    expect(gap.notes).to.include('means_hidden');
  });

  it('lets nothing of hidden rows into what is shown', () => {
    const hidden = (ratings: Ratings) => published(surveyOf({ a: plain, b: [...plain.slice(10), ...times(10, 5, 5)], hidden: ratings }));
    const [one, other] = [hidden(times(9, 5, 1)), hidden(times(9, 1, 5))];
    expect(one).to.deep.equal(other);
    expect(one.rows.at(-1)).to.deep.include({ code: 'hidden', n: null, below: null, p: null, release: 'suppress' });
  });

  it('weighted: whole per cents, no counts, no tests; hidden where five people may weigh more than a hundredth', () => {
    const columns = surveyOf({ a: Array.from({ length: 12 }, () => plain).flat() });
    const light = published({ ...columns, weights: Float64Array.from({ length: columns.n }, (_, i) => 1 + (i % 2) / 10) });
    expect(light.rows[0]).to.deep.include({ n: 720, p: null, adjustedP: null, release: 'show' });
    expect(light.rows[0]?.weightedDiscrepancy.score).to.equal(null);
    expect((light.rows[0]?.below ?? 0.123) * 100).to.satisfy((per: number) => Math.abs(per - Math.round(per)) < 1e-9);
    const heavy = published({ ...columns, weights: new Float64Array(columns.n).fill(1).with(0, 9) });
    expect(heavy.rows[0]?.release).to.equal('suppress');
    // Five of all are less than a hundredth, five of the 60 pairs more.
    const few = surveyOf({ a: [...plain, ...times(300, 5, null), ...times(300, null, 1)] });
    expect(published({ ...few, weights: Float64Array.from({ length: few.n }, (_, i) => 1 + (i % 2) / 10) }).rows[0]?.release).to.equal('suppress');
    expect(published({ ...columns, weights: Float64Array.from({ length: columns.n }, (_, i) => 1 + (i % 2) / 10) }, { level: 0.9 }).rows[0]?.need.low).to.equal(null);
  });

  it('exactly shows everything', () => {
    const gap = releaseGapExact(gapTable(surveyOf({ a: times(2, 5, 1), b: plain }), asked));
    expect(gap.rows.map(({ n, release }) => [n, release])).to.deep.equal([[2, 'show'], [60, 'show']]);
    expect(gap.test).to.equal('signed_rank');
  });
});

describe('who solves the equations of a row', () => {
  const steps = [1, 2];
  const k = 3;

  /** Every table of whole numbers that has the same margins, pairs, shares below and above, and (over two steps) means. */
  function* alike(joint: readonly (readonly number[])[]): Generator<readonly number[]> {
    const told = (t: readonly number[]): string => {
      const at = (a: number, b: number) => t[3 * a + b] ?? 0;
      const margins = [0, 1, 2].flatMap((i) => [at(i, 0) + at(i, 1) + at(i, 2), at(0, i) + at(1, i) + at(2, i)]);
      const pairs = at(0, 0) + at(0, 1) + at(1, 0) + at(1, 1);
      return [...margins, pairs, at(0, 1), at(1, 0), at(1, 0) + at(1, 1), at(0, 1) + at(1, 1), pairs - 2 * at(0, 1) - 2 * at(1, 0)].join();
    };
    const own = joint.flat();
    const most = own.reduce((sum, x) => sum + x, 0);
    const table = new Array<number>(9).fill(0);
    function* fill(cell: number, left: number): Generator<readonly number[]> {
      if (cell === 8) {
        table[8] = left;
        if (told(table) === told(own)) yield [...table];
        return;
      }
      for (let x = 0; x <= left; x += 1) {
        table[cell] = x;
        yield* fill(cell + 1, left - x);
      }
    }
    yield* fill(0, most);
  }

  it('is sure of a handful whenever the audit says so', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 9, maxLength: 9 }), (cells) => {
        const joint = [cells.slice(0, 3), cells.slice(3, 6), cells.slice(6)];
        const tables = [...alike(joint)];
        const answers = [0, 1, 3, 4];
        const isSure = answers.some((cell) => tables.every((table) => (table[cell] ?? 0) > 0 && (table[cell] ?? 0) < k));
        expect(pinsHandful(joint, steps, k)).to.equal(isSure);
      }),
      { numRuns: 100 },
    );
  });

  it('is sure of the few in the middle whom two full columns leave over, and not where others could be them', () => {
    // Everyone rates importance 5 but six, who rate it 4: of these 2 find it as available. 6 above, no more equal.
    const five = [1, 2, 3, 4, 5];
    const row = (...people: number[]) => people;
    const pinned = [row(0, 0, 0, 0, 0, 0), row(0, 0, 0, 0, 0, 0), row(0, 0, 0, 0, 0, 0), row(0, 0, 0, 2, 6, 0), row(9, 9, 9, 9, 9, 0), row(0, 0, 0, 0, 0, 0)];
    expect(pinsHandful(pinned, five, 5)).to.equal(true);
    const open = [row(5, 6, 4, 3, 6, 0), row(5, 6, 7, 5, 5, 0), row(8, 6, 9, 6, 5, 0), row(7, 9, 8, 2, 6, 0), row(9, 9, 9, 9, 9, 0), row(0, 0, 0, 0, 0, 0)];
    expect(pinsHandful(open, five, 5)).to.equal(false);
  });
});
