/** The rows of a list as people. Every fault is told with its line and column; a row with one is nobody. */
import { comparable } from '../../../analysis/exchange/mapping/comparable.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { nearest } from '../../../analysis/survey/nearest.js';
import type { Problem } from '../../problems/problem.js';
import type { ListedPerson } from '../../store/invitedStore.js';
import { languageVocabulary, questionVocabulary, type CellVocabulary } from './cellVocabulary.js';
import { departmentQuestion, listFields } from './listField.js';
import { mailAddress } from './mailAddress.js';
import type { ListColumns } from './matchColumns.js';
import type { ListRow, ListTable } from './readListFile.js';

export interface PersonRead extends ListedPerson {
  readonly line: number;
}

export interface PeopleRead {
  readonly people: readonly PersonRead[];
  readonly problems: readonly Problem[];
}

const longestName = 200;

/** Reads one row after another with what is known of the columns. */
class PeopleReader {
  readonly problems: Problem[];
  readonly #table: ListTable;
  readonly #columns: ListColumns;
  readonly #file: string;
  readonly #department: string | undefined;
  readonly #words: ReadonlyMap<string, CellVocabulary>;

  constructor(definition: Definition, table: ListTable, columns: ListColumns, file: string) {
    this.#table = table;
    this.#columns = columns;
    this.#file = file;
    this.problems = [...table.problems];
    this.#department = departmentQuestion(definition);
    this.#words = new Map([
      ['language', languageVocabulary(definition)],
      ...listFields(definition).flatMap((field): [string, CellVocabulary][] => ('question' in field ? [[field.key, questionVocabulary(definition, field.question)]] : [])),
    ]);
  }

  read(row: ListRow): PersonRead | undefined {
    const before = this.problems.length;
    const { length } = this.#table.header;
    if (row.cells.length !== length) this.#fault('list_row_cells', row, '', { found: row.cells.length, expected: length });
    else {
      const person = this.#person(row);
      if (this.problems.length === before) return person;
    }
    return undefined;
  }

  #person(row: ListRow): PersonRead {
    const name = this.#name(row);
    const language = this.#coded(row, 'language');
    const cell = Object.fromEntries([...this.#columns.keys()].filter((key) => key.startsWith('q.')).flatMap((key) => {
      const code = this.#coded(row, key);
      return code === '' ? [] : [[key.slice(2), code]];
    }));
    const department = this.#department !== undefined && Object.hasOwn(cell, this.#department) ? cell[this.#department] : undefined;
    return {
      line: row.line, email: this.#email(row), cell,
      ...(name === '' ? {} : { name }), ...(language === '' ? {} : { language }), ...(department === undefined ? {} : { department }),
    };
  }

  #cell(row: ListRow, key: string): string {
    const at = this.#columns.get(key);
    return at === undefined ? '' : (row.cells[at] ?? '').trim();
  }

  #email(row: ListRow): string {
    const value = this.#cell(row, 'email');
    const email = mailAddress(value);
    if (value === '') this.#fault('list_email_missing', row, 'email', {});
    else if (/[\r\n]/.test(value)) this.#fault('list_email_lines', row, 'email', {});
    else if (email === undefined) this.#fault('list_email_bad', row, 'email', { value: value.slice(0, 80) });
    return email ?? '';
  }

  #name(row: ListRow): string {
    const name = this.#cell(row, 'name').normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').trim();
    if (name.length > longestName) this.#fault('list_name_long', row, 'name', { found: name.length, limit: longestName });
    return name;
  }

  #coded(row: ListRow, key: string): string {
    const value = this.#cell(row, key);
    if (value === '') return '';
    const words = this.#words.get(key) ?? new Map<string, string>();
    const code = words.get(comparable(value));
    if (code === undefined) this.#fault('list_value_unknown', row, key, { value: value.slice(0, 80), nearest: nearest(comparable(value), words.keys()) });
    return code ?? '';
  }

  #fault(code: string, { line }: ListRow, key: string, params: Problem['params']): void {
    const column = this.#table.header[this.#columns.get(key) ?? -1] ?? '';
    this.problems.push({ code, params: { ...params, column }, place: { file: this.#file, line } });
  }
}

export function readPeople(definition: Definition, table: ListTable, columns: ListColumns, file: string): PeopleRead {
  const reader = new PeopleReader(definition, table, columns, file);
  const people = table.rows.flatMap((row) => reader.read(row) ?? []);
  return { people, problems: reader.problems.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0)) };
}
