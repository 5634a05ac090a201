import { expect } from 'chai';
import { atLevel } from '../../../analysis/disclosure/atLevel.js';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import type { Answer, Response } from '../../../analysis/survey/answers.js';
import { demandTable } from '../../../analysis/tables/demandTable.js';
import { ask, definitionOf } from '../frame/definitionOf.js';

const definition = definitionOf([ask.single('dept', ['g0', 'g1', 'g2']), ask.multiple('many', ['o0', 'o1', 'o2']), ask.number('number')], { background: ['dept'] });

function person(i: number): Response {
  const codes = [`o${String(i % 2)}`, ...(i % 3 === 0 ? ['o2'] : [])];
  const answers: readonly (readonly [string, Answer])[] = [['dept', { kind: 'single', code: i % 20 === 0 ? 'g2' : `g${String(i % 2)}` }], ['many', { kind: 'multiple', codes }], ['number', { kind: 'number', value: i % 9 }]];
  return { definitionVersion: 1, language: 'sv', reached: ['page'], answers: new Map(answers) };
}

const columns = columnsOf(definition, Array.from({ length: 130 }, (_, i) => person(i)));
const released = (level: number) => releasePublic(
  [demandTable(columns, { question: 'many', level }), demandTable(columns, { question: 'many', by: 'dept', level }), demandTable(columns, { question: 'number', level })], definition);

const rounded = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_key, one: unknown) => (typeof one === 'number' ? Number(one.toPrecision(10)) : one)));

describe('a released table at another level', () => {
  for (const level of [0.9, 0.95, 0.99]) {
    it(`is what would have been released at ${String(level)}, and hides what was hidden`, () => {
      const usual = released(0.95);
      expect(usual.some(({ rows }) => rows.some(({ release }) => release === 'suppress'))).to.equal(true);
      expect(rounded(usual.map((table) => atLevel(table, level)))).to.deep.equal(rounded(released(level)));
    });
  }
});
