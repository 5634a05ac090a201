/** T16: a plan that nobody writes cannot keep the server busy: each limit is told with how many there are. */
import { expect } from 'chai';
import { readSource } from '../../../analysis/exchange/readSource.js';
import { checkPlan } from '../../../analysis/report/checkPlan.js';
import { wordingOf } from '../../../server/problems/catalogue.js';
import { definitionOfSmall, smallPlan } from '../../support/smallReport.js';

const [demand] = smallPlan.figures;
const both = (text: string) => ({ sv: text, en: text });
const many = <T>(count: number, each: (i: number) => T): readonly T[] => Array.from({ length: count }, (_, i) => each(i));
const letters = (i: number): string => String.fromCharCode(97 + Math.floor(i / 26), 97 + (i % 26));
/** Without numbers of its own in its title. */
const figures = (count: number, more: (i: number) => object) => ({ title: both('A'), figures: many(count, (i) => ({ ...demand, code: `f_${letters(i)}`, ...more(i) })) });
const claims = (count: number) => many(count, () => ({ share: 'methods/statistics', between: [0, 1] }));
const claimed = (count: number) => ({ title: { text: both('A'), claims: claims(count) } });

const cases: readonly (readonly [name: string, plan: object, faults: readonly string[], says: RegExp])[] = [
  ['fifty figures', figures(50, () => ({})), [], /^/],
  ['fifty-one figures, with an option in each that is not there', figures(51, () => ({ emphasise: ['wrong'] })), ['PLAN_COUNT'], /Planen har 51 figurer\. Ange 1 till 50\./],
  ['seven key numbers', { keyNumbers: many(7, () => ({ indicator: 'wrong' })) }, ['PLAN_COUNT'], /Planen har 7 nyckeltal/],
  ['sixty claims of a sentence', claimed(60), [], /^/],
  ['sixty-one claims of a sentence', claimed(61), ['PLAN_TOO_MANY'], /Meningen har 61 påståenden\. Högst 60 får finnas/],
  ['six thousand claims, none of which points at anything', { title: { text: both('A'), claims: many(6000, () => ({ share: 'wrong/wrong', rank: 1 })) } }, ['PLAN_TOO_MANY', 'PLAN_TOO_MANY'], /Meningen har 6000 påståenden/],
  ['three hundred claims of a plan', figures(10, () => claimed(30)), [], /^/],
  ['three hundred and one', figures(11, (i) => claimed(i === 0 ? 1 : 30)), ['PLAN_TOO_MANY'], /Planen har 301 påståenden/],
  ['sixty numbers in a text', { title: both('{n}'.repeat(60)) }, [], /^/],
  ['sixty-one numbers in a text', { title: { sv: 'Ett', en: '{n}'.repeat(61) } }, ['PLAN_TOO_MANY'], /Texten har 61 tal att fylla i\. Högst 60/],
  ['two thousand numbers in a plan', figures(20, () => ({ title: both('{n}'.repeat(50)) })), [], /^/],
  ['two thousand and two', { ...figures(20, () => ({ title: both('{n}'.repeat(50)) })), decision: both('{n}') }, ['PLAN_TOO_MANY'], /Planens texter har 2002 tal att fylla i/],
  ['braces that are no numbers', { title: both('{{}}'.repeat(2000)) }, [], /^/],
  ['more options of an earlier survey than there are', figures(1, () => ({ benchmarks: [{ label: both('a'), year: 2021, source: both('b'), wording: both('c'), values: Object.fromEntries(many(600, (i) => [`x_${letters(i)}`, 0.5])) }] })), many(100, () => 'PLAN_UNKNOWN_OPTION'), /har inget alternativ/],
];

describe('T16: limits of a report plan', () => {
  for (const [name, change, codes, says] of cases) {
    it(`${name}: ${codes.length === 0 ? 'is a plan' : [...new Set(codes)].join(', ')}`, () => {
      const { root } = readSource(JSON.stringify({ ...smallPlan, ...change }), 'report.yaml');
      const reading = root === undefined ? undefined : checkPlan(root, definitionOfSmall());
      expect([reading?.faults.map(({ code }) => code), reading?.plan !== undefined]).to.deep.equal([codes, codes.length === 0]);
      const [fault] = reading?.faults ?? [];
      if (fault === undefined) return;
      const [sv, en] = [wordingOf(fault, 'sv'), wordingOf(fault, 'en')];
      expect(`${sv.message} ${sv.mend}`).to.match(says);
      expect(`${en.message} ${en.mend}`).to.not.include('undefined');
    });
  }
});
