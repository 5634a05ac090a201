/** The data package against the rules of Frictionless Data, version 2, written out by hand. */
import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { dataPackage } from '../../../server/report/dataPackage.js';
import { figureCsv } from '../../../analysis/report/figureCsv.js';
import { figureOf } from '../../../analysis/report/figureOf.js';
import { measureText } from '../../../server/draw/measureText.js';
import { publishedToJson } from '../../../analysis/disclosure/publishedToJson.js';
import { printedPercent } from '../../../analysis/words/printedPercent.js';
import { everyChart, everyChartEdition, plainNames } from '../../support/everyChart.js';
import { smallEdition } from '../../support/smallEdition.js';
import { hostileLabels, smallAnswers } from '../../support/smallReport.js';

interface Field { readonly name: string; readonly type: string; readonly titles?: { readonly sv: string; readonly en: string }; readonly categories?: readonly { readonly value: string }[] }
interface Resource { readonly name: string; readonly path: string; readonly type: string; readonly bytes: number; readonly hash: string; readonly encoding: string; readonly title: string; readonly titles: Readonly<Record<string, string>>; readonly schema: { readonly fields: readonly Field[]; readonly missingValues: readonly unknown[] } }
interface Package { readonly $schema: string; readonly name: string; readonly version: string; readonly created: string; readonly sources: readonly { readonly title: string }[]; readonly description: string; readonly descriptions: Readonly<Record<string, string>>; readonly edition: Readonly<Record<string, unknown>>; readonly resources: readonly Resource[] }

function rowsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  const lines = csv.split('\r\n').slice(0, -1).map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
  const [head = [], ...rows] = lines;
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

describe('the data package', () => {
  // three times the answers, so that everyone has one decimal
  const made = smallEdition({ responses: [...smallAnswers(), ...smallAnswers(), ...smallAnswers()] });
  const files = new Map<string, Buffer>();
  let told: Package;
  before(async () => {
    const entries = await dataPackage(made.edition, { hash: made.hash, address: (language) => `behov.example.org/${language}/r/small/1.0` });
    for (const { path, bytes } of entries) files.set(path, Buffer.from(bytes));
    told = JSON.parse(files.get('datapackage.json')?.toString() ?? '{}') as Package; // what we wrote ourselves a line above
  });
  const text = (path: string): string => files.get(path)?.toString() ?? '';

  it('says what it is, of which edition, whose, and that the answers are invented, in both languages', () => {
    expect(told.$schema).to.equal('https://datapackage.org/profiles/2.0/datapackage.json');
    expect(told.name).to.match(/^[a-z0-9._-]+$/).and.equal('small-1.0');
    expect(told.version).to.match(/^\d+\.\d+\.\d+$/);
    expect(told.created).to.equal('2026-01-14T00:00:00Z');
    expect(told.edition).to.deep.include({ survey: 'small', number: '1.0', hash: `sha256:${made.hash}`, example: true });
    expect(told.descriptions['sv']).to.contain('EXEMPEL').and.contain('behov.example.org/sv/r/small/1.0');
    expect(told.description).to.equal(told.descriptions['en']).and.contain('EXAMPLE').and.contain('behov.example.org/en/r/small/1.0');
    expect(told.sources[0]?.title).to.equal('Sagt: Small needs');
  });

  it('names every file that is there and no other, with its size, hash, encoding and columns', () => {
    expect([...files.keys()].filter((path) => path !== 'datapackage.json').sort()).to.deep.equal(told.resources.map(({ path }) => path).sort());
    expect(new Set(told.resources.map(({ name }) => name)).size).to.equal(told.resources.length);
    for (const { name, path, type, bytes, hash, encoding, schema, titles } of told.resources) {
      const file = files.get(path) ?? Buffer.alloc(0);
      expect(name).to.match(/^[a-z0-9._-]+$/);
      expect(path).not.to.match(/^\/|\.\./);
      expect([type, encoding, bytes]).to.deep.equal(['table', 'utf-8', file.length]);
      expect(hash).to.equal(`sha256:${createHash('sha256').update(file).digest('hex')}`);
      expect(file[0], 'no mark before the name of the first column').to.not.equal(0xef);
      expect(file.toString().split('\r\n')[0]?.split(',')).to.deep.equal(schema.fields.map((field) => field.name));
      for (const field of schema.fields) expect(field.type).to.match(/^(string|integer|number)$/);
      expect([titles['sv'], titles['en']]).not.to.include(undefined);
    }
  });

  it('has the very numbers of the published tables, to the digit, and what is hidden is two full stops', () => {
    expect(made.edition.tables.length).to.equal(2);
    for (const table of made.edition.tables) {
      const resource = told.resources.find(({ name }) => name === [table.question, ...table.by].join('-by-'));
      const rows = rowsOf(text(resource?.path ?? ''));
      expect(rows).to.have.length(table.rows.length);
      for (const [i, row] of table.rows.entries()) {
        const written = rows[i];
        const decimals = (row.base ?? 0) >= 200 ? 1 : 0;
        const shown = (share: number | null): string => (share === null ? '..' : printedPercent(share, decimals).toFixed(decimals));
        expect(written).to.deep.include({ question: table.question, group: row.group?.code ?? '', code: row.code, count: row.count === null ? '..' : String(row.count), base: row.base === null ? '..' : String(row.base), share: shown(row.share), low: shown(row.low), high: shown(row.high), release: row.release, edition: '1.0', example: 'EXEMPEL / EXAMPLE' });
      }
      const codes = resource?.schema.fields.find(({ name }) => name === 'code')?.categories?.map(({ value }) => value);
      expect(codes).to.deep.equal([...new Set(table.rows.map(({ code }) => code))]);
    }
    expect(text('tables/methods.csv')).to.contain(',144,216,66.7,60.1,72.6,wilson,show,answered');
    expect(text('tables/methods-by-department.csv')).to.contain(',tiny,').and.match(/,tiny,[^\r]*,\.\.,\.\.,\.\.,\.\.,\.\.,[^\r]*suppress/);
  });

  it('has means as the CSV of their figure has them, beside shares that are rounded alike', async () => {
    const every = everyChartEdition(everyChart({ survey: 'every', name: plainNames(), size: 6, people: 300 }));
    const own = new Map((await dataPackage(every.edition, { hash: every.hash, address: () => 'x' })).map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]));
    const number = every.edition.plan.figures.findIndex(({ chart }) => chart === 'number-summary') + 1;
    const { facts } = figureOf(every.edition, { number, language: 'en', size: 'doc', measure: measureText });
    const columns = ['base', 'mean', 'low', 'high', 'median', 'sd', 'release'];
    const cellsOf = (csv: string): readonly (readonly (string | undefined)[])[] => rowsOf(csv).map((row) => columns.map((name) => row[name]));
    const inPackage = cellsOf(own.get('tables/hours-by-role.csv') ?? '');
    expect(inPackage).to.deep.equal(cellsOf(figureCsv({ ...facts, chart: 'number-summary' }, 'en', { edition: '1.0', source: '' }).slice(1))).and.to.have.lengthOf.above(3);
    expect(inPackage.flat().join(' ')).to.match(/^\d+ \d{2}\.\d /);
  });

  it('T27 holds no cell that a spreadsheet would run, and no number that the edition does not publish', () => {
    for (const [path, bytes] of files) {
      if (!path.endsWith('.csv')) continue;
      for (const row of rowsOf(bytes.toString())) for (const cell of Object.values(row)) expect(cell, path).not.to.match(/^[\s]*[=+@\t]/);
    }
    expect(text('tables/methods.csv')).to.contain(`"'${hostileLabels.formula.replaceAll('"', '""')}"`);
    const published = new Set(JSON.stringify(made.edition.tables.map((table) => publishedToJson(table))).match(/\d+/g));
    for (const row of rowsOf(text('tables/methods-by-department.csv'))) for (const cell of [row['count'], row['base']]) if (cell !== '..') expect(published.has(cell ?? '')).to.equal(true);
  });

  it('explains every code in both languages', () => {
    const codes = rowsOf(text('codebook.csv'));
    expect(codes.find(({ code }) => code === 'statistics')).to.deep.include({ question: 'methods', number: '1', kind: 'multiple', part: 'option', meaning: 'answer', label_sv: 'Statistik', label_en: 'Statistics' });
    expect(codes.filter(({ part }) => part === 'unit').map(({ code }) => code)).to.deep.equal(['north', 'south', 'small', 'tiny']);
    expect(codes.find(({ part }) => part === 'indicator')).to.deep.include({ question: 'needs_statistics', label_en: 'Behöver statistik' });
  });
});
