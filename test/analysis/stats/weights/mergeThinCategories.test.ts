import { expect } from 'chai';
import fc from 'fast-check';
import { mergeThinCategories } from '../../../../analysis/stats/weights/mergeThinCategories.js';
import { rake, type NamedMargin } from '../../../../analysis/stats/weights/rake.js';
import { weightReport } from '../../../../analysis/stats/weights/weightReport.js';
import { weightingMatters } from '../../../../analysis/stats/weights/weightingMatters.js';
import { marginOf } from '../design/someSurvey.js';

/** Departments by how many answered and how many are invited. */
const margin = (departments: readonly (readonly [string, number, number])[]): NamedMargin => ({
  ...marginOf(
    'department',
    departments.flatMap(([, people], g) => Array<number>(people).fill(g)),
    departments.map(([, , total]) => total),
  ),
  categories: departments.map(([name]) => name),
});

describe('thin categories', () => {
  it('of one parent become one', () => {
    const { margin: found, merged, stillThin } = mergeThinCategories(
      margin([['Skin', 3, 6], ['Heart', 20, 40], ['Eyes', 2, 5]]),
      [['Medicine'], ['Medicine'], ['Medicine']],
    );
    expect([...found.categories]).to.deep.equal(['Medicine', 'Heart']);
    expect([...found.totals]).to.deep.equal([11, 40]);
    expect([...found.of].filter((g) => g === 0)).to.have.length(5);
    expect(merged).to.deep.equal([{ into: 'Medicine', from: ['Skin', 'Eyes'], people: 5, total: 11 }]);
    expect(stillThin).to.deep.equal([]);
  });

  it('take their smallest sibling along while they are too few, and then go one parent up', () => {
    const departments = margin([['Skin', 2, 6], ['Heart', 20, 40], ['Eyes', 9, 20], ['Law', 1, 3], ['Art', 30, 60]]);
    const parents = [['Medicine', 'All'], ['Medicine', 'All'], ['Medicine', 'All'], ['Law faculty', 'All'], ['Arts', 'All']];
    const { merged, margin: found } = mergeThinCategories(departments, parents);
    // Skin took Eyes along; Law, alone in its faculty, joins the smallest of all, which they are.
    expect(merged).to.deep.equal([{ into: 'All', from: ['Skin', 'Eyes', 'Law'], people: 12, total: 29 }]);
    expect([...found.categories]).to.deep.equal(['All', 'Heart', 'Art']);
  });

  it('are those nobody answered from, and those that each answer would stand for too many of', () => {
    const one = mergeThinCategories(margin([['Skin', 0, 6], ['Heart', 20, 30]]), [['Medicine'], ['Medicine']]);
    expect(one.merged).to.deep.equal([{ into: 'Medicine', from: ['Skin', 'Heart'], people: 20, total: 36 }]);
    // 120 / 6 is more than 4 times 220 / 66; 50 / 6 is less than 4 times 150 / 66.
    const heavy = mergeThinCategories(margin([['Skin', 6, 120], ['Heart', 60, 100]]), [['Medicine'], ['Medicine']]);
    expect(heavy.merged).to.have.length(1);
    expect(mergeThinCategories(margin([['Skin', 6, 50], ['Heart', 60, 100]]), [['Medicine'], ['Medicine']]).merged).to.have.length(0);
  });

  it('without a parent stay, and it is said', () => {
    const found = mergeThinCategories(margin([['Skin', 2, 6], ['Heart', 20, 40], ['Closed', 0, 0]]), [[], [], []]);
    expect([found.merged, found.stillThin, [...found.margin.categories]]).to.deep.equal([[], ['Skin'], ['Skin', 'Heart', 'Closed']]);
    expect(() => mergeThinCategories(margin([['Skin', 2, 6]]), [])).to.throw(RangeError, '0 lists of parents for 1');
  });

  it('never lose a person or a total, and end whatever the parents', () => {
    const department = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 40 }), fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(department, { minLength: 1, maxLength: 12 }), (departments) => {
        fc.pre(departments.some(([people]) => people > 0));
        const before = margin(departments.map(([people, total], g) => [`D${g}`, people, total] as const));
        const { margin: after, merged } = mergeThinCategories(before, departments.map(([, , parents]) => parents));
        expect(after.totals.reduce((a, b) => a + b, 0)).to.equal(before.totals.reduce((a, b) => a + b, 0));
        expect([...after.of].every((g) => g >= 0 && g < after.count)).to.equal(true);
        const parts = merged.reduce((sum, { from }) => sum + from.length - 1, 0);
        expect(after.count + parts).to.equal(before.count);
      }),
    );
  });
});

describe('a report on weights', () => {
  it('has every margin before and after, and how unequal the weights are', () => {
    const before = new Float64Array(5).fill(1);
    const margins = [marginOf('role', [0, 0, 0, 1, -1], [30, 50])];
    const { weights } = rake(before, margins);
    const { summary, margins: rows, unknown } = weightReport(before, weights, margins);
    expect(rows).to.have.length(2);
    expect(rows[0]).to.deep.include({ margin: 'role', category: 'role0', respondents: 3, total: 30, target: 0.375, before: 0.75 });
    expect(rows[0]?.after).to.be.closeTo(0.375, 1e-12);
    expect([...unknown]).to.deep.equal([['role', 1]]);
    // 8 each for three, 40 for one, 16 for the unknown.
    expect(summary.ratio).to.be.closeTo(40 / 8, 1e-12);
    expect(() => weightReport(before, new Float64Array(5), margins)).to.throw(RangeError, 'above 0');
  });

  it('says when weighting moves a share by more than half of its interval', () => {
    expect(weightingMatters(0.5, 0.44, { low: 0.45, high: 0.55 })).to.equal(true);
    expect(weightingMatters(0.5, 0.46, { low: 0.45, high: 0.55 })).to.equal(false);
    expect(weightingMatters(null, 0.4, { low: 0, high: 0.1 })).to.equal(false);
  });
});
