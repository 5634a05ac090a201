/** What was chosen together, from answers to the files of a figure: frozen, read back, and the same numbers everywhere. */
import { expect } from 'chai';
import { figureOf } from '../../../analysis/report/figureOf.js';
import { editionToJson } from '../../../analysis/report/editionToJson.js';
import { tableCsv } from '../../../analysis/report/tableCsv.js';
import { withCombinations } from '../../../analysis/report/combinationRows.js';
import { packageTables } from '../../../analysis/report/package/packageTables.js';
import { measureText } from '../../../server/draw/measureText.js';
import { loadEdition } from '../../../server/acts/loadEdition.js';
import { figureWorkbook } from '../../../server/report/workbook/figureWorkbook.js';
import { smallEdition } from '../../support/smallEdition.js';
import { answers, smallPlan } from '../../support/smallReport.js';

const both = (text: string) => ({ sv: text, en: text });
const responses = [
  ...answers(41, ['statistics', 'script'], 'north'), ...answers(23, ['statistics'], 'north'), ...answers(17, ['formula', 'quotes'], 'north'), ...answers(14, ['statistics', 'quotes'], 'north'),
  ...answers(31, ['statistics', 'script'], 'south'), ...answers(22, ['formula'], 'south'), ...answers(12, ['nothing'], 'south'), ...answers(13, ['script', 'quotes'], 'south'),
];
const plan = { ...smallPlan, figures: [...smallPlan.figures, { code: 'together', chart: 'upset-needs', question: 'methods', heading: both('Tillsammans'), title: { text: both('Vad som valdes tillsammans') } }] };
const told = [70, 25, 20, 15, 15, 15];

describe('what was chosen together in a report', () => {
  const made = smallEdition({ responses, plan });
  const { edition } = loadEdition({ survey: 'small', number: '1.0', date: '2026-01-14', note: '', hash: made.hash, content: made.content });
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
      const csv = tableCsv(withCombinations(facts.table, facts.combinations), language, { edition: '1.0', source: words.source });
      const rows = csv.split('\r\n').filter((line) => /[,;]together[,;]/.test(line));
      expect(written).to.deep.equal(told);
      expect(rows.length).to.equal(told.length + 1);
      for (const count of told) expect(drawn).to.contain(`"text":"${String(count)}"`);
      expect(rows[0]).to.match(/[,;]70[,;]173[,;]/);
      expect(words.notes.join(' ')).to.contain(language === 'sv' ? 'Omkring 10 valde inget av de fyra' : 'About 10 chose none of the four');
      const sheet = figureWorkbook(edition, figure(language), language).sheets.at(-1);
      expect(JSON.stringify(sheet?.rows)).to.contain('{"value":70,"format":"whole"}');
    }
    const file = packageTables(edition).find(({ name }) => name === 'methods-together');
    expect(file?.csv).to.match(/,70,173,/).and.not.match(/(^|,)[=]/m);
  });
});
