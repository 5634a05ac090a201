/** What was chosen together, in the codes of a later version. Authority: statistics.md 16.7; decision 25. */
import { expect } from 'chai';
import { carriedCombinations } from '../../../analysis/disclosure/carriedCombinations.js';
import type { PublishedCombinations } from '../../../analysis/disclosure/releaseCombinations.js';
import { ask, definitionOf } from '../frame/definitionOf.js';

const told: PublishedCombinations = { question: 'q', baseRule: 'answered', options: ['b', 'c'], combinations: [{ options: ['b', 'c'], count: 20 }, { options: ['c'], count: 10 }], none: 15, others: 5, roundedTo: 5, from: 5, release: 'show' };
const from = definitionOf([ask.multiple('q', ['a', 'b', 'c', 'd'])]);
const carried = (options: readonly string[], step: readonly (readonly [string, string | null])[], question = 'q') =>
  carriedCombinations(told, [{ from, to: definitionOf([ask.multiple(question, options)]), step: { questions: new Map([['q', question]]), options: new Map([['q', new Map(step)]]), rows: new Map() } }]);
const untold = { combinations: [], none: null, others: null, release: 'suppress' };

describe('what was chosen together in codes of a later version', () => {
  it('is called as it is now', () => {
    expect(carried(['a', 'x', 'c', 'd'], [['b', 'x']], 'r')).to.deep.equal([{ ...told, question: 'r', options: ['x', 'c'], combinations: [{ options: ['x', 'c'], count: 20 }, { options: ['c'], count: 10 }] }]);
    expect(carried(['a', 'b', 'c'], [['d', null]])).to.deep.equal([told]);
  });

  it('says nothing where one of the options is gone, or is one with another, told of or not', () => {
    for (const [options, step] of [[['a', 'b', 'd'], [['c', null]]], [['a', 'b', 'd'], [['c', 'b']]], [['b', 'c', 'd'], [['a', 'b']]]] as const) {
      const [only, ...more] = carried(options, step);
      expect([only, more.length], step.join()).to.deep.equal([{ ...told, ...untold, options: only?.options }, 0]);
    }
    expect(carriedCombinations(told, [{ from, to: definitionOf([ask.single('q', ['a'])]), step: { questions: new Map(), options: new Map(), rows: new Map() } }])).to.deep.equal([]);
  });
});
