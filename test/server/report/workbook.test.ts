/** The numbers of a report's spreadsheet, read back by LibreOffice and by our own reader of foreign files, against the published tables. */
import { expect } from 'chai';
import { openTable } from '../../../analysis/exchange/records/openTable.js';
import type { Published } from '../../../analysis/disclosure/published.js';
import { figureOf } from '../../../analysis/report/figureOf.js';
import { measureText } from '../../../server/draw/measureText.js';
import { xlsxFile } from '../../../server/draw/documents/xlsx/xlsxFile.js';
import { folderLinks } from '../../../server/report/folderLinks.js';
import { figureWorkbook } from '../../../server/report/workbook/figureWorkbook.js';
import { reportWorkbook } from '../../../server/report/workbook/reportWorkbook.js';
import { everyChart, everyChartEdition, plainNames } from '../../support/everyChart.js';
import { smallEdition } from '../../support/smallEdition.js';
import { hostileLabels } from '../../support/smallReport.js';
import { converted, needsOffice } from '../../support/soffice.js';

const everySheet = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1';
const made = smallEdition();

function workbookIn(language: 'sv' | 'en') {
  return reportWorkbook(made.edition, { language, hash: made.hash, links: folderLinks });
}

/** As a person would type it into a calculator; hidden as two full stops. */
function expected(table: Published): readonly (readonly (number | string)[])[] {
  return table.rows.map((row) => [row.count ?? '..', row.base ?? '..', row.share ?? '..', row.low ?? '..', row.high ?? '..']);
}

/** LibreOffice writes fifteen digits, and a share as what its cell shows: per cent. */
function numbersIn(line: string): readonly (number | string)[] {
  const cells = [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;"]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const first = cells.findIndex((cell) => /^(\d+|\.\.)$/.test(cell));
  return cells.slice(first, first + 5).map((cell) => (cell === '..' ? cell : cell.endsWith('%') ? Number(cell.slice(0, -1)) / 100 : Number(cell)));
}

describe('the spreadsheet of a report', () => {
  it('begins with what it is and what is in it, in both languages, and every sheet of invented answers says so', () => {
    for (const [language, readme, contents, band] of [['sv', 'Läs först', 'Innehåll', 'EXEMPEL'], ['en', 'Read first', 'Contents', 'EXAMPLE']] as const) {
      const { sheets } = workbookIn(language);
      expect(sheets.map(({ name }) => name)).to.deep.equal([readme, contents, ...(language === 'sv' ? ['Nyckeltal', 'Fråga 1', 'Fråga 1 per institution'] : ['Key numbers', 'Question 1', 'Question 1 by department'])]);
      const said = sheets[0]?.rows.flat().filter((cell) => typeof cell === 'string').join('\n') ?? '';
      for (const part of [band, made.hash, '95', '..', 'Behov', language === 'sv' ? 'Vikter' : 'Weights']) expect(said, part).to.contain(part);
      for (const { columns, rows, name } of sheets.slice(2)) for (const row of rows) expect([name, row.length, row.at(-1)]).to.deep.equal([name, columns.length, band]);
      expect(sheets[1]?.rows.map((row) => [row[0], row[4]])).to.deep.equal([[sheets[3]?.name, '1'], [sheets[4]?.name, '2']]);
    }
  });

  it('has the very numbers of the published tables, shares as numbers between 0 and 1, hidden as two full stops', () => {
    for (const language of ['sv', 'en'] as const) {
      const { sheets } = workbookIn(language);
      for (const [i, table] of made.edition.tables.entries()) {
        const rows = sheets[3 + i]?.rows.map((row) => row.filter((cell) => cell !== null && typeof cell !== 'string').map((cell) => ('value' in cell ? cell.value : cell.mark)));
        expect(rows).to.deep.equal(expected(table));
      }
    }
  });

  it('is read back by LibreOffice to the digit: sheets, numbers, hidden marks, texts', function () {
    needsOffice.call(this, 'calc');
    this.timeout(120_000);
    const files = converted('report.xlsx', xlsxFile(workbookIn('sv')), everySheet);
    expect([...files.keys()].sort()).to.deep.equal(['report-Fråga 1 per institution.csv', 'report-Fråga 1.csv', 'report-Innehåll.csv', 'report-Läs först.csv', 'report-Nyckeltal.csv']);
    for (const [name, table] of [['report-Fråga 1.csv', made.edition.tables[0]], ['report-Fråga 1 per institution.csv', made.edition.tables[1]]] as const) {
      const lines = files.get(name)?.toString('utf8').trim().split('\n').slice(1) ?? [];
      if (table === undefined) throw new Error('the edition lacks a table');
      const found = lines.map(numbersIn);
      expect(found).to.have.length(table.rows.length);
      for (const [i, row] of expected(table).entries()) for (const [j, value] of row.entries()) {
        const read = found[i]?.[j];
        if (typeof value === 'number') expect(read, `${name} ${String(i)} ${String(j)}`).to.be.closeTo(value, 1e-14);
        else expect(read).to.equal(value);
      }
    }
    expect(files.get('report-Fråga 1.csv')?.toString('utf8')).to.contain(hostileLabels.formula.replaceAll('"', '""')).and.contain(hostileLabels.script);
  });

  it('of one figure has its table, its words and its source, and our own reader of foreign files reads it', () => {
    const figure = figureOf(made.edition, { number: 2, language: 'en', size: 'doc', measure: measureText });
    const workbook = figureWorkbook(made.edition, figure, 'en');
    expect(workbook.sheets.map(({ name }) => name)).to.deep.equal(['Read first', 'Figure\u00a02']);
    expect(workbook.sheets[0]?.rows.flat()).to.include(figure.words.source).and.include(figure.words.subtitle).and.include(figure.id);
    const bytes = xlsxFile(workbook);
    const opened = openTable(function* () { yield bytes; }, { format: 'xlsx', sheet: 'Figure 2', headerRows: 1 }, 'figure.xlsx');
    if ('faults' in opened) throw new Error(JSON.stringify(opened.faults));
    const rows = [...opened.table.records()];
    expect(JSON.stringify(rows)).to.contain('Dept north').and.contain('0.675675675675676');
  });

  it('of a figure says first what its own columns are: shares, or a mean with the interval of a mean', () => {
    const { edition } = everyChartEdition(everyChart({ survey: 'every', name: plainNames(), size: 6, people: 300 }));
    const kinds = new Set<boolean>();
    for (const [index, { chart }] of edition.plan.figures.entries()) {
      for (const [language, share, mean] of [['sv', 'Andel', 'Medelvärde'], ['en', 'Share', 'Mean']] as const) {
        const { sheets } = figureWorkbook(edition, figureOf(edition, { number: index + 1, language, size: 'doc', measure: measureText }), language);
        const isNumber = chart === 'number-summary';
        const columns = sheets.slice(1).flatMap((sheet) => sheet.columns.map(({ head }) => head));
        const first = sheets[0]?.rows ?? [];
        expect([columns.includes(mean), first.some(([term]) => term === share)], `${chart}, ${language}`).to.deep.equal([isNumber, !isNumber]);
        expect(JSON.stringify(first).includes('(Student)'), `${chart}, ${language}`).to.equal(isNumber);
        kinds.add(isNumber);
      }
    }
    expect(kinds.size, 'both kinds').to.equal(2);
  });
});
