/** The real exports beside the checkout, against what is written of them in their README and, for the XLSX, the same answers as CSV. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { FileTold } from '../../../../analysis/exchange/mapping/mapping.js';
import { sharedFolder } from '../../../support/projectRoot.js';
import { codesOf, opened, saidOf } from './opened.js';

interface Real {
  readonly file: string;
  readonly records: number;
  readonly columns: number;
  readonly told?: Partial<FileTold>;
  /** Of the last record, where cells hold line breaks. */
  readonly lastLine?: number;
}

const real: readonly Real[] = [
  { file: 'charite_rdm_2021/responses.csv', records: 471, columns: 213 },
  { file: 'soton_software_2019/responses.csv', records: 594, columns: 20 },
  { file: 'sib_training_2026/responses_from_xlsx.csv', records: 260, columns: 62, lastLine: 303 },
  { file: 'sib_training_2026/supplementary_data1.xlsx', records: 260, columns: 62 },
  { file: 'rse_uk_2017/responses.csv', records: 253, columns: 245, lastLine: 282 },
  { file: 'niblse_2022/responses.csv', records: 509, columns: 45 },
  { file: 'starwars_2014/StarWars.csv', records: 1186, columns: 38, told: { headerRows: 2, encoding: 'macintosh' } },
  { file: 'jupyter_ux_2015/20160115235816-SurveyExport.csv', records: 1706, columns: 37 },
];

const shared = sharedFolder();

describe(shared === undefined ? 'Real exports: not read, they are not beside this checkout' : 'Real exports', () => {
  before(function () {
    if (shared === undefined) this.skip();
  });

  const read = (file: string) => readFileSync(join(shared ?? '', 'data', file));

  for (const { file, records, columns, told = {}, lastLine } of real) {
    it(`${file}: ${String(records)} records of ${String(columns)} columns`, () => {
      const { cells, lines, faults, warnings } = opened(read(file), told);
      expect(faults).to.deep.equal([]);
      expect(warnings).to.deep.equal([]);
      expect(cells.length - (told.headerRows ?? 1)).to.equal(records);
      expect(new Set(cells.map(({ length }) => length))).to.deep.equal(new Set([columns]));
      expect(lines.at(-1)).to.equal(lastLine ?? cells.length);
    });
  }

  it('the XLSX says in every cell what the CSV of the same answers says', () => {
    const csv = opened(read('sib_training_2026/responses_from_xlsx.csv')).cells;
    // the CSV was written with a space between day and time
    const xlsx = opened(read('sib_training_2026/supplementary_data1.xlsx')).cells.map((cells) => cells.map((cell) => cell.replace(/^(\d{4}-\d\d-\d\d)T/, '$1 ')));
    expect(xlsx).to.deep.equal(csv);
  });

  it('Star Wars is neither UTF-8 nor decided: Mac Roman first, Windows-1252 second, with how the header reads in each', () => {
    // 8C E6 is what a hard space became on its way through Windows and Mac twice: only åÊ, written by a Mac, explains it
    const { faults, encodings } = opened(read('starwars_2014/StarWars.csv'), { headerRows: 2 });
    expect(codesOf(faults)).to.deep.equal(['ENCODING_UNKNOWN@1']);
    expect(encodings?.map(({ encoding, samples }) => [encoding, samples.map(({ text }) => /Universe\?(..),/.exec(text)?.[1])])).to.deep.equal([
      ['macintosh', ['åÊ']],
      ['windows-1252', ['Œæ']],
    ]);
    expect(saidOf(faults)).to.contain('encoding: macintosh').and.to.contain('Expanded Universe?åÊ');
  });
});
