import { expect } from 'chai';
import { linearProgram, type LinearConstraint } from '../../../analysis/disclosure/audit/linearProgram.js';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import type { Response } from '../../../analysis/survey/answers.js';
import type { Definition, Expression } from '../../../analysis/survey/definition.js';
import { releaseColumns } from '../../../server/acts/releaseColumns.js';
import { chance } from '../../bench/chance.js';
import { ask, definitionOf, textOf } from '../../analysis/frame/definitionOf.js';

const options = ['a', 'b', 'c', 'd'];
const any = (...codes: readonly string[]): Expression => ({ type: 'includes', question: 'q', codes });
const role = (code: string): Expression => ({ type: 'in', question: 'role', codes: [code] });
const hours = (number: number): Expression => ({ type: 'compare', question: 'hours', operator: '>=', number });

type People = readonly (readonly [many: number, chosen: string, more?: string])[];

/** Which of some indicators are told of these people, with their counts. `role` of the second word. */
function told(numerators: Readonly<Record<string, Expression>>, people: People): ReadonlyMap<string, number | null> {
  const questions = [ask.multiple('q', options), ask.single('role', ['r1', 'r2', 'r3']), ask.number('hours')];
  const indicators = new Map(Object.entries(numerators).map(([code, numerator]) => [code, { code, label: textOf(code), numerator, baseRule: 'answered' as const }]));
  const definition: Definition = { ...definitionOf(questions), indicators };
  const responses = people.flatMap(([many, chosen, more = 'r1']) => Array.from({ length: many }, (_, i): Response => ({
    definitionVersion: 1, language: 'sv', reached: ['page'],
    answers: new Map([['q', { kind: 'multiple', codes: options.filter((option) => chosen.includes(option)) }], ['role', { kind: 'single', code: more }], ['hours', { kind: 'number', value: 10 + (i % 9) }]]),
  })));
  const released = releaseColumns(columnsOf(definition, responses), definition, { indicators: [...indicators.keys()], bases: new Map() });
  return new Map(released.indicators.map(({ indicator, table }) => [indicator, table.rows[0]?.count ?? null]));
}

const shown = (...asked: Parameters<typeof told>) => [...told(...asked)].flatMap(([code, count]) => (count === null ? [] : [code]));

const three = { ab: any('a', 'b'), bc: any('b', 'c'), ca: any('c', 'a'), abc: any('a', 'b', 'c') };
const twenty: People = [[30, 'a'], [30, 'b'], [30, 'c'], [20, 'ab'], [9, 'bc'], [11, 'ac'], [20, 'd']];

describe('T6: indicators that add up', () => {
  it('are not told where one, with the table of its question, says how many of a handful chose two things', () => {
    expect(shown({ ab: any('a', 'b') }, [[30, 'a'], [30, 'b'], [9, 'ab'], [20, 'd']])).to.deep.equal(['ab']);
    expect(shown({ ab: any('a', 'b') }, [[30, 'a'], [30, 'b'], [3, 'ab'], [20, 'd']])).to.deep.equal([]);
  });

  it('are not told where four of them say that one person chose three things, though no two of them do', () => {
    expect(shown(three, [...twenty, [1, 'abc']])).to.deep.equal(['ab', 'bc', 'ca']);
    expect(shown(three, [...twenty, [8, 'abc']])).to.deep.equal(['ab', 'bc', 'ca', 'abc']);
  });

  it('are not told where they cross two questions in a cell of a handful', () => {
    const crossed = { either: { type: 'or', parts: [any('a'), role('r2')] } } as const;
    const people = (both: number): People => [[40, 'a'], [both, 'a', 'r2'], [30, 'b', 'r2'], [20, 'c']];
    expect(shown(crossed, people(9))).to.deep.equal(['either']);
    expect(shown(crossed, people(2))).to.deep.equal([]);
  });

  it('are looked at also where a condition is a number, and where there are too many to look at none more is told', () => {
    expect(shown({ busy: { type: 'and', parts: [any('a'), hours(12)] }, one: any('a') }, [[60, 'a'], [40, 'b']])).to.deep.equal(['busy', 'one']);
    const many = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`h${String(i)}`, { type: 'and', parts: [any('a'), hours(11 + i)] } as const]));
    const left = shown(many, [[600, 'a'], [400, 'b']]);
    expect(left).to.include('h0').and.not.include('h7');
  });

  it('leave nothing that an attacker with every number told could be sure of: no two things chosen by a handful', () => {
    const patterns = Array.from({ length: 16 }, (_, mask) => options.filter((_option, o) => Math.floor(mask / 2 ** o) % 2 === 1).join('')).filter((each) => each !== '');
    const random = chance(11);
    let hiddenOnce = 0;
    for (let run = 0; run < 40; run += 1) {
      const people = patterns.map((chosen): [number, string] => [Math.floor(30 * random() ** 4), chosen]);
      const everyone = people.reduce((sum, [many]) => sum + many, 0);
      if (everyone < 30) continue;
      const sum = (holds: (chosen: string) => boolean): LinearConstraint => {
        const value = people.reduce((all, [many, chosen]) => all + (holds(chosen) ? many : 0), 0);
        return { terms: patterns.flatMap((chosen, variable) => (holds(chosen) ? [{ variable, times: 1 }] : [])), least: value, most: value };
      };
      const tables = [sum(() => true), ...options.map((option) => sum((chosen) => chosen.includes(option)))];
      const counts = told(three, people);
      const served = [...tables, ...[...counts].flatMap(([code, count]) => (count === null ? [] : [sum((chosen) => options.some((option) => code.includes(option) && chosen.includes(option)))]))];
      hiddenOnce += Number([...counts.values()].includes(null));
      const widthOf = (constraints: readonly LinearConstraint[], { terms }: LinearConstraint): readonly [number, number] => {
        const programme = linearProgram(patterns.map(() => ({ least: 0, most: null })), constraints);
        return [-(programme?.most(terms.map(({ variable }) => ({ variable, times: -1 }))) ?? 0), programme?.most(terms) ?? 0];
      };
      for (const pair of ['ab', 'bc', 'ac']) {
        const both = sum((chosen) => options.every((option) => !pair.includes(option) || chosen.includes(option)));
        if (both.least === null || both.least === 0 || both.least >= 5) continue;
        const [least, most] = widthOf(served, both);
        const [alone] = widthOf(tables, both);
        expect(least < 1e-6 || most > 5 - 1e-6 || alone >= 1e-6, `${pair}: ${String(least)}–${String(most)} of ${JSON.stringify(people)}`).to.equal(true);
      }
    }
    expect(hiddenOnce).to.be.greaterThan(3);
  });
});
