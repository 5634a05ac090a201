/** Authority: the limits of public tables (published.ts), and that 5 of 100 is the least that is told. */
import { expect } from 'chai';
import { tickedNothing, type ShownTo } from '../../../analysis/disclosure/tickedNothing.js';

const whole = { routed: false, weighted: false } as const;

describe('what is said of those who were shown a multiple choice and ticked nothing', () => {
  const cases: readonly (readonly [name: string, shown: ShownTo, publicly: unknown, exactly: unknown])[] = [
    ['enough of both', { ...whole, answered: 329, skipped: 63 }, { nothing: 63, shown: 392 }, { nothing: 63, shown: 392 }],
    ['one in twenty', { ...whole, answered: 190, skipped: 10 }, { nothing: 10, shown: 200 }, { nothing: 10, shown: 200 }],
    ['less than one in twenty', { ...whole, answered: 191, skipped: 10 }, undefined, undefined],
    ['four people', { ...whole, answered: 20, skipped: 4 }, undefined, undefined],
    ['nine, that a public file must not count', { ...whole, answered: 20, skipped: 9 }, 'some', { nothing: 9, shown: 29 }],
    ['nine answers', { ...whole, answered: 9, skipped: 40 }, 'some', { nothing: 40, shown: 49 }],
    ['how many were shown it tells an answer', { ...whole, routed: true, answered: 329, skipped: 63 }, 'some', { nothing: 63, shown: 392 }],
    ['weights, beside which no counts are published', { ...whole, weighted: true, answered: 329, skipped: 63 }, 'some', { nothing: 63, shown: 392 }],
    ['nobody', { ...whole, answered: 0, skipped: 0 }, undefined, undefined],
  ];
  for (const [name, shown, publicly, exactly] of cases) {
    it(name, () => {
      expect([tickedNothing(shown, 'public'), tickedNothing(shown, 'exact')]).to.deep.equal([publicly, exactly]);
    });
  }
});
