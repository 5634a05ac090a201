import { expect } from 'chai';
import { againstOthers } from '../../../../analysis/tables/tests/againstOthers.js';
import type { ShownRow } from '../../../../analysis/tables/tests/shownCounts.js';

type Shown = readonly [count: number | null, base: number | null];

const label = new Map([['en', 'x']]);

function rows(all: Shown, groups: Readonly<Record<string, Shown>>): readonly ShownRow[] {
  const row = (code: string | undefined, [count, base]: Shown): ShownRow => ({ group: code === undefined ? null : { question: 'by', code, label }, item: null, code: 'o', label, meaning: 'answer', count, base });
  return [row(undefined, all), ...Object.entries(groups).map(([code, shown]) => row(code, shown))];
}

const judged = (all: Shown, groups: Readonly<Record<string, Shown>>) => againstOthers(rows(all, groups), 0.95);

describe('a group against the others', () => {
  it('is never held against a total that includes it: Newcombe’s 56 of 70 beside 48 of 80', () => {
    const [a, b] = judged([104, 150], { a: [56, 70], b: [48, 80] });
    expect([a?.verdict, b?.verdict]).to.deep.equal(['higher', 'lower']);
    expect([a?.difference, a?.low, a?.high].map((value) => value?.toFixed(4))).to.deep.equal(['0.2000', '0.0524', '0.3339']);
    expect([b?.low, b?.high].map((value) => value?.toFixed(4))).to.deep.equal(['-0.3339', '-0.0524']);
    // R: prop.test(c(56, 48), c(70, 80), correct = FALSE) gives p = 0.008; Holm over the two of them doubles it
    expect(a?.p?.toFixed(3)).to.equal('0.016');
  });

  const cases: readonly (readonly [string, Shown, Readonly<Record<string, Shown>>, readonly string[]])[] = [
    ['a count that is hidden', [50, 100], { a: [null, 40], b: [30, 60] }, ['hidden', 'unsure']],
    ['a base that is hidden', [50, 100], { a: [null, null], b: [30, 60] }, ['hidden', 'unsure']],
    ['everyone hidden', [null, 100], { a: [20, 40], b: [30, 60] }, ['hidden', 'hidden']],
    ['nobody in the group', [50, 100], { a: [0, 0], b: [50, 100] }, ['nobody', 'nobody']],
    ['nobody at all', [0, 0], { a: [0, 0], b: [0, 0] }, ['nobody', 'nobody']],
    ['all chose it', [100, 100], { a: [40, 40], b: [60, 60] }, ['unsure', 'unsure']],
    ['nobody chose it', [0, 100], { a: [0, 40], b: [0, 60] }, ['unsure', 'unsure']],
    ['a difference that one test would find and three do not', [150, 300], { a: [59, 100], b: [45, 100], c: [46, 100] }, ['unsure', 'unsure', 'unsure']],
  ];
  for (const [what, all, groups, verdicts] of cases) {
    it(`P97: ${what} gives words, and numbers only where there are any`, () => {
      const found = judged(all, groups);
      expect(found.map(({ verdict }) => verdict)).to.deep.equal(verdicts);
      expect(found.flatMap(({ difference, low, high, p }) => [difference, low, high, p]).filter((value) => value !== null && !Number.isFinite(value))).to.deep.equal([]);
    });
  }
});
