import type { SourceTable } from '../../records/sourceTable.js';
import { cut, type Said } from '../said.js';
import { isResponseWord } from './responseWord.js';

export interface HeaderRows {
  readonly rows: 1 | 2 | 3;
  /** Why there are more than one. */
  readonly evidence?: Said;
}

const looked = 40;
const isNumber = (cell: string): boolean => /^[-+]?\d+(?:[.,]\d+)?$/.test(cell.trim());

function firstRows(table: SourceTable): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (const { cells, faults } of table.records()) {
    if (faults === undefined) rows.push(cells);
    if (rows.length >= looked) break;
  }
  return rows;
}

/** Columns under which there are only numbers from the third row on, and those of them whose second row is words. */
function wordsOverNumbers(second: readonly string[], data: readonly (readonly string[])[]): { readonly numeric: number; readonly words: number } {
  let numeric = 0;
  let words = 0;
  second.forEach((cell, i) => {
    const below = data.map((row) => row[i]?.trim() ?? '').filter((text) => text !== '');
    if (below.length < 3 || !below.every(isNumber)) return;
    numeric += 1;
    if (/\p{L}{2}/u.test(cell)) words += 1;
  });
  return { numeric, words };
}

/** Columns that the first row leaves without a name and the second names, with a name that stands over none of its own cells but its own. */
function namedBelow(first: readonly string[], second: readonly string[]): number {
  return second.filter((cell, i) => i > 0 && (first[i]?.trim() ?? '') === '' && /\p{L}/u.test(cell)).length;
}

/** How many header rows the file has, from its first records. Shape a table opened with one header row in. */
export function headerRowsOf(table: SourceTable): HeaderRows {
  const [first = [], second = [], third = [], ...rest] = firstRows(table);
  const imports = third.filter((cell) => /^\{\s*"ImportId"/.test(cell.trim())).length;
  if (imports > 0 && imports * 2 > third.length) return { rows: 3, evidence: { sv: `den tredje raden är ${String(imports)} ImportId, som Qualtrics skriver`, en: `the third row is ${String(imports)} ImportIds, as Qualtrics writes them` } };
  if (third.length === 0) return { rows: 1 };
  const responses = second.filter(isResponseWord).length;
  const below = namedBelow(first, second);
  if (responses >= 2 || (responses > 0 && below > 0)) return { rows: 2, evidence: { sv: `under ${String(responses)} frågor står ordet ${cut(second.find(isResponseWord) ?? '')}, och ${String(below)} kolumner har namn bara i den andra raden`, en: `the word ${cut(second.find(isResponseWord) ?? '')} stands under ${String(responses)} questions, and ${String(below)} columns have a name in the second row only` } };
  if (below >= 3 && below * 10 >= first.length && !second.some((cell) => isNumber(cell))) return { rows: 2, evidence: { sv: `${String(below)} kolumner har namn bara i den andra raden`, en: `${String(below)} columns have a name in the second row only` } };
  const { numeric, words } = wordsOverNumbers(second, [third, ...rest]);
  if (numeric >= 2 && words * 10 >= numeric * 9) return { rows: 2, evidence: { sv: `den andra raden är ord över ${String(words)} kolumner som annars bara har tal`, en: `the second row is words over ${String(words)} columns that otherwise hold numbers only` } };
  return { rows: 1 };
}
