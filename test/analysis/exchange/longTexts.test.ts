/** Authority: trust T36 (nothing that is sent holds the server): what reads cells, titles and answers takes ten times as long for ten times as much. */
import { expect } from 'chai';
import { splitsOf } from '../../../analysis/exchange/drafting/groups/splitsOf.js';
import { readLocalNumber } from '../../../analysis/exchange/reading/readLocalNumber.js';
import { suggestCode } from '../../../analysis/survey/codes.js';
import type { NumberQuestion } from '../../../analysis/survey/definition.js';
import { parseNumber } from '../../../analysis/survey/form/parseNumber.js';
import { withoutEnd } from '../../../analysis/survey/withoutEnd.js';
import { mailAddress } from '../../../server/acts/invited/mailAddress.js';
import { sheetXml } from '../../../server/draw/documents/xlsx/sheetXml.js';

const [short, long] = [20_000, 250_000];
const repeated = (part: string, before = '', after = '') => (length: number): string => before + part.repeat(Math.ceil(length / part.length)).slice(0, length) + after;

/** What a pattern goes over again from each of its places, if it does so at all. */
const hostile = new Map([
  ['letters', repeated('a')], ['a word', repeated('lång text ')], ['colons', repeated(':')], ['colons with words', repeated('a: ')], ['spaces', repeated(' ', 'a', 'b')],
  ['spaces before signs', (length) => ' '.repeat(length / 2) + repeated(': a')(length / 2)], ['dashes', repeated(' - ')], ['dots', repeated('. ', '', 'x')], ['questions', repeated('? a')],
  ['brackets', repeated('[', '', 'x')], ['items', repeated('[a] ', 'a ', 'x')], ['underscores', repeated('_', 'x', 'x')], ['zeros', repeated('0', '0.', '1')], ['digits', repeated('1', '', 'x')],
  ['letters and digits', repeated('a1', '', '!')], ['thousands', repeated(' 000', '1', 'x')], ['thousands with commas', repeated(',000', '1', 'x')], ['a unit', repeated(' a', '1', '!')],
  ['dots at the end of a host', repeated('.', 'a@b', 'c')], ['parts of a host', repeated('a-', 'a@b', '!')], ['hosts', repeated('a.', 'a@', '!')],
  ['letters by number', repeated('_x0041_')], ['control characters', repeated('\u0001')], ['halves of letters', repeated('\ud800')], ['line ends', repeated('\r')], ['commands', repeated('&')],
] satisfies readonly (readonly [string, (length: number) => string])[]);

const hours: NumberQuestion = { kind: 'number', code: 'hours', number: 1, section: 'a', required: false, sensitive: false, text: new Map(), decimals: 6, unit: new Map([['sv', 'timmar']]) };
const sheet = (text: string): string => sheetXml({ language: 'sv', title: text, organisation: text, example: text, source: text, date: '2026-01-01', sheets: [] }, { name: 'a', columns: [{ head: text, width: 10 }], rows: [[text]] }, true);

const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['splitsOf, of a title', (text) => splitsOf({ name: 'a', text })],
  ['splitsOf, of a code', (text) => splitsOf({ name: 'a', text: 'a', code: text })],
  ['suggestCode', suggestCode],
  ['readLocalNumber', (text) => [readLocalNumber(text, ','), readLocalNumber(text, '.', true)]],
  ['parseNumber', (text) => [parseNumber(text, hours, 'sv'), parseNumber(text, hours, 'en')]],
  ['mailAddress', mailAddress],
  ['sheetXml', sheet],
];

/** Milliseconds of the processor, which others on the machine do not add to; the least of some, as memory is tidied now and then. */
function least(work: () => unknown): number {
  let best = Infinity;
  for (let run = 0; run < 4 && best > 0.5; run += 1) {
    const begin = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begin);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** What is over in so few milliseconds is not looked at: a clock and the next program tell more of it than we do. */
const nothing = 5;

describe('texts that were made to take long', function () {
  this.timeout(120_000);

  for (const [name, read] of readers) {
    it(`${name} is done in the time that the length of a text is worth`, () => {
      for (const [what, make] of hostile) {
        const [small, large] = [make(short), make(long)];
        read(small);
        const before = Math.max(least(() => read(small)), nothing);
        // 12.5 times the length; with the square of it, 156 times
        expect(least(() => read(large)) / before, what).to.be.lessThan(50);
      }
    });
  }

  it('a text without its end', () => {
    for (const [text, ends, left] of [['1200', '0', '12'], ['000', '0', ''], ['', '0', ''], ['a:.:', ':.', 'a'], ['.a', '.', '.a']] as const) expect(withoutEnd(text, ends)).to.equal(left);
  });
});
