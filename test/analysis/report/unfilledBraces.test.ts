/** Texts that would be printed with the braces of a placeholder. Authority: docs/report-plan.md on numbers in texts. */
import { expect } from 'chai';
import { unfilledBraces } from '../../../analysis/report/unfilledBraces.js';

describe('braces that are printed', () => {
  const cases: readonly (readonly [text: string, filledIn: readonly string[], elsewhere: readonly string[]])[] = [
    ['Av {n} svarade {share:a/b}', [], ['{n}', '{share:a/b}']],
    ['Av n} svarade {n', ['n}', '{n'], []],
    ['{share:a/b by c/d av {n}', ['{share:a/b'], ['{n}']],
    ['{{n}} och {{', [], ['{n}']],
    ['{{{n}', [], ['{n}']],
    [`{${'x'.repeat(200)}`, [`{${'x'.repeat(60)}`], []],
    ['{ } {', ['{'], ['{ }']],
    ['inga', [], []],
  ];
  for (const [text, filledIn, elsewhere] of cases) it(`${text.slice(0, 30)}: ${filledIn.join(' ') || 'none'}`, () => expect([unfilledBraces(text, true), unfilledBraces(text, false)]).to.deep.equal([filledIn, elsewhere]));
});
