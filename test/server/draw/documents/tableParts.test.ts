/** Authority: a reader. A column is as wide as its longest word and number, every column is told once, and n in every part. */
import { expect } from 'chai';
import fc from 'fast-check';
import { tableParts, type TableRoom } from '../../../../server/draw/documents/tableParts.js';
import { measureText } from '../../../../server/draw/measureText.js';

const room: TableRoom = { width: 453, size: 8, padding: 7, headMost: 110, wider: 1.02 };
const words = ['Biostatistik', 'Epidemiologi', 'och', 'data', 'management', 'Studiedesign', '(n\u00a0=\u00a0419)', 'hälso-', 'systematiska'];
const head = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((chosen) => chosen.join(' '));
const value = fc.constantFrom('visas inte', '44,0 %, 39,8–48,3', '(61 %), 39–80', '–', 'Ingen säker skillnad', 'not shown, to protect individual answers');

describe('tables in parts that a page has room for', () => {
  it('give every word of a head and every number its width, once each, with how many answered beside them', () => {
    fc.assert(
      fc.property(fc.array(head, { minLength: 1, maxLength: 18 }), fc.array(head, { minLength: 1, maxLength: 4 }), value, (columns, rows, cell) => {
        const table = { caption: 'Tal', head: ['Roll', 'n', ...columns], rows: rows.map((each) => ({ head: each, cells: ['1 542', ...columns.map(() => cell)] })) };
        const parts = tableParts(table, room);
        expect(parts.flatMap((part) => part.table.head.slice(2))).to.deep.equal(columns);
        for (const part of parts) {
          expect(part.table.head.slice(0, 2)).to.deep.equal(['Roll', 'n']);
          expect(part.widths.reduce((sum, width) => sum + width, 0)).to.be.closeTo(1, 1e-9);
          part.table.head.forEach((text, column) => {
            const whole = column === 0 ? [] : [...text.split(' '), ...(cell.includes(', 3') ? [cell.split(', ')[1] ?? ''] : [])];
            const inside = (part.widths[column] ?? 0) * room.width - room.padding;
            for (const word of whole) if (column > 1 || !word.includes('–')) expect(inside + 1e-6, word).to.be.at.least(measureText(word, room.size, whole.indexOf(word) < text.split(' ').length ? 600 : 400));
          });
          expect(part.table.rows.every(({ cells }) => cells.length === part.table.head.length - 1)).to.equal(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leave what is over to names that would wrap, before numbers that need no more', () => {
    const table = { caption: 'Tal', head: ['Roll', 'Andel', 'Antal'], rows: [{ head: 'Universitetslektor, docent eller erfaren forskare', cells: ['5 %', '12'] }] };
    const [part] = tableParts(table, room);
    expect((part?.widths[0] ?? 0) * room.width - room.padding).to.be.at.least(measureText('Universitetslektor, docent eller erfaren forskare', room.size, 400));
  });
});
