import { expect } from 'chai';
import type { GroupTest, TestNoteCode } from '../../../analysis/disclosure/releaseTests.js';
import { testFindings } from '../../../analysis/findings/testFindings.js';

const text = (sv: string, en: string) => new Map([['sv', sv], ['en', en]]);
const untested: GroupTest = {
  item: null,
  method: null,
  n: 0,
  groups: [],
  statistic: null,
  df: null,
  df2: null,
  p: null,
  adjustedP: null,
  family: 1,
  chance: null,
  secondOrder: null,
  yates: null,
  effect: null,
  difference: null,
  detectable: null,
  parts: [],
  notes: [],
};
const at = (adjustedP: number): GroupTest => ({ ...untested, method: 'pearson', n: 110, statistic: 3.84, df: 1, p: adjustedP, adjustedP, detectable: 0.2601 });
const say = (test: GroupTest, language: 'sv' | 'en' = 'en', level = 0.95) => testFindings(test, level, language).map((sentence) => sentence.replaceAll('\u00a0', ' '));

describe('whether groups differ, in words', () => {
  it('is sure below 1 − level and not at it', () => {
    expect(say(at(0.0499))[0]).to.match(/^The groups differ: p = \.050 /);
    expect(say(at(1 - 0.95))[0]).to.match(/^No sure difference: p = \.050 .*; differences under 27 percentage points could not have been seen/);
    expect(say(at(0.0499), 'sv', 0.99)[0]).to.match(/^Ingen säker skillnad: p = 0,050 .*; skillnader under 27 procentenheter/);
    expect(say(at(1))[0]).to.match(/^No sure difference: p > \.999 /);
  });

  it('is only why there is no test, where there is none: nobody, one group, one option, all alike, all hidden', () => {
    const codes: readonly TestNoteCode[] = ['no_answers', 'one_group', 'one_option', 'all_alike', 'hidden', 'not_public', 'choices_not_people', 'not_tested'];
    for (const code of codes) {
      for (const language of ['sv', 'en'] as const) {
        const sentences = say({ ...untested, notes: [{ code, of: [] }] }, language);
        expect(sentences).to.have.lengthOf(1);
        expect(sentences[0]).to.match(/\.$/).and.not.match(/p = |differ:|skiljer sig:|null|undefined|NaN/);
      }
    }
    expect(say(untested)).to.deep.equal([]);
  });

  it('names cells only where the whole is sure, and only those that are sure themselves', () => {
    const cell = (adjustedP: number | null, statistic: number | null, option: string) => ({ code: { code: option, label: text(option, option) }, group: { code: 'g', label: text('läkare', 'physicians') }, other: null, method: null, statistic, p: adjustedP, adjustedP, difference: null });
    const parts = [cell(0.01, 3.2, 'tea'), cell(0.05, -2.4, 'coffee'), cell(null, null, 'water'), cell(0.002, -4, 'juice')];
    expect(say({ ...at(0.01), parts })[1]).to.equal('Stands out: juice × physicians, fewer than expected (p = .002) and tea × physicians, more than expected (p = .010).');
    expect(say({ ...at(0.06), parts })).to.have.lengthOf(1);
  });

  it('tells a difference without an interval without one', () => {
    const side = (share: number, en: string) => ({ code: en, label: text(en, en), share, base: 20 });
    const difference = { option: { code: 'a', label: text('te', 'tea') }, larger: side(1, 'one'), smaller: side(0, 'other'), value: 1, low: null, high: null };
    expect(say({ ...at(0.3), difference })[0]).to.match(/^Largest difference: tea, 100% \(one, n\s=\s20\) against 0% \(other, n\s=\s20\): 100 percentage points\.$/);
  });
});
