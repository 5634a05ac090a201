import { expect } from 'chai';
import { likertTable, type LikertRow } from '../../../analysis/tables/likertTable.js';
import { option } from '../frame/definitionOf.js';
import { definitionAsking, peopleWho, times, type Person } from './askedPeople.js';

const rated = (counts: readonly number[]): readonly Person[] => counts.flatMap((count, k) => times(count, { rated: `s${k + 1}` }));

function onlyRow(people: readonly Person[], weights?: readonly number[]): LikertRow {
  const row = likertTable(peopleWho(people, weights), { question: 'rated' })?.rows[0];
  if (row === undefined) throw new Error('the grid has a row');
  return row;
}

const near = (found: number | null | undefined, wanted: number, tolerance = 1e-6): void => {
  expect(found).to.be.a('number');
  expect(found).to.be.closeTo(wanted, tolerance);
};

describe('a scale summed up', () => {
  it('is what R says: t.test, prop.test without correction, psych interp.median', () => {
    const row = onlyRow([...rated([3, 5, 8, 2, 2]), ...times(4, { rated: 'dont_know' }), ...times(3, { rated: 'na' }), ...times(2, {})]);
    expect(row).to.deep.include({ n: 20, counts: [3, 5, 8, 2, 2], dontKnow: 4, notApplicable: 3, missing: 2, median: 3, whyNoMean: null });
    near(row.mean?.value, 2.75);
    near(row.mean?.low, 2.205157);
    near(row.mean?.high, 3.294843);
    near(row.interpolatedMedian, 2.75);
    near(row.top?.low, 0.08065766);
    near(row.top?.high, 0.4160174);
    near(row.bottom?.low, 0.2188065);
    near(row.bottom?.high, 0.6134185);
    near(row.net?.value, -0.2);
    near(row.net?.se, 0.167332);
    near(row.net?.low, -0.5502299);
    near(row.net?.high, 0.1502299);
    near(row.diverging?.left, -0.6);
  });

  it('weighted is what R survey says of a mean', () => {
    const { mean } = onlyRow(rated([3, 5, 8, 2, 2]), Array.from({ length: 20 }, (_, i) => 1 + (i % 2)));
    near(mean?.value, 2.766667);
    near(mean?.low, 2.209497);
    near(mean?.high, 3.323837);
  });

  it('does not change with the scale of weights, and where all are the same it is that without', () => {
    const people = rated([3, 5, 8, 2, 2]);
    const uneven = people.map((_, i) => 1 + (i % 3));
    const [once, twice] = [onlyRow(people, uneven), onlyRow(people, uneven.map((weight) => 2 * weight))];
    near(twice.top?.low, once.top?.low ?? NaN, 1e-12);
    near(twice.net?.high, once.net?.high ?? NaN, 1e-12);
    expect(onlyRow(people, people.map(() => 3))).to.deep.equal(onlyRow(people));
  });

  it('has nothing to say of nobody, no interval of one, no mean below ten or where all are alike', () => {
    expect(onlyRow(times(3, { rated: 'dont_know' }))).to.deep.include({ n: 0, dontKnow: 3, top: null, net: null, median: null, mean: null, diverging: null });
    expect(onlyRow([])).to.deep.include({ n: 0, missing: 0, top: null });
    expect(onlyRow(rated([0, 0, 0, 0, 1]))).to.deep.include({ n: 1, median: 5, mean: null, whyNoMean: 'few', net: { value: 1, low: null, high: null, se: 0 } });
    expect(onlyRow(rated([0, 0, 12, 0, 0]))).to.deep.include({ mean: null, whyNoMean: 'all_equal' });
    // −0.75 ± 3.18 × 0.2165 would reach below −1.
    expect(onlyRow(rated([3, 0, 1, 0, 0])).net?.low).to.equal(-1);
    expect(onlyRow(rated([2, 2, 2, 2, 1])).whyNoMean).to.equal('few');
    expect(onlyRow(rated([2, 2, 2, 2, 2])).whyNoMean).to.equal(null);
  });

  it('is of each group, and of those in a filter', () => {
    const people = [...times(6, { group: 'g1', rated: 's1' }), ...times(7, { group: 'g2', rated: 's5' }), ...times(2, { rated: 's3' })];
    const rows = likertTable(peopleWho(people), { question: 'rated', by: 'group' })?.rows ?? [];
    expect(rows.map(({ group, n, counts }) => [group?.code ?? null, n, counts])).to.deep.equal([[null, 15, [6, 0, 2, 0, 7]], ['g1', 6, [6, 0, 0, 0, 0]], ['g2', 7, [0, 0, 0, 0, 7]], ['.missing', 2, [0, 0, 2, 0, 0]]]);
    const where = { text: 'group = g1', expression: { type: 'in' as const, question: 'group', codes: ['g1'] } };
    expect(likertTable(peopleWho(people), { question: 'rated', where })?.rows[0]?.n).to.equal(6);
  });

  it('is none of answers without numbers, and has no mean where steps are uneven', () => {
    const answered = (scale: Parameters<typeof definitionAsking>[0]) => peopleWho(times(12, { rated: 's1' }), undefined, definitionAsking(scale));
    expect(likertTable(answered([option('s1'), option('s2')]), { question: 'rated' })).to.equal(null);
    const uneven = likertTable(answered([option('s1', { value: 0 }), option('s2', { value: 1 }), option('s3', { value: 5 })]), { question: 'rated' });
    expect(uneven?.rows[0]).to.deep.include({ whyNoMean: 'uneven_steps', mean: null, interpolatedMedian: null, median: 0 });
    expect(uneven?.box).to.equal(1);
    expect(() => likertTable(peopleWho([]), { question: 'chosen' })).to.throw(RangeError, 'chosen is no grid');
  });
});
