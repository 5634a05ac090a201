import { expect } from 'chai';
import { releaseExact } from '../../../../analysis/disclosure/releaseExact.js';
import { releasePublic } from '../../../../analysis/disclosure/releasePublic.js';
import { releaseTests, shownOf, type PublishedTests } from '../../../../analysis/disclosure/releaseTests.js';
import { testFindings } from '../../../../analysis/findings/testFindings.js';
import { columnsOf } from '../../../../analysis/frame/columnsOf.js';
import type { Columns } from '../../../../analysis/frame/columns.js';
import { rakedColumns } from '../../../../analysis/frame/rakedColumns.js';
import { populationOf } from '../../../../analysis/frame/population.js';
import type { Answer, Response } from '../../../../analysis/survey/answers.js';
import { demandTable } from '../../../../analysis/tables/demandTable.js';
import type { GroupTest } from '../../../../analysis/tables/tests/groupTest.js';
import { groupedPeople } from '../../../../analysis/tables/tests/groupedPeople.js';
import { groupTests } from '../../../../analysis/tables/tests/groupTests.js';
import { ask, definitionOf, option } from '../../frame/definitionOf.js';
import { tableOf, type Counted } from '../../disclosure/tableOf.js';

const steps = [...[1, 2, 3, 4].map((value) => option(`s${value}`, { value })), option('dont_know', { meaning: 'dont_know' })];
const definition = definitionOf(
  [ask.single('dept', ['g0', 'g1', 'g2', 'g3']), ask.single('sex', ['men', 'women']), ask.single('one', ['o0', 'o1', 'o2']), ask.multiple('many', ['o0', 'o1', 'o2']), ask.grid('grid', ['row'], steps), ask.number('number')],
  { background: ['dept', 'sex'] },
);
const rules = { level: 0.95, seed: 1 };

const single = (code: string): Answer => ({ kind: 'single', code });
const person = (answers: Readonly<Record<string, Answer>>): Response => ({ definitionVersion: 1, language: 'sv', reached: ['page'], answers: new Map(Object.entries(answers)) });
const times = <T>(n: number, value: T): readonly T[] => Array.from({ length: n }, () => value);
const columnsWith = (...people: readonly (readonly Response[])[]): Columns => columnsOf(definition, people.flat());

function testsOf(columns: Columns, question: string, by = 'dept', target: 'process' | 'headcount' = 'process'): PublishedTests {
  const population = populationOf(definition, times(900, new Map([['dept', 'g0'], ['sex', 'men']])));
  const table = releaseExact(demandTable(columns, { question, by, target, ...(target === 'headcount' ? { population } : {}) }));
  return releaseTests(groupTests(shownOf(table), definition, rules, groupedPeople(columns, { question, by })), table);
}

function only(tests: PublishedTests): GroupTest {
  const [test, ...more] = tests;
  if (test === undefined || more.length > 0) throw new Error(`${tests.length} tests`);
  return test;
}

const counted = (kind: 'single' | 'multiple', groups: readonly Counted[]) => ({ ...tableOf(groups, { question: kind === 'single' ? 'one' : 'many', kind, by: 'dept' }) });
const fromTable = (kind: 'single' | 'multiple', groups: readonly Counted[]) => only(groupTests(counted(kind, groups), definition, rules));
const codesOf = ({ notes }: GroupTest) => notes.map(({ code }) => code);

describe('tests of groups', () => {
  describe('by R', () => {
    it('one choice: chisq.test, its standardised residuals and p.adjust (holm)', () => {
      const test = fromTable('single', [{ base: 60, counts: [30, 20, 10] }, { base: 50, counts: [10, 25, 15] }]);
      expect(test.method).to.equal('pearson');
      expect(test.statistic).to.be.closeTo(10.73518518518519, 1e-10);
      expect(test.p).to.be.closeTo(0.00466534919807, 1e-12);
      expect(test.parts.map(({ statistic }) => statistic)[0]).to.be.closeTo(3.25686089005, 1e-9);
      expect(test.parts.map(({ adjustedP }) => adjustedP?.toFixed(8))).to.deep.equal(['0.00675910', '0.30671980', '0.30671980', '0.00675910', '0.30671980', '0.30671980']);
      expect(test.yates).to.equal(null);
      // 30 of 60 against 10 of 50
      expect(test.difference).to.deep.include({ value: 0.3 });
    });

    it('a lady tasting tea: Fisher (1935), p 0.486, and Yates’ correction beside', () => {
      const test = fromTable('single', [{ base: 4, counts: [3, 1] }, { base: 4, counts: [1, 3] }]);
      expect(test).to.include({ method: 'fisher' });
      expect(test.p).to.be.closeTo(0.4857142857, 1e-9);
      // (|ad − bc| − n/2)² n / (4 · 4 · 4 · 4)
      expect(test.yates?.statistic).to.be.closeTo(0.5, 1e-12);
    });

    it('several choices: chisq.test of each and p.adjust (holm), of those in the base', () => {
      const test = fromTable('multiple', [{ base: 50, counts: [30, 10, 25] }, { base: 40, counts: [12, 9, 24] }, { base: 40, counts: [20, 8, 10] }]);
      expect(test.parts.map(({ p }) => p?.toFixed(10))).to.deep.equal(['0.0170738243', '0.9487698798', '0.0050355176']);
      expect(test.parts.map(({ adjustedP }) => adjustedP?.toFixed(10))).to.deep.equal(['0.0341476487', '0.9487698798', '0.0151065528']);
      expect(test).to.include({ method: 'smallest_adjusted', n: 130 });
      expect(test.p).to.be.closeTo(0.015106552778, 1e-11);
    });

    it('a scale: kruskal.test and pairwise.wilcox.test; “don’t know” is no step of it', () => {
      const counts = [[4, 10, 20, 16], [12, 15, 9, 4], [8, 9, 11, 12]];
      const answer = (row: string): Answer => ({ kind: 'grid', rows: new Map([['row', row]]) });
      const people = counts.flatMap((own, g) => own.flatMap((n, s) => times(n, person({ dept: single(`g${g}`), grid: answer(`s${s + 1}`) }))));
      const unsure = times(30, person({ dept: single('g1'), grid: answer('dont_know') }));
      const test = only(testsOf(columnsWith(people, unsure), 'grid'));
      expect(test).to.include({ method: 'kruskal_wallis', n: 130, df: 2 });
      expect(test.statistic).to.be.closeTo(14.2757595315, 1e-9);
      expect(test.p).to.be.closeTo(7.94434699734e-4, 1e-12);
      const raw = new Map(test.parts.map(({ group, other, p }) => [`${group?.code ?? ''} ${other?.code ?? ''}`, p ?? NaN]));
      // R's are adjusted by Holm already: the smallest by three, the largest not at all.
      expect(3 * (raw.get('g0 g1') ?? NaN)).to.be.closeTo(0.000353222516419, 1e-12);
      expect(raw.get('g0 g2')).to.be.closeTo(0.252412039495482, 1e-10);
      expect(test.parts[0]?.statistic).to.be.greaterThan(0);
    });

    it('numbers are compared on the same ranks as a scale', () => {
      const counts = [[4, 10, 20, 16], [12, 15, 9, 4], [8, 9, 11, 12]];
      const people = counts.flatMap((own, g) => own.flatMap((n, s) => times(n, person({ dept: single(`g${g}`), number: { kind: 'number', value: 10 ** s } }))));
      expect(only(testsOf(columnsWith(people), 'number')).p).to.be.closeTo(7.94434699734e-4, 1e-12);
    });
  });

  it('Berkeley’s admissions: all together men seem favoured, within departments women; that is warned of', () => {
    // Bickel, Hammel & O'Connell (1975): admitted and rejected men, then women, in departments A to F; A to D here.
    const admissions = [[512, 313, 89, 19], [353, 207, 17, 8], [120, 205, 202, 391], [138, 279, 131, 244]];
    const people = admissions.flatMap((own, g) => own.flatMap((n, i) => times(n, person({ dept: single(`g${g}`), sex: single(i < 2 ? 'men' : 'women'), one: single(i % 2 === 0 ? 'o0' : 'o1') }))));
    const test = only(testsOf(columnsWith(people), 'one', 'sex'));
    expect(test.notes.filter(({ code }) => code === 'direction_differs').flatMap(({ of }) => of.map(({ code }) => code))).to.deep.equal(['dept']);
    expect(testFindings(test, 0.95, 'en').join(' ')).to.include('Simpson');
  });

  describe('nothing to test, and why', () => {
    const nobody = { base: 0, counts: [0, 0, 0] };
    for (const [what, kind, groups, code] of [
      ['nobody', 'single', [nobody, nobody], 'no_answers'],
      ['one group', 'single', [{ base: 9, counts: [3, 3, 3] }, nobody], 'one_group'],
      ['one option', 'single', [{ base: 9, counts: [9, 0, 0] }, { base: 5, counts: [5, 0, 0] }], 'one_option'],
      ['everybody chose everything', 'multiple', [{ base: 9, counts: [9, 9, 9] }, { base: 5, counts: [5, 5, 5] }], 'all_alike'],
      ['nobody chose anything', 'multiple', [{ base: 9, counts: [0, 0, 0] }, { base: 5, counts: [0, 0, 0] }], 'all_alike'],
    ] as const) {
      it(what, () => {
        const test = fromTable(kind, groups);
        expect(test).to.include({ method: null, p: null, adjustedP: null, detectable: null });
        expect(codesOf(test)).to.deep.equal([code]);
        for (const language of ['sv', 'en'] as const) expect(testFindings(test, 0.95, language)).to.have.lengthOf(1);
      });
    }

    it('all on one step', () => {
      const people = ['g0', 'g1'].flatMap((dept) => times(5, person({ dept: single(dept), grid: { kind: 'grid', rows: new Map([['row', 's2']]) } })));
      expect(codesOf(only(testsOf(columnsWith(people), 'grid')))).to.deep.equal(['all_alike']);
    });
  });

  it('several choices of people: those who stated no group, did not answer, and groups of nobody, change nothing', () => {
    const of = (dept: string | undefined, codes: readonly string[], n: number) => times(n, person({ ...(dept === undefined ? {} : { dept: single(dept) }), many: { kind: 'multiple', codes } }));
    const people = [...of('g0', ['o0', 'o1'], 20), ...of('g0', ['o1'], 15), ...of('g1', ['o0'], 12), ...of('g1', ['o2'], 18)];
    const [test, more] = [only(testsOf(columnsWith(people), 'many')), only(testsOf(columnsWith(people, of(undefined, ['o2'], 40), times(25, person({ dept: single('g1') }))), 'many'))];
    expect(test.method).to.equal('permutation');
    expect({ ...more, notes: [] }).to.deep.equal({ ...test, notes: [] });
  });

  it('weighted to those invited: never with the finite population correction, whatever intervals speak of', () => {
    const of = (dept: string, sex: string, code: string, n: number) => times(n, person({ dept: single(dept), sex: single(sex), one: single(code), many: { kind: 'multiple', codes: [code] } }));
    const columns = columnsWith(of('g0', 'men', 'o0', 20), of('g0', 'women', 'o1', 10), of('g1', 'men', 'o1', 15), of('g1', 'women', 'o0', 9), of('g0', 'men', 'o1', 6));
    const invited = [...times(40, new Map([['dept', 'g0'], ['sex', 'women']])), ...times(45, new Map([['dept', 'g1'], ['sex', 'men']]))];
    const population = populationOf(definition, invited);
    const raked = rakedColumns(columns, population, ['sex']).columns;
    const tests = (['process', 'headcount'] as const).map((target) => {
      const table = releaseExact(demandTable(raked, { question: 'one', by: 'dept', target, population }));
      return only(groupTests(shownOf(table), definition, rules, groupedPeople(raked, { question: 'one', by: 'dept' })));
    });
    const [process, headcount] = tests;
    expect(process?.method).to.equal('rao_scott');
    expect(headcount?.p).to.equal(process?.p);
    expect(headcount?.difference).to.deep.equal(process?.difference);
    expect(tests.map((test) => codesOf(test).includes('process_only'))).to.deep.equal([false, true]);
  });

  describe('for the public', () => {
    const groups = (...hidden: readonly number[]): readonly Counted[] => [{ base: 60, counts: [30, 40, 20] }, { base: 50, counts: [20, 35, 25] }, { base: 70, counts: [20, 35, 26] }, { base: 6, counts: hidden }];
    const publicly = (counts: readonly Counted[]) => {
      const [table] = releasePublic([tableOf(counts, { question: 'many', by: 'dept' })], definition);
      if (table === undefined) throw new Error('nothing came out');
      return { table, tests: releaseTests(groupTests(shownOf(table), definition, rules), table) };
    };

    it('a hidden group says nothing: other answers in it give the same test', () => {
      const [one, other] = [publicly(groups(2, 4, 1)), publicly(groups(5, 1, 4))];
      expect(one.table.rows.some(({ release, group }) => release === 'suppress' && group?.code === 'g3')).to.equal(true);
      expect(one.tests).to.deep.equal(other.tests);
      expect(only(one.tests).groups.map(({ code }) => code)).to.not.include('g3');
    });

    it('a group most of which is hidden leaves the test, rather than most options', () => {
      const { table } = publicly([...groups(2, 4, 1).slice(0, 3), { base: 60, counts: [30, 25, 28] }]);
      const rows = table.rows.map((row) => (row.group?.code === 'g3' && row.code !== 'o0' ? { ...row, count: null, release: 'suppress' as const } : row));
      const test = only(groupTests({ ...shownOf(table), rows }, definition, rules));
      expect(test.groups.map(({ code }) => code)).to.deep.equal(['g0', 'g1', 'g2']);
      expect(test.parts.map(({ code }) => code?.code)).to.deep.equal(['o0', 'o1', 'o2']);
    });

    it('p has three decimals, and never more', () => {
      const test = only(publicly(groups(2, 4, 1)).tests);
      expect(test.method).to.equal('smallest_adjusted');
      for (const p of [test.p, test.adjustedP, ...test.parts.flatMap((part) => [part.p, part.adjustedP])]) expect(Number(p?.toFixed(3))).to.equal(p);
    });

    it('what rests on more than the table is not told, even where somebody made it', () => {
      const { table, tests } = publicly(groups(2, 4, 1));
      const [test] = tests;
      if (test === undefined) throw new Error('no test');
      const everyGroup = { ...test, groups: [...test.groups, { code: 'g3', label: new Map(), n: 6 }] };
      for (const forbidden of [{ ...test, method: 'permutation' } as const, everyGroup]) {
        const [told] = releaseTests([forbidden], table);
        expect(told).to.include({ method: null, p: null, statistic: null });
        expect(told?.parts).to.deep.equal([]);
      }
    });
  });

  it('is said with the effect first, then p, and never as “no difference”', () => {
    const unsure = fromTable('single', [{ base: 60, counts: [30, 30, 0] }, { base: 50, counts: [28, 22, 0] }]);
    const sure = fromTable('single', [{ base: 600, counts: [300, 300, 0] }, { base: 500, counts: [100, 400, 0] }]);
    expect(testFindings(unsure, 0.95, 'en')[0]).to.match(/^Largest difference: o0, 56% \(g1, n\s=\s50\) against 50% \(g0, n\s=\s60\): 6 percentage points \(95%\sconfidence interval −12 to 24\)\.$/);
    expect(testFindings(unsure, 0.95, 'en')[1]).to.match(/^No sure difference: p = \.\d{3} .*differences under 2[67] percentage points could not have been seen/);
    expect(testFindings(sure, 0.95, 'en')[1]).to.match(/^The groups differ: p < \.001 /);
    expect(testFindings(sure, 0.95, 'sv')[1]).to.match(/^Grupperna skiljer sig åt: p < 0,001 /);
    const all = (['sv', 'en'] as const).flatMap((language) => [unsure, sure].flatMap((test) => testFindings(test, 0.95, language))).join(' ');
    expect(all).to.not.match(/\*|no difference|ingen skillnad|trend|NaN|Infinity/i);
  });
});
