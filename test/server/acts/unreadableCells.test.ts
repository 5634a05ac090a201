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
      'The column “C”: 3 cells cannot be read as numbers (“x” ×3). Write what numbers they mean under values of hours in mapping.yaml, or them under missing if they say why there is no answer. If all numbers look so, change decimal.',
      'The column “B”: 2 cells do not say whether the answer is chosen (“x” ×2). Write the values under ticked or unticked of tools in mapping.yaml.',
      'The column “A”: 1 cell cannot be read (“x” ×1). Add the spellings under values of need in mapping.yaml, or say with otherwise what they mean.',
    ]);
  });

  it('says of each kind what is wrong with it, in the marks of either language, and how many records are uneven', () => {
    const columns = [column('H', { 999: 2 }, { question: 'hours', code: 'CELL_OUT_OF_RANGE' }), column('H', { 'x': 1 }, { question: 'hours', code: 'CELL_NOT_NUMBER' }), column('P', { '': 1 }, { question: 'first', code: 'CELL_PLACE_EMPTY' })];
    const problems = unreadableCells({ total: 7, byKind: new Map([['RECORD_LENGTH', 3]]), columns }, 7, 'answers.csv', 'mapping.yaml');
    expect(problems.map((problem) => wordingOf(problem, 'sv').message)).to.deep.equal([
      '3 poster har fler eller färre celler än rubriken',
      'Kolumnen ”H”: 2 celler ligger utanför min och max (”999” ×2)',
      'Kolumnen ”H”: 1 cell går inte att läsa som tal (”x” ×1)',
      'Kolumnen ”P”: 1 cell är ingen rangordning (tom ×1)',
      '7 fel i filen',
    ]);
  });
});
