import { expect } from 'chai';
import type { Published } from '../../../analysis/disclosure/published.js';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import type { Response } from '../../../analysis/survey/answers.js';
import { demandTable } from '../../../analysis/tables/demandTable.js';
import { ask, definitionOf } from '../frame/definitionOf.js';

const departments = ['d1', 'd2', 'd3', 'd4'];
const definition = definitionOf([ask.single('dept', departments), ask.number('hours')], { background: ['dept'] });

type Hours = Readonly<Record<string, readonly number[]>>;

/** The mean by department after editions of these hours, one after the other. */
function means(...editions: readonly Hours[]): readonly (number | null)[] {
  const released: (readonly Published[])[] = [];
  for (const hours of editions) {
    const responses = Object.entries(hours).flatMap(([dept, values]) => values.map((value): Response => ({
      definitionVersion: 1, language: 'sv', reached: ['page'],
      answers: new Map([['dept', { kind: 'single', code: dept }], ['hours', { kind: 'number', value }]]),
    })));
    const columns = columnsOf(definition, responses);
    released.push(releasePublic([demandTable(columns, { question: 'hours' }), demandTable(columns, { question: 'hours', by: 'dept' })], definition, undefined, released));
  }
  const [alone, split] = released.at(-1) ?? [];
  expect(alone?.numbers[0]?.mean, 'the same for everyone in both tables').to.equal(split?.numbers[0]?.mean);
  return split?.numbers.map(({ mean }) => mean) ?? [];
}

const hoursOf = (length: number, least = 10): readonly number[] => Array.from({ length }, (_, i) => least + (i % 7));
const shown = (all: readonly (number | null)[]) => all.map((mean) => mean !== null);
const usual = { d1: hoursOf(40), d2: hoursOf(30), d3: hoursOf(20), d4: hoursOf(15) };

describe('T5: what one person gave as a number', () => {
  it('is not told by the mean and the spread of a group, nor by everyone less the other groups', () => {
    expect(shown(means(usual))).to.deep.equal([true, true, true, true, true]);
    // eleven with 1 and one with 40: mean and standard deviation have no other solution
    expect(shown(means({ ...usual, d3: [40, ...Array<number>(11).fill(1)] }))).to.deep.equal([true, true, true, false, false]);
  });

  it('is not told where two such groups are hidden and are all that is left', () => {
    const one = { d1: hoursOf(40), d2: hoursOf(30), d3: [60, ...Array<number>(11).fill(0)], d4: [60, ...Array<number>(11).fill(0)] };
    expect(shown(means(one))).to.deep.equal([true, true, false, false, false]);
  });

  it('is not told of everyone: then nothing is', () => {
    expect(shown(means({ ...usual, d2: [9000, ...hoursOf(29)] }))).to.deep.equal([false, false, false, false, false]);
  });
});

describe('T7: two means whose difference is that of fewer than ten people', () => {
  it('are not both told, for everyone or of a group', () => {
    expect(shown(means(usual, { ...usual, d2: hoursOf(37) }))).to.deep.equal([false, false, false, false, false]);
    expect(shown(means(usual, { ...usual, d2: hoursOf(37), d1: hoursOf(60) }))).to.deep.equal([true, false, false, true, true]);
    expect(shown(means(usual, { ...usual, d2: hoursOf(40), d1: hoursOf(60) }))).to.deep.equal([true, true, true, true, true]);
    expect(shown(means(usual, usual))).to.deep.equal([true, true, true, true, true]);
  });
});
