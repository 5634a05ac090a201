import { expect } from 'chai';
import type { ColumnFaults } from '../../../analysis/exchange/reading/faultSummary.js';
import { unreadableCells } from '../../../server/acts/unreadableCells.js';
import { wordingOf } from '../../../server/problems/catalogue.js';

function column(name: string, values: Readonly<Record<string, number>>, rest: Partial<ColumnFaults> = {}): ColumnFaults {
  const counted = Object.entries(values).map(([value, count]) => ({ value, count, nearest: '' }));
  const others = rest.others ?? 0;
  return { code: 'CELL_UNKNOWN', column: name, question: 'need', count: counted.reduce((sum, { count }) => sum + count, others), values: counted, others, ...rest };
}

function said(...columns: readonly ColumnFaults[]): readonly string[] {
  const total = columns.reduce((sum, { count }) => sum + count, 0);
  const problems = unreadableCells({ total, byKind: new Map(), columns }, total, 'answers.csv', 'mapping.yaml');
  return problems.slice(0, -1).map((problem) => {
    const { message, mend } = wordingOf(problem, 'en');
    return `${message}. ${mend}`;
  });
}

describe('what cannot be read in a file as a whole', () => {
  it('is said once a question, with its values added up over its columns: one line of the mapping mends them', () => {
    expect(said(column('A', { 'Highly needed': 5, Some: 1 }), column('B', { 'Highly needed': 3 }))).to.deep.equal([
      'The column “A” and 1 more of the question need: 9 cells cannot be read (“Highly needed” ×8, “Some” ×1). Add the spellings under values of need in mapping.yaml, or say with otherwise what they mean.',
    ]);
  });

  it('is said a column where a column has more values than are told, as they cannot be added up', () => {
    const lines = said(column('A', { x: 5 }, { others: 30 }), column('B', { x: 3 }));
    expect(lines.map((line) => line.split(' cannot')[0])).to.deep.equal(['The column “A”: 35 cells', 'The column “B”: 3 cells']);
  });

  it('keeps questions and kinds of fault apart, the most first, each with where it is mended', () => {
    const lines = said(column('A', { x: 1 }), column('B', { x: 2 }, { question: 'tools', code: 'CELL_NOT_TICK' }), column('C', { x: 3 }, { question: 'hours', code: 'CELL_NOT_NUMBER' }));
    expect(lines).to.deep.equal([
      'The column “C”: 3 cells cannot be read (“x” ×3). Mend the cells or mapping.yaml.',
      'The column “B”: 2 cells cannot be read (“x” ×2). Write the values under ticked or unticked of tools in mapping.yaml.',
      'The column “A”: 1 cell cannot be read (“x” ×1). Add the spellings under values of need in mapping.yaml, or say with otherwise what they mean.',
    ]);
  });
});
