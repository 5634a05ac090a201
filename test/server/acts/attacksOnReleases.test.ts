/** What whoever leads a survey may try, to read what one person answered from what the desk and the public see. Authority: statistics.md 16. */
import { expect } from 'chai';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import type { Answer, Response } from '../../../analysis/survey/answers.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { multipleChoices } from '../../../analysis/survey/multipleChoices.js';
import { releaseColumns } from '../../../server/acts/releaseColumns.js';
import { sealFrozen } from '../../../server/acts/results/frozenTables.js';
import { everyKind } from '../collect/everyKind.js';

const lattice = 'lattice: [{ question: methods, by: role }, { question: methods, by: department }, { question: hours, by: department }, { question: role, by: department }]';

function defined(indicators: readonly string[]): Definition {
  const written = indicators.map((said, i) => `i${String(i)}: { label: { sv: A, en: A }, ${said} }`).join(', ');
  const { definition } = readDefinition(everyKind().replace('lattice: []', lattice).replace('indicators: {}', `indicators: { ${written} }`), 'survey.yaml');
  if (definition === undefined) throw new Error(`does not read: ${written}`);
  return definition;
}

interface Person {
  readonly role: string;
  readonly department: string;
  readonly method: string;
  readonly hours: number;
  readonly comments?: string;
}

function sent({ role, department, method, hours, comments }: Person): Response {
  const answers = new Map<string, Answer>([['methods', { kind: 'multiple', codes: [method] }], ['role', { kind: 'single', code: role }], ['hours', { kind: 'number', value: hours }], ['department', { kind: 'unit', code: department }]]);
  if (comments !== undefined) answers.set('comments', { kind: 'text', text: comments });
  return { definitionVersion: 1, language: 'sv', reached: ['need', 'ranks', 'you', 'words'], answers };
}

const release = (people: readonly Person[], definition: Definition): ReturnType<typeof releaseColumns> =>
  releaseColumns(columnsOf(definition, people.map(sent)), definition, { indicators: [...definition.indicators.keys()], bases: new Map(), together: multipleChoices(definition) });

/** Sixty people, of whom the first is the one somebody wants to know about: alone with 37 hours, and silent at the end. */
function sixty(chose: boolean): readonly Person[] {
  return Array.from({ length: 60 }, (_unused, i) => ({
    role: i % 2 === 0 ? 'senior' : 'student', department: i % 3 === 0 ? 'harbour' : 'clinical_north', hours: i === 0 ? 37 : i % 30,
    method: (i === 0 ? chose : i % 3 === 0) ? 'statistics' : 'script', ...(i === 0 ? {} : { comments: 'Snabbare' }),
  }));
}

const says = 'numerator: methods includes statistics';
const attacks: readonly (readonly [name: string, indicators: readonly string[]])[] = [
  ['leaves one out by a number in the base', [`${says}, base: "not hours = 37"`]],
  ['leaves one out by a number in the numerator', ['numerator: "methods includes statistics and not hours = 37"']],
  ['leaves one out by their silence', [`${says}, base: comments answered`]],
  ['leaves one out by several answers together', [says, 'numerator: "methods includes statistics and not (department = harbour and role = senior and hours = 37)"']],
  ['puts one in beside many others', ['numerator: "role = student or (hours = 37 and methods includes statistics)"']],
  ['takes two bases that differ by one', [`${says}, base: "hours >= 10"`, `${says}, base: "hours >= 10 and not hours = 37"`]],
  ['takes two steps of a number', ['numerator: "methods includes statistics and hours >= 30"', 'numerator: "methods includes statistics and hours >= 29"']],
];

describe('attacks on what is released', () => {
  for (const [name, indicators] of attacks) it(`16.6: an indicator that ${name} says the same whatever that person answered`, () => {
    const definition = defined(indicators);
    const [yes, no] = [true, false].map((chose) => release(sixty(chose), definition).indicators.map(({ table }) => table.rows.map(({ count, base, share }) => [count, base, share])));
    // the first of two may count that person, as the table of its question does: what is taken from it is not told
    const told = (rows: typeof yes): unknown => (name.includes('two steps') ? rows : rows?.slice(indicators.length - 1));
    expect(told(yes)).to.deep.equal(told(no));
    expect(told(yes)).to.deep.equal(told(yes?.map(() => [[null, null, null]])));
  });

  it('indicators that leave out many are shown', () => {
    const shown = release(sixty(true), defined([says, `${says}, base: "hours >= 10"`])).indicators.map(({ table }) => table.rows.map(({ count, base }) => [count, base]));
    expect(shown).to.deep.equal([[[20, 60]], [[13, 41]]]);
  });

  it('16.5: who of two hidden groups answered what shows nowhere: all that is frozen is the same, to its hash', () => {
    const definition = defined([says]);
    let [seed, tried] = [7, 0];
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 8) % below;
    };
    const codes = ['harbour', 'clinical_north', 'clinical_south'] as const;
    for (let times = 0; times < 12; times += 1) {
      const people = [2 + random(3), 5 + random(4), 20 + random(20)].flatMap((size, d) => Array.from({ length: size }, (): Person => ({ department: codes[d] ?? '', role: random(2) === 0 ? 'senior' : 'student', method: ['statistics', 'script', 'quotes'][random(3)] ?? '', hours: random(40) })));
      const first = release(people, definition);
      const isHidden = (code: string): boolean => first.tables.filter(({ by }) => by[0] === 'department').every(({ rows, numbers }) => [...rows, ...numbers].filter(({ group }) => group?.code === code).every(({ base }) => base === null));
      const at = (code: string, role: string): number => people.findIndex((one) => one.department === code && one.role === role);
      const pair = ['senior', 'student'].map((role) => [at('harbour', role), at('clinical_north', role)] as const).find((both) => !both.includes(-1));
      if (pair === undefined || !isHidden('harbour') || !isHidden('clinical_north')) continue;
      tried += 1;
      const turned = people.map((one, i) => (pair.includes(i) ? { ...one, department: one.department === 'harbour' ? 'clinical_north' : 'harbour' } : one));
      expect(sealFrozen(release(turned, definition), 1).hash).to.equal(sealFrozen(first, 1).hash);
    }
    expect(tried).to.be.greaterThan(5);
  });
});
