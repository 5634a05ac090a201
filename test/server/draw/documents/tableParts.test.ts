/** Authority: a reader. A column is as wide as its longest word and number, every column is told once, and n in every part. */
import { expect } from 'chai';
import fc from 'fast-check';
import { tableParts, type TableRoom } from '../../../../server/draw/documents/tableParts.js';
import { pdfTable } from '../../../../server/draw/documents/pdfTable.js';
import { columnParts } from '../../../../server/draw/documents/docx/columnParts.js';
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

  it('give words of a Word table a fifth more, where there is room and in every part of a table that is in several: a program without the font breaks no “Andel” in two', () => {
    const size = (isSmall: boolean): number => (isSmall ? 8 : 9);
    const words = (text: string): readonly string[] => text.split(/(?<=-)| /u);
    const fits = ({ parts, isSmall }: ReturnType<typeof columnParts>): readonly string[] => parts.flatMap(({ table, widths }) => table.head.flatMap((head, column) => words(head).filter((word) => (widths[column] ?? 0) * 453 - 9 + 1e-6 < measureText(word, size(isSmall), 600) * 1.08 * 1.2)));
    for (const [head, cell] of [[['Svar', 'Antal', 'Andel', '95 % konfidensintervall', 'n'], '79,9\u00a0%'], [['Answer', 'Count', 'Share', '95% confidence interval', 'n'], '79.9%']] as const) {
      expect(fits(columnParts({ caption: 'Tal', head: [...head], rows: [{ head: 'Systematiska översikter och metaanalys, med mera', cells: ['418', cell, '76,3–83,1', '523'] }] }, 'sv'))).to.deep.equal([]);
    }
    fc.assert(
      fc.property(fc.array(head, { minLength: 8, maxLength: 18 }), (columns) => {
        const made = columnParts({ caption: 'Tal', head: ['Roll', 'n', ...columns], rows: Array.from({ length: 20 }, (_, i) => ({ head: `Grupp ${String(i)}`, cells: ['1 542', ...columns.map(() => '44,0 %, 39,8–48,3')] })) }, 'sv');
        if (made.parts.length > 1) expect(fits(made)).to.deep.equal([]);
      }),
      { numRuns: 60 },
    );
  });

  it('leave what is over to names that would wrap, before numbers that need no more', () => {
    const table = { caption: 'Tal', head: ['Roll', 'Andel', 'Antal'], rows: [{ head: 'Universitetslektor, docent eller erfaren forskare', cells: ['5 %', '12'] }] };
    const [part] = tableParts(table, room);
    expect((part?.widths[0] ?? 0) * room.width - room.padding).to.be.at.least(measureText('Universitetslektor, docent eller erfaren forskare', room.size, 400));
  });

  it('have answers as rows where few groups answered much: one table upright, no cell lost, intervals beside their shares where there is room', () => {
    const answers = Array.from({ length: 14 }, (_, i) => `Verktyg ${String(i)} som saknas`);
    const table = (groups: readonly string[]) => ({ caption: 'Tal', head: ['Befattning', 'n', ...answers], rows: groups.map((head, g) => ({ head, cells: [String(100 + g), ...answers.map((_, i) => `${String(10 + g)},${String(i % 10)}\u00a0%, 8,0–29,${String(i % 10)}`)] })) });
    const [few, many] = [table(['Alla', 'Ja', 'Nej']), table(Array.from({ length: 16 }, (_, i) => `Grupp ${String(i)}`))];
    const { parts, sideways, size } = pdfTable(few, 'sv');
    expect([sideways, size, parts.length, parts[0]?.isInline]).to.deep.equal([false, 8.5, 1, true]);
    expect(parts[0]?.head).to.deep.equal(['Svar', 'Alla', 'Ja', 'Nej']);
    expect(parts[0]?.rows.map(({ head, cells }) => [head, ...cells.map(({ value, detail }) => (detail === '' ? value : `${value}, ${detail}`))])).to.deep.equal(few.head.slice(1).map((head, i) => [head, ...few.rows.map(({ cells }) => cells[i])]));
    const word = columnParts(few, 'sv');
    expect([word.isSmall, word.parts.map(({ table: { head }, isInline }) => [head, isInline])]).to.deep.equal([false, [[['Svar', 'Alla', 'Ja', 'Nej'], true]]]);
    expect(pdfTable(many, 'sv').parts[0]?.head.slice(0, 2), 'as many groups as answers').to.deep.equal(['Befattning', 'n']);
    const unlike = { ...few, head: few.head.map((head) => (head === 'n' ? 'Andel' : head)) };
    expect(columnParts(unlike, 'sv').parts.length, 'columns of several kinds').to.be.greaterThan(1);
  });
});
