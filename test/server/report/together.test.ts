/** What was chosen together, from answers to the files of a figure: frozen, read back, and the same numbers everywhere. */
import { expect } from 'chai';
import { figureOf } from '../../../analysis/report/figureOf.js';
import { editionToJson } from '../../../analysis/report/editionToJson.js';
import { figureCsv } from '../../../analysis/report/figureCsv.js';
import type { Answer } from '../../../analysis/survey/answers.js';
import { packageTables } from '../../../analysis/report/package/packageTables.js';
import { measureText } from '../../../server/draw/measureText.js';
import { loadEdition } from '../../../server/acts/loadEdition.js';
import { figureWorkbook } from '../../../server/report/workbook/figureWorkbook.js';
import { smallEdition } from '../../support/smallEdition.js';
import { answers, smallPlan, smallSurvey } from '../../support/smallReport.js';

const both = (text: string) => ({ sv: text, en: text });
const responses = [
  ...answers(41, ['statistics', 'script'], 'north'), ...answers(23, ['statistics'], 'north'), ...answers(17, ['formula', 'quotes'], 'north'), ...answers(14, ['statistics', 'quotes'], 'north'),
  ...answers(31, ['statistics', 'script'], 'south'), ...answers(22, ['formula'], 'south'), ...answers(12, ['nothing'], 'south'), ...answers(13, ['script', 'quotes'], 'south'),
];
const plan = { ...smallPlan, figures: [...smallPlan.figures, { code: 'together', chart: 'upset-needs', question: 'methods', heading: both('Tillsammans'), title: { text: both('Vad som valdes tillsammans') } }] };
const told = [70, 25, 20, 15, 15, 15];

describe('what was chosen together in a report', () => {
  const made = smallEdition({ responses, plan });
  const { edition } = loadEdition({ survey: 'small', number: '1.0', date: '2026-01-14', note: new Map(), hash: made.hash, content: made.content });
  const figure = (language: 'sv' | 'en') => figureOf(edition, { number: 3, language, size: 'doc', measure: measureText });

  it('is frozen in the edition only where a figure shows it, and reads back as it was', () => {
    expect(edition.combinations).to.deep.equal(made.edition.combinations);
    expect(edition.combinations?.[0]?.combinations.map(({ count }) => count)).to.deep.equal(told);
    expect(editionToJson(smallEdition({ responses }).edition)).to.not.have.property('combinations');
  });

  it('has the same numbers in picture, table, CSV, data package and workbook, in both languages, and nothing of it is live', () => {
    for (const language of ['sv', 'en'] as const) {
      const { drawing, table, facts, words } = figure(language);
      const drawn = JSON.stringify(drawing?.plot.spec);
      const written = table.rows.slice(0, told.length).map(({ cells }) => Number(cells[0]));
      const csv = figureCsv(facts, language, { edition: '1.0', source: words.source });
      const rows = csv.split('\r\n').filter((line) => /[,;]together[,;]/.test(line));
      expect(written).to.deep.equal(told);
      expect(rows.length).to.equal(told.length + 1);
      for (const count of told) expect(drawn).to.contain(`"text":"${String(count)}"`);
      expect(rows[0]).to.match(/[,;]70[,;]173[,;]/);
      expect(words.notes.join(' ')).to.contain(language === 'sv' ? 'Omkring 10 valde inget av de fyra' : 'About 10 chose none of the four');
      const sheet = figureWorkbook(edition, figure(language), language).sheets.at(-1);
      expect(JSON.stringify(sheet?.rows)).to.contain('{"value":70,"format":"whole"}');
    }
    const file = [...packageTables(edition)].find(({ name }) => name === 'methods-together');
    expect(file?.csv).to.match(/,70,173,/).and.not.match(/(^|,)[=]/m);
  });
});

describe('a gap between two grids in a report', () => {
  const step = (code: string, value: number) => ({ code, label: both(code), value });
  const scale = [step('low', 1), step('middle', 2), step('high', 3)];
  const grid = (code: string) => ({ code, kind: 'grid', text: both(code), rows: [{ code: 'one', label: both('One') }, { code: 'two', label: both('Two') }], scale });
  const survey = smallSurvey();
  const sections = [...(survey['sections'] as readonly object[]), { code: 'more', title: both('More'), questions: [grid('matters'), grid('there')] }]; // the survey is written as a plain value
  const rated = (count: number, one: string, two: string) => answers(count, ['statistics', 'script'], 'north').map((each) => ({ ...each, reached: ['page', 'more'], answers: new Map<string, Answer>([...each.answers, ['matters', { kind: 'grid', rows: new Map([['one', one], ['two', 'high']]) }], ['there', { kind: 'grid', rows: new Map([['one', 'low'], ['two', two]]) }]]) }));
  const figures = [...smallPlan.figures, { code: 'gap', chart: 'need-gap', question: 'matters', availability: 'there', heading: both('Glapp'), title: { text: both('Glapp') } }];
  const { edition } = smallEdition({ responses: [...rated(24, 'high', 'high'), ...rated(16, 'low', 'middle'), ...answers(20, ['quotes'], 'south')], plan: { ...smallPlan, title: { text: both('Glapp') }, figures }, survey: { ...survey, sections } });

  it('is of the two tables that are public already, largest first, with both in its files', () => {
    for (const language of ['sv', 'en'] as const) {
      const { table, drawing, facts } = figureOf(edition, { number: 3, language, size: 'doc', measure: measureText });
      expect(table.rows.map(({ head, cells }) => [head, cells.at(-1)])).to.deep.equal([['One', '60'], ['Two', '40']]);
      expect(JSON.stringify(drawing?.plot.spec)).to.contain('"text":"60"');
      const csv = figureCsv(facts, language, { edition: '1.0', source: '' });
      expect(csv.split('\r\n').filter((line) => /^(matters|there)[,;]/.test(line)).length).to.equal(12);
      // what it is, the two tables, and the halves and gaps that are drawn
      expect(figureWorkbook(edition, figureOf(edition, { number: 3, language, size: 'doc', measure: measureText }), language).sheets.length).to.equal(4);
    }
  });
});
