/** What a slide shows of a table. Authority: users.md 8 (options are compared side by side); decision 34 (two to five options). */
import { expect } from 'chai';
import { slideTable, tableTop } from '../../../../server/draw/documents/pptx/slideTable.js';
import { places } from '../../../../server/draw/documents/pptx/slideStyle.js';
import { measureText } from '../../../../server/draw/measureText.js';
import { context } from '../../../analysis/findings/definition.js';
import { supportCases } from '../supportCases.js';

describe('a table on a slide', () => {
  for (const { name, words } of supportCases['option-costs']) {
    it(`holds what all options come to, of ${name}: no column, head or number is cut`, () => {
      for (const language of ['sv', 'en'] as const) {
        const table = words(context(language))?.table;
        if (table === undefined) throw new Error('no table');
        const { rows, widths, size, isCut } = slideTable(table);
        const main = table.rows.filter(({ head }) => /20\d\d/.test(head)).map(({ head, cells }) => [head, ...cells]);
        expect(main.length).to.be.at.least(9);
        const isHostile = name.startsWith('hostile');
        expect(isHostile ? rows.slice(1) : rows).to.deep.equal(isHostile ? main : [table.head, ...main]);
        expect([size >= 11, isCut]).to.deep.equal([true, isHostile || table.rows.length > main.length]);
        expect(widths.reduce((sum, each) => sum + each, 0)).to.be.closeTo(places.body.w, 1e-6);
        for (const row of rows.slice(1)) row.slice(1).forEach((cell, column) => expect(measureText(cell, size, 400) / 72, cell).to.be.at.most((widths[column + 1] ?? 0) - 0.1 + 1e-6));
      }
    });
  }

  it('ends above the source where names are long, and says that there is more', () => {
    const table = (rows: number, columns: number, name: string) => ({ caption: '', head: Array.from({ length: columns }, (_, i) => `Kolumn ${String(i)}`), rows: Array.from({ length: rows }, (_, i) => ({ head: `${name} ${String(i)}`, cells: Array.from({ length: columns - 1 }, () => '12,5 % (10–15)') })) });
    const long = 'Institutionen för laboratoriemedicin, medicinsk mikrobiologi och klinisk bakteriologi';
    const shapes = [[5, 3, 'Rad', 5, 3], [30, 3, 'Rad', 11, 3], [30, 12, 'Rad', 11, 8], [30, 8, long, 6, 8]] as const;
    for (const [count, columns, name, shown, across] of shapes) {
      const { rows, widths, size, isCut } = slideTable(table(count, columns, name));
      expect([rows.length - 1, rows[0]?.length, isCut]).to.deep.equal([shown, across, shown < count || across < columns]);
      const lines = (text: string, width: number): number => Math.ceil(measureText(text, size, 600) / 72 / (width - 0.1));
      const tall = rows.reduce((sum, row) => sum + Math.max(...row.map((text, i) => lines(text, widths[i] ?? 1))) * size * 1.2 / 72 + 0.1, 0);
      expect(tableTop + tall, 'above the source').to.be.at.most(places.source.y);
    }
  });
});
