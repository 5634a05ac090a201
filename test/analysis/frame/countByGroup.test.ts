/** Counting by bits and rows in order, held against counting one person after another. */
import { expect } from 'chai';
import fc from 'fast-check';
import { BitSet } from '../../../analysis/frame/bitSet.js';
import { type Category, type Column, type Columns, noCode, statusOrder } from '../../../analysis/frame/columns.js';
import { weightedCodeSumsByGroup } from '../../../analysis/frame/weightedCodeSumsByGroup.js';
import { type SumsByGroup, weightedSumsByGroup } from '../../../analysis/frame/weightedSumsByGroup.js';
import { groupedBy } from '../../../analysis/frame/groups.js';
import { demandTable } from '../../../analysis/tables/demandTable.js';
import { notStated } from '../../../analysis/tables/table.js';
import type { Expression } from '../../../analysis/survey/definition.js';
import { ask, definitionOf, textOf } from './definitionOf.js';

interface Person {
  /** Number of the group and of the one choice; beyond the categories: none. */
  readonly group: number;
  readonly choice: number;
  readonly chosen: readonly boolean[];
  readonly status: number;
  readonly weight: number;
}

const named = (prefix: string, n: number): readonly Category[] => Array.from({ length: n }, (_, i) => ({ code: `${prefix}${i}`, label: textOf(`${prefix}${i}`) }));

interface Survey {
  readonly people: readonly Person[];
  readonly groups: readonly Category[];
  readonly options: readonly Category[];
  readonly columns: Columns;
}

function surveyOf(people: readonly Person[], groupCount: number, optionCount: number): Survey {
  const groups = named('g', groupCount);
  const options = named('o', optionCount);
  const codesOf = (of: (person: Person) => number, categories: number) => Uint16Array.from(people, (person) => (of(person) < categories ? of(person) : noCode));
  const status = Uint8Array.from(people, (person) => person.status);
  const chosen = options.map((_, o) => {
    const set = new BitSet(people.length);
    people.forEach((person, i) => person.chosen[o] === true && set.add(i));
    return set;
  });
  const questions = new Map<string, Column>([
    ['unit', { kind: 'single', status: new Uint8Array(people.length), categories: groups, codes: codesOf(({ group }) => group, groupCount) }],
    ['methods', { kind: 'multiple', status, categories: options, chosen }],
    ['role', { kind: 'single', status, categories: options, codes: codesOf(({ choice }) => choice, optionCount) }],
  ]);
  const codes = (categories: readonly Category[]) => categories.map(({ code }) => code);
  const definition = definitionOf([ask.single('unit', codes(groups)), ask.multiple('methods', codes(options)), ask.single('role', codes(options))]);
  return { people, groups, options, columns: { definition, n: people.length, questions } };
}

const survey = fc
  .record({ n: fc.nat(200), groups: fc.nat(300), options: fc.nat(40) })
  .chain(({ n, groups, options }) => {
    const person = fc.record({
      group: fc.nat(groups),
      choice: fc.nat(options),
      chosen: fc.array(fc.boolean(), { minLength: options, maxLength: options }),
      status: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(statusOrder.length - 1)),
      weight: fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
    });
    return fc.array(person, { minLength: n, maxLength: n }).map((people) => surveyOf(people, groups, options));
  });

/** Nobody, everybody, or those who chose something. */
const filters = (options: readonly Category[]): readonly (Expression | undefined)[] => [
  undefined,
  { type: 'includes', question: 'methods', codes: options.slice(0, 2).map(({ code }) => code) },
  { type: 'not', part: { type: 'in', question: 'role', codes: options.slice(0, 1).map(({ code }) => code) } },
];

function passes({ options }: Survey, filter: number, { chosen, choice }: Person): boolean {
  if (filter === 1) return chosen.slice(0, 2).includes(true);
  return filter === 0 || !(choice === 0 && options.length > 0);
}

function membersOf({ groups }: Survey, people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const members = new Map<string, Person[]>();
  for (const person of people) {
    const code = groups[person.group]?.code ?? notStated;
    members.set(code, [...(members.get(code) ?? []), person]);
  }
  return members;
}

const answered = ({ status }: Person) => status === 0;

describe('counting by group', () => {
  it('gives what counting one person after another gives, whatever the options, groups, statuses and filters', () => {
    fc.assert(
      fc.property(survey, fc.nat(2), fc.constantFrom('methods', 'role'), (one, filter, question) => {
        const expression = filters(one.options)[filter];
        const where = expression === undefined ? {} : { where: { text: 'it', expression } };
        const table = demandTable(one.columns, { question, by: 'unit', baseRule: 'shown', ...where });
        const among = one.people.filter((person) => passes(one, filter, person));
        const byGroup = membersOf(one, among);
        const expected = table.rows.map(({ group, code }) => {
          const members = group === null ? among : (byGroup.get(group.code) ?? []);
          const o = one.options.findIndex((option) => option.code === code);
          const has = ({ chosen, choice }: Person) => (question === 'methods' ? chosen[o] === true : o === -1 ? choice >= one.options.length : choice === o);
          return `${members.filter((person) => answered(person) && has(person)).length} of ${members.filter(({ status }) => status <= 1).length}`;
        });
        // As one text: deep comparison of thousands of rows takes longer than counting them.
        expect(table.rows.map(({ count, base }) => `${count} of ${base}`).join()).to.equal(expected.join());
        const rows = one.options.length + (table.rows.some(({ code }) => code === notStated) ? 1 : 0);
        const rest = table.rows.some(({ group }) => group?.code === notStated) ? 1 : 0;
        expect(table.rows).to.have.length(rows * (1 + one.groups.length + rest));
        expect(Object.values(table.statuses)).to.deep.equal(statusOrder.map((_, s) => among.filter(({ status }) => status === s).length));
      }),
      { numRuns: 100 },
    );
  });

  it('gives the sums of the weights and of their squares of everyone who has an option', () => {
    fc.assert(
      fc.property(survey, (one) => {
        const weighted: Columns = { ...one.columns, weights: Float64Array.from(one.people, ({ weight }) => weight) };
        const { columns, groups } = groupedBy(weighted, 'unit');
        const [methods, role] = [columns.questions.get('methods'), columns.questions.get('role')];
        if (methods?.kind !== 'multiple' || role?.kind !== 'single' || columns.weights === undefined) throw new Error('not the columns that were made');
        const { weights } = columns;
        const everyone = BitSet.all(columns.n);
        const bySet = methods.chosen.map((set) => weightedSumsByGroup(set, groups, weights, everyone));
        const byCode = weightedCodeSumsByGroup(role.codes, one.options.length, everyone, groups, weights);
        const byGroup = membersOf(one, one.people);
        const differ: string[] = [];
        const check = (found: SumsByGroup, g: number, people: readonly Person[]) => {
          const sum = (of: (weight: number) => number) => people.reduce((total, { weight }) => total + of(weight), 0);
          const near = (value: number | undefined, wanted: number) => Math.abs((value ?? NaN) - wanted) <= 1e-12 * wanted;
          const good = found.count[g] === people.length && near(found.weight[g], sum((w) => w)) && near(found.squares[g], sum((w) => w * w));
          if (!good) differ.push(`${found.count[g] ?? '-'} in group ${g}, not ${people.length}`);
        };
        for (let g = 0; g <= one.groups.length; g += 1) {
          const members = byGroup.get(one.groups[g]?.code ?? notStated) ?? [];
          bySet.forEach((found, o) => check(found, g, members.filter(({ chosen }) => chosen[o] === true)));
          byCode.forEach((found, c) => check(found, g, members.filter(({ choice }) => Math.min(choice, one.options.length) === c)));
        }
        expect(differ).to.deep.equal([]);
      }),
      { numRuns: 50 },
    );
  });

  it('loses nothing of a long sum: a million tenths are a hundred thousand', () => {
    const n = 1_000_000;
    const groups = { question: '', categories: [], starts: Uint32Array.of(0, n) };
    const { weight, squares } = weightedSumsByGroup(BitSet.all(n), groups, new Float64Array(n).fill(0.1));
    // Added one after another they are 1e-6 off.
    expect(weight[0]).to.be.closeTo(100_000, 1e-9);
    expect(squares[0]).to.be.closeTo(10_000, 1e-10);
  });
});
