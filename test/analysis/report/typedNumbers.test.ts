import { expect } from 'chai';
import { hasOtherNumbers, typedShares } from '../../../analysis/report/typedNumbers.js';

describe('numbers that somebody typed', () => {
  const cases: readonly (readonly [text: string, typed: readonly string[]])[] = [
    ['75 % behöver stöd', ['75 %']],
    ['75% need support, and 12.5% much', ['75%', '12.5%']],
    ['Tre av fyra, 75 procent', ['75 procent']],
    ['75 per cent and 75 per cent again, 80 percent', ['75 per cent', '80 percent']],
    ['75\u00a0% med fast blanksteg', ['75\u00a0%']],
    ['{share:methods/statistics} (95 % konfidensintervall {interval:methods/statistics}, n = {base:methods/statistics})', []],
    ['{share:methods/statistics} (95% confidence interval {interval:methods/statistics}), 95 % KI', []],
    ['{change:methods/statistics} procentenheter sedan 2021', []],
    ['Fyra av fem, 2027–2029, V 2026/123, 3 alternativ', []],
    ['{{75 %}} med klamrar', ['75 %']],
    ['mellan 70–80 %', ['80 %']],
    ['', []],
  ];
  for (const [text, typed] of cases) it(`${text || 'no text'}: ${typed.join(' and ') || 'none'}`, () => expect(typedShares(text)).to.deep.equal(typed));

  const texts: readonly (readonly [what: string, sv: string, en: string, other: boolean])[] = [
    ['the same', '{n} av {share:a/b}', '{share:a/b} of {n}', false],
    ['the same, once more in one', '{n} och {n}', '{n}', false],
    ['none', 'Sex av tio', 'Six in ten', false],
    ['another', '{share:a/b}', '{share:a/c}', true],
    ['one that lacks', '{share:a/b} ({interval:a/b})', '{share:a/b}', true],
  ];
  for (const [what, sv, en, other] of texts) it(`${what} in both languages`, () => expect(hasOtherNumbers(new Map([['sv', sv], ['en', en]]))).to.equal(other));
});
