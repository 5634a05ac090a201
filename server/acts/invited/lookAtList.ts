/** A list of invited as somebody should see it before it is stored: how it was read, what is wrong, what it would change. */
import { comparable } from '../../../analysis/exchange/mapping/comparable.js';
import type { EncodingCandidate } from '../../../analysis/exchange/records/text/encodingCandidates.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { nearest } from '../../../analysis/survey/nearest.js';
import type { Problem } from '../../problems/problem.js';
import type { Invited } from '../../store/invitedStore.js';
import { compareList, type ListChange } from './compareList.js';
import { headerMark } from './headerMark.js';
import { matchColumns, type ListColumns } from './matchColumns.js';
import { mergeDuplicates, type Merged } from './mergeDuplicates.js';
import { readListFile, type ListFile, type ListTable, type ListTold } from './readListFile.js';
import { readPeople } from './readPeople.js';

export interface ListLook {
  /** Absent where the file cannot be read as a table. */
  readonly table?: ListTable;
  readonly encodings?: readonly EncodingCandidate[];
  readonly columns: ListColumns;
  /** Nothing can be stored. */
  readonly fatal: readonly Problem[];
  /** Rows that are nobody; the others can be stored without them. */
  readonly rows: readonly Problem[];
  readonly merged: Merged;
  readonly change: ListChange;
}

export interface ListShown {
  readonly definition: Definition;
  readonly file: ListFile;
  readonly told: ListTold;
  /** Columns as somebody chose them for a header; found by their headings otherwise. */
  readonly chosen?: { readonly columns: ListColumns; readonly header: string };
  readonly before: readonly Invited[];
}

const nobody: Pick<ListLook, 'merged' | 'change' | 'rows'> = {
  rows: [], merged: { people: [], duplicates: [] }, change: { added: [], changed: [], same: 0, gone: [], revoked: 0 },
};

function headerFaults(header: readonly string[], columns: ListColumns, file: string): readonly Problem[] {
  const places = new Map<string, number[]>();
  header.forEach((cell, i) => {
    const key = comparable(cell);
    if (key !== '') places.set(key, [...(places.get(key) ?? []), i]);
  });
  const twice = [...places.values()].filter((at) => at.length > 1).map((at): Problem => ({
    code: 'list_header_twice', params: { column: header[at[0] ?? 0] ?? '', positions: at.map((i) => i + 1).join(', ') }, place: { file, line: 1 } }));
  if (columns.has('email')) return twice;
  const params = { columns: header.filter((cell) => cell !== '').join(', ').slice(0, 300), nearest: header.find((cell) => nearest(comparable(cell), ['e-post', 'e-mail', 'epost', 'email']) !== '') ?? '' };
  return [...twice, { code: 'list_email_column', params, place: { file, line: 1 } }];
}

export function lookAtList({ definition, file, told, chosen, before }: ListShown): ListLook {
  const opened = readListFile(file, told);
  if ('problems' in opened) {
    return { ...nobody, columns: new Map(), fatal: opened.problems, ...(opened.encodings === undefined ? {} : { encodings: opened.encodings }) };
  }
  const { table } = opened;
  const columns = chosen?.header === headerMark(table.header) ? chosen.columns : matchColumns(definition, table.header);
  const fatal = headerFaults(table.header, columns, file.name);
  if (fatal.length > 0) return { ...nobody, table, columns, fatal };
  const { people, problems } = readPeople(definition, table, columns, file.name);
  const merged = mergeDuplicates(people);
  return { table, columns, fatal, rows: problems, merged, change: compareList(merged.people, before) };
}
