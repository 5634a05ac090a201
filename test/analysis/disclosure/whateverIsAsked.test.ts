/** All that can be asked of one file, laid side by side: other bases, conditions on several questions, other levels. */
import { expect } from 'chai';
import fc from 'fast-check';
import { defaultLimits, type Published, type PublishedRow } from '../../../analysis/disclosure/published.js';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import type { Columns } from '../../../analysis/frame/columns.js';
import type { Answer, Response } from '../../../analysis/survey/answers.js';
import type { BaseRule, Definition, Expression, Indicator } from '../../../analysis/survey/definition.js';
import { analyseAnswers } from '../../../server/acts/analyseAnswers.js';
import { ask, definitionOf, option, textOf } from '../frame/definitionOf.js';

const { k } = defaultLimits;
const groups = ['g1', 'g2', 'g3', 'g4'];
const codes = ['x', 'y', 'z'];
const steps = [1, 2, 3].map((value) => option(`s${String(value)}`, { value }));
const bases = ['answered', 'shown', 'eligible', 'selections', 'all'] as const satisfies readonly BaseRule[];

const isIn = (question: string, code: string): Expression => ({ type: 'in', question, codes: [code] });
const indicator = (code: string, numerator: Expression, base?: Expression): Indicator => ({ code, label: textOf(code), numerator, baseRule: 'answered', ...(base === undefined ? {} : { base }) });
const indicators: readonly Indicator[] = [
  indicator('low', { type: 'compare', question: 'met', row: 'r', operator: '<=', number: 1 }),
  ...groups.map((group) => indicator(`among_${group}`, isIn('role', 'x'), isIn('group', group))),
  ...groups.map((group) => indicator(`both_${group}`, { type: 'and', parts: [isIn('role', 'y'), isIn('group', group)] })),
  indicator('base_x', { type: 'includes', question: 'needs', codes: ['x'] }, isIn('role', 'x')),
];
const definition: Definition = {
  ...definitionOf([ask.single('group', groups), ask.single('role', codes), ask.multiple('needs', codes), ask.grid('met', ['r'], steps)], { background: ['group'], indicators }),
  lattice: [{ question: 'role', by: 'group' }, { question: 'needs', by: 'group' }],
};

interface Person {
  readonly group: string;
  readonly role?: string;
  readonly needs: readonly string[];
  readonly met: string;
}

function responseOf({ group, role, needs, met }: Person): Response {
  const answers: Record<string, Answer> = {
    group: { kind: 'single', code: group },
    ...(role === undefined ? {} : { role: { kind: 'single', code: role } }),
    ...(needs.length === 0 ? {} : { needs: { kind: 'multiple', codes: needs } }),
    met: { kind: 'grid', rows: new Map([['r', met]]) },
  };
  return { definitionVersion: 1, language: 'sv', reached: ['page'], answers: new Map(Object.entries(answers)) };
}

const request = { by: [], level: 0.95, target: 'process', profile: 'public', rake: [], restsOn: new Map() } as const;
const analysed = (columns: Columns, more: object): readonly Published[] => analyseAnswers(columns, { ...request, ...more }).filter((table): table is Published => table.profile === 'public');

/** Every table that any request gives. */
function everything(columns: Columns): readonly Published[] {
  return [...bases.map((base) => ({ base })), {}].flatMap((base) => [
    ...analysed(columns, base),
    ...analysed(columns, { ...base, by: ['group'] }),
    ...['role', 'needs'].flatMap((question) => analysed(columns, { ...base, question, by: ['group'] })),
    ...indicators.flatMap(({ code }) => analysed(columns, { ...base, indicator: code })),
  ]);
}

const groupOf = ({ group }: PublishedRow): string => group?.code ?? '';

/** Counts of one question that any table shows, by group and option; '' is everyone. */
function shownCounts(tables: readonly Published[], question: string): ReadonlyMap<string, number> {
  const rows = tables.filter((table) => table.question === question).flatMap((table) => table.rows);
  return new Map(rows.flatMap((row) => (row.count === null ? [] : [[`${groupOf(row)} ${row.code}`, row.count] as const])));
}

/** Cells of the table of roles that indicators are: those of one group who chose one role. */
function cellsOfIndicators(tables: readonly Published[]): ReadonlyMap<string, number> {
  return new Map(
    groups.flatMap((group) => [['among', 'x'] as const, ['both', 'y'] as const].flatMap(([kind, code]) =>
      [...shownCounts(tables, `${kind}_${group}`).values()].map((count) => [`${group} ${code}`, count] as const),
    )),
  );
}

function shownBases(tables: readonly Published[], question: string, rule: BaseRule): ReadonlyMap<string, number> {
  const rows = tables.filter((table) => table.question === question && table.baseRule === rule).flatMap((table) => table.rows);
  return new Map(rows.flatMap((row) => (row.base === null ? [] : [[groupOf(row), row.base] as const])));
}

/** Solves what one equation at a time leaves a single unknown of, again and again: sums over groups, and over options to a base. */
function workedOut(shown: ReadonlyMap<string, number>, sums: ReadonlyMap<string, number>, hasOneAnswer: boolean): ReadonlyMap<string, number> {
  const known = new Map(shown);
  const equations = [
    ...codes.map((code) => ({ whole: `  ${code}`.trim(), cells: groups.map((group) => `${group} ${code}`), total: () => known.get(` ${code}`) })),
    ...[...sums].map(([group, sum]) => ({ whole: group, cells: codes.map((code) => `${group} ${code}`), total: () => sum })),
  ];
  for (let before = -1; before !== known.size; ) {
    before = known.size;
    for (const { cells, total, whole } of equations) {
      if (!hasOneAnswer && sums.get(whole) === undefined && !codes.includes(whole)) continue;
      const open = cells.filter((cell) => !known.has(cell));
      const sum = total();
      const [only] = open;
      if (open.length === 1 && only !== undefined && sum !== undefined) known.set(only, sum - cells.reduce((rest, cell) => rest + (known.get(cell) ?? 0), 0));
    }
  }
  return known;
}

/** Those an indicator counts among chose x. */
const chosenByBase = (tables: readonly Published[]): readonly (readonly [string, number])[] => [...shownBases(tables, 'base_x', 'shown').values()].map((base) => [' x', base] as const);

const crowd = (groupSizes: readonly (readonly number[])[]): readonly Person[] =>
  groupSizes.flatMap((row, g) =>
    row.flatMap((n, o) =>
      Array.from({ length: n }, (_, i): Person => {
        const role = codes[o];
        return { group: groups[g] ?? '', ...(role === undefined ? {} : { role }), needs: role === undefined ? [] : i % 3 === 0 ? [role, 'x'].filter((code, at, all) => all.indexOf(code) === at) : [role], met: steps[i % 7 === 0 ? 0 : i % 2 === 0 ? 1 : 2]?.code ?? '' };
      }),
    ),
  );

/** Four groups, three options and those without an answer. */
const sizes = fc.array(fc.array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 5, max: 30 })), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 });

describe('T6: everything that can be asked of one file, side by side', () => {
  it('gives no handful of a group, whatever bases are asked for', () => {
    let hidden = 0;
    let others = 0;
    let told = 0;
    fc.assert(
      fc.property(sizes, (table) => {
        const people = crowd(table);
        if (people.length < 10) return;
        const tables = everything(columnsOf(definition, people.map(responseOf)));
        for (const question of ['role', 'needs'] as const) {
          const rule = question === 'role' ? 'answered' : 'selections';
          const known = workedOut(new Map([...shownCounts(tables, question), ...(question === 'role' ? [...cellsOfIndicators(tables), ...chosenByBase(tables)] : [])]), shownBases(tables, question, rule), question === 'role');
          told += cellsOfIndicators(tables).size;
          others += shownBases(tables, question, 'shown').size;
          for (const group of groups) for (const code of codes) {
            const inGroup = people.filter((one) => one.group === group);
            const count = inGroup.filter(({ role, needs }) => (question === 'role' ? role === code : needs.includes(code))).length;
            if (count === 0 || count >= k) continue;
            hidden += 1;
            expect(known.get(`${group} ${code}`), `${question} ${group} ${code} ${JSON.stringify(table)}`).to.equal(undefined);
          }
        }
      }),
      // One in which nothing need be hidden, so that indicators show something to put beside the tables.
      { numRuns: 60, examples: [[[[20, 25, 30, 10], [25, 20, 30, 10], [30, 25, 20, 10], [25, 25, 25, 10]]]] },
    );
    expect(hidden).to.be.greaterThan(100);
    expect(others).to.be.greaterThan(100);
    expect(told, 'cells that indicators show').to.be.greaterThan(0);
  });

  it('gives no handful of a row of a grid through an indicator of some of its steps', () => {
    const counts = (low: number, middle: number, high: number) => [low, middle, high].flatMap((n, i) => Array.from({ length: n }, (): Person => ({ group: 'g1', role: 'x', needs: ['x'], met: steps[i]?.code ?? '' })));
    const low = (people: readonly Person[]): Published | undefined => analysed(columnsOf(definition, people.map(responseOf)), { indicator: 'low' })[0];
    // Of 3, 20 and 8 the first is hidden, and the last with it: whoever knows one knows both.
    expect(low(counts(3, 20, 8))?.rows[0]?.count).to.equal(null);
    expect(low(counts(8, 20, 3))?.rows[0]?.count).to.equal(null);
    expect(low(counts(8, 20, 9))?.rows[0]?.count).to.equal(8);
  });

  it('gives weighted limits at one level only, and no other base: many roundings of one share are the share', () => {
    const people = crowd([[40, 30, 20, 20], [30, 40, 20, 10], [50, 20, 30, 0], [40, 40, 40, 0]]);
    const columns = { ...columnsOf(definition, people.map(responseOf)), weights: Float64Array.from(people, ({ group }) => (group === 'g1' ? 1.2 : 0.9)) };
    const [usual] = analysed(columns, { question: 'role' });
    expect(usual?.rows[0]?.low).to.be.a('number');
    for (const more of [{ level: 0.9 }, { level: 0.951 }]) {
      const [table] = analysed(columns, { question: 'role', ...more });
      expect(table?.rows.map(({ share }) => share)).to.deep.equal(usual?.rows.map(({ share }) => share));
      expect(table?.rows.map(({ low, high }) => [low, high])).to.deep.equal(table?.rows.map(() => [null, null]));
    }
    for (const base of ['shown', 'all', 'selections']) expect(analysed(columns, { question: 'role', base })[0]?.rows.map(({ share }) => share)).to.deep.equal([null, null, null]);
  });
});
