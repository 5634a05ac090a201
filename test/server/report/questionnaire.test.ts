/** The questions in the appendix of a report: what was asked, and what nobody was asked. */
import { expect } from 'chai';
import type { FigureFacts } from '../../../analysis/findings/context.js';
import { figureWords } from '../../../analysis/findings/figureWords.js';
import { questionnaire } from '../../../server/report/questionnaire.js';
import { methods, publishedTable } from '../../analysis/charts/tables.js';
import { surveyOf } from '../../analysis/exchange/reading/readTable.js';

const options = 'options: [ { code: a, label: { sv: A, en: A } }, { code: b, label: { sv: B, en: B } } ]';
const asked = (code: string, rest = '') => `      - { code: ${code}, kind: single, text: { sv: ${code}?, en: ${code}? }, ${rest}${options} }`;
const definition = surveyOf([asked('status'), asked('position', 'derivedFrom: [status], '), asked('years'), asked('career', 'derivedFrom: [years, status], ')].join('\n'));

describe('a question that nobody was asked', () => {
  for (const [language, one, two] of [
    ['sv', 'Frågan ställdes inte. Svaren är uträknade ur fråga 1.', 'Frågan ställdes inte. Svaren är uträknade ur frågorna 1 och 3.'],
    ['en', 'Not asked, but worked out from question 1.', 'Not asked, but worked out from questions 1 and 3.'],
  ] as const) {
    it(`is worked out from others in the questionnaire, and only it (${language})`, () => {
      const [section] = questionnaire(definition, language);
      expect(section?.questions.map(({ number, remarks }) => [number, remarks])).to.deep.equal([['1', []], ['2', [one]], ['3', []], ['4', [two]]]);
    });
  }

  it('says where the order was mixed, and only there', () => {
    const mixed = surveyOf([asked('status'), asked('position', 'order: mixed, ')].join('\n'));
    const remarks = (language: 'sv' | 'en') => questionnaire(mixed, language)[0]?.questions.map((question) => question.remarks);
    expect(remarks('sv')).to.deep.equal([[], ['Ordningen är slumpad för varje person.']]);
    expect(remarks('en')).to.deep.equal([[], ['The order is random for each person.']]);
  });

  it('says when it is shown, where it is not shown to everybody', () => {
    const routed = surveyOf([asked('status'), asked('years', 'showIf: status = b, ')].join('\n'));
    const remarks = (language: 'sv' | 'en') => questionnaire(routed, language)[0]?.questions.map((question) => question.remarks);
    expect(remarks('sv')).to.deep.equal([[], ['Visas om svaret på fråga 1 (status?) är ”B”.']]);
    expect(remarks('en')).to.deep.equal([[], ['Shown if the answer to question 1 (status?) is “B”.']]);
  });

  it('is worked out from others under a figure too', () => {
    const table = publishedTable({ question: 'career', kind: 'single', options: methods.slice(0, 2), groups: [{ name: null, base: 60, counts: [20, 40] }] });
    const facts: FigureFacts = { chart: 'demand-share', table, number: 1 };
    const subtitle = (language: 'sv' | 'en') => figureWords(facts, { definition, language, answered: 60, invited: null }).subtitle;
    expect(subtitle('sv')).to.match(/^Uträknad ur frågorna\u00a01 och 3: ”career\?” /);
    expect(subtitle('en')).to.match(/^Worked out from questions\u00a01 and 3: “career\?” /);
  });
});
