/** T16: texts that would keep an expression busy for seconds, where one person writes what others read. */
import { expect } from 'chai';
import { numberText } from '../../../analysis/exchange/records/xlsx/numberText.js';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { neutralTitle } from '../../../analysis/findings/neutralTitle.js';
import { asText } from '../../../analysis/report/localCsv.js';
import { wrapText } from '../../../analysis/words/wrapText.js';
import { changesFrom } from '../../../server/lead/report/partValues.js';
import { definitionOfSmall, planOfSmall, smallPlan, smallSurvey } from '../../support/smallReport.js';

const many = 100_000;
const blanks = ' '.repeat(many);
const claim = (value: string) => changesFrom('title', {}, new Map([['title.sv', 'a'], ['title.claim.0.number', 'methods/statistics'], ['title.claim.0.value', value]]), ['sv']).get('title');
const asked = (text: string) => {
  const definition = definitionOfSmall();
  const question = definition.questions.get('methods');
  return question === undefined ? definition : { ...definition, questions: new Map(definition.questions).set('methods', { ...question, text: new Map([['sv', text]]) }) };
};

const slow: readonly (readonly [what: string, run: () => unknown])[] = [
  ['a cell of a CSV with nothing but line breaks', () => asText(`x${'\n'.repeat(many)}x`)],
  ['a claim with blanks between its numbers', () => claim(`1${blanks}x`)],
  ['a question with blanks in it', () => neutralTitle({ table: { question: 'methods', by: ['department'] } }, { definition: asked(`a${blanks}b`), language: 'sv' })],
  ['a line of blanks and dashes to be wrapped', () => wrapText(`a${'- '.repeat(many / 2)}b`, 40, (text) => text.length)],
  ['a number with no end in a spreadsheet', () => numberText(`${'1'.repeat(many)}x`)],
];

describe('T16: texts made to be slow', () => {
  for (const [what, run] of slow) {
    it(`${what} takes no second`, () => {
      const began = performance.now();
      run();
      // ten seconds and more before; a busy machine takes its time
      expect(performance.now() - began).to.be.lessThan(2_000);
    });
  }

  it('what they are for is as it was', () => {
    const guarded = ['=1', ' \u00a0=1', 'a\n\n  =1', '\t=1', '＝1', '+1', 'a\r@x', '\ta'];
    expect(guarded.map(asText)).to.deep.equal(guarded.map((text) => `'${text}`));
    expect(['a=1', 'a\nb = 1', '', '5 - 4'].map(asText)).to.deep.equal(['a=1', 'a\nb = 1', '', '5 - 4']);
    for (const value of ['75–85 %', '75 % - 85 %', '75-85%']) expect(claim(value)).to.deep.equal({ text: { sv: 'a' }, claims: [{ share: 'methods/statistics', between: [0.75, 0.85] }] });
    expect(neutralTitle({ table: { question: 'methods', by: ['department'] } }, { definition: asked('Vad behövs  ?'), language: 'sv' })).to.equal('Vad behövs, per institution');
    expect(['12', '12.', '.5', '1e3', ' 7 ', 'x'].map(numberText)).to.deep.equal(['12', '12', '0.5', '1000', '7', undefined]);
  });

  it('a text of more than 10,000 letters is told with its limit, in a questionnaire and in a plan', () => {
    const long = 'x'.repeat(10_001);
    const faults = readDefinition(JSON.stringify({ ...smallSurvey(), title: { sv: long, en: 'a' } }), 'survey.json').faults ?? [];
    expect(faults.filter(({ code }) => code === 'TOO_MANY').map(({ params, place }) => [params['what'], params['count'], params['limit'], place?.path])).to.deep.equal([['characters', 10_001, 10_000, 'title.sv']]);
    expect(() => planOfSmall({ ...smallPlan, kicker: { sv: 'a', en: long } })).to.throw('TOO_MANY');
  });
});
