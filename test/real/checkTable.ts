/** Is a whole published table ours, cell by cell? */
import { comparable } from '../../analysis/exchange/mapping/comparable.js';
import type { Option } from '../../analysis/survey/definition.js';
import type { Row } from '../../analysis/tables/table.js';
import type { Measure, TableEntry } from './figuresFile.js';
import { askedIn, type Asked, type Numbers } from './numbers.js';
import { decimalsOf, type Tolerance } from './tolerance.js';
import { verdictOf, type Verdict } from './verdict.js';

/** A cell of the file: what is printed there, and what we have. */
interface Compared {
  readonly row: string;
  readonly measure: Measure;
  readonly printed: string;
  readonly own: number;
  /** Cells of one column are printed alike. */
  readonly column: number;
}

type Named = Pick<Option, 'code' | 'label' | 'value'>;

/** 36.0 is 36. */
function plain(label: string): string {
  const text = comparable(label);
  return /^-?\d+\.0+$/.test(text) ? String(Number(text)) : text;
}

function codesFor(label: string, named: readonly Named[], { labels }: TableEntry): readonly string[] {
  const told = labels.get(label);
  if (told !== undefined) return told;
  const meant = (one: Named) => [one.code, ...one.label.values(), ...(one.value === undefined ? [] : [String(one.value)])].some((text) => plain(text) === plain(label));
  const found = named.filter(meant);
  const [first] = found;
  if (first === undefined || found.length > 1) throw new RangeError(`“${label}” means ${found.length} of our options: name it under labels`);
  return [first.code];
}

function optionsOf({ question, item }: Asked, numbers: Numbers): readonly Named[] {
  const { definition } = numbers.columns;
  const asked = definition.questions.get(question);
  if (asked === undefined) throw new RangeError(`no question “${question}”`);
  if (asked.kind === 'grid') return item === undefined ? asked.rows : asked.scale;
  if (asked.kind === 'unit') return (definition.units.get(asked.list)?.units ?? []).map(({ code, name }) => ({ code, label: name }));
  return 'options' in asked ? asked.options : [];
}

function measured(rows: readonly Row[], measure: Measure): number {
  const base = rows[0]?.base ?? 0;
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  return measure === 'base' ? base : measure === 'count' ? count : (100 * count) / base;
}

/** The options of a question, in a group or for everyone; remembers which were printed. */
class OptionRows {
  readonly #asked: Asked;
  readonly #entry: TableEntry;
  readonly #numbers: Numbers;
  readonly #rows: readonly Row[];
  readonly #options: readonly Named[];
  readonly #seen = new Set<Row>();

  constructor(asked: Asked, entry: TableEntry, numbers: Numbers) {
    this.#asked = asked;
    this.#entry = entry;
    this.#numbers = numbers;
    this.#rows = numbers.table(asked.question, entry.base, entry.by).rows.filter(({ item }) => item?.code === asked.item);
    this.#options = optionsOf(asked, numbers);
  }

  own(label: string, measure: Measure, group: string | undefined): number {
    if (label === '') return this.#numbers.without(this.#asked, 'missing');
    const codes = codesFor(label, this.#options, this.#entry);
    const rows = this.#rows.filter((row) => codes.includes(row.code) && row.group?.code === group);
    if (rows.length !== codes.length) throw new RangeError(`no row for “${label}”`);
    for (const row of rows) this.#seen.add(row);
    return measured(rows, measure);
  }

  /** Answers that the published table says nothing of; of a table by groups, only those of the groups. */
  leftOut(): readonly string[] {
    const wanted = this.#rows.filter(({ group }) => (group === null) === (this.#entry.by === undefined));
    return wanted.filter((row) => row.count > 0 && !this.#seen.has(row)).map((row) => `${row.count} answers “${row.code}” are not in it`);
  }
}

function acrossCells(entry: TableEntry, measure: Measure, records: readonly (readonly string[])[], rows: OptionRows, numbers: Numbers): readonly Compared[] {
  const [header = [], ...body] = records;
  const groups = entry.by === undefined ? [] : optionsOf(askedIn(entry.by), numbers);
  return body.flatMap(([row = '', ...cells]) => {
    const [group] = entry.by === undefined ? [] : codesFor(row, groups, entry);
    return cells.map((printed, i) => ({ row: `${row}, ${header[i + 1] ?? ''}`, measure, printed, own: rows.own(header[i + 1] ?? '', measure, group), column: 0 }));
  });
}

type OwnBy = (label: string, measure: Measure) => number;

function columnCells({ columns }: TableEntry, records: readonly (readonly string[])[], own: OwnBy): readonly Compared[] {
  return records.slice(1).flatMap(([row = '', ...cells]) => {
    if (cells.length !== columns.length) throw new RangeError(`${cells.length} columns, and ${columns.length} are told`);
    return columns.map((measure, i) => ({ row, measure, printed: cells[i] ?? '', own: own(row, measure), column: i }));
  });
}

/** Labels that are questions. */
function ownByLabel(entry: TableEntry, numbers: Numbers): OwnBy {
  return (label, measure) => {
    const asked = askedIn(entry.labels.get(label)?.[0] ?? label);
    const rows = numbers.table(asked.question, entry.base).rows.filter(({ item }) => item?.code === asked.item);
    if (rows.length === 0) throw new RangeError(`“${label}” is no question`);
    return measured(rows, measure);
  };
}

function isSame({ measure, printed, own }: Compared, decimals: number, tolerance: Tolerance): boolean {
  return Math.abs(Number(printed) - own) <= (measure === 'percent' ? tolerance(decimals) : 0);
}

/** Rows that are said to differ must; all others must not. */
function judge(cells: readonly Compared[], { differs }: TableEntry, tolerance: Tolerance): { readonly wrong: readonly string[]; readonly except: readonly string[] } {
  const decimals = (column: number) => Math.max(...cells.filter((cell) => cell.column === column).map(({ printed }) => decimalsOf(Number(printed))));
  const printedWith = new Map([...new Set(cells.map(({ column }) => column))].map((column) => [column, decimals(column)]));
  const different = cells.filter((cell) => !isSame(cell, printedWith.get(cell.column) ?? 0, tolerance));
  const wrong = different.filter(({ row }) => !differs.has(row)).map(({ row, measure, printed, own }) => `${row}: ${measure} ${printed} is ${Number(own.toFixed(3))} here`);
  const same = [...differs.keys()].filter((row) => !different.some((cell) => cell.row === row)).map((row) => `${row}: said to differ, and does not`);
  return { wrong: [...wrong, ...same], except: [...differs].map(([row, why]) => `${row} (${why})`) };
}

/** Shape the records of the published file, its header first, in. */
export function checkTable(records: readonly (readonly string[])[], entry: TableEntry, numbers: Numbers, tolerance: Tolerance): Verdict {
  const { question, across } = entry;
  const rows = question === undefined ? undefined : new OptionRows(askedIn(question), entry, numbers);
  const ownBy: OwnBy = rows === undefined ? ownByLabel(entry, numbers) : (label, measure) => rows.own(label, measure, undefined);
  const all = across !== undefined && rows !== undefined ? acrossCells(entry, across, records, rows, numbers) : columnCells(entry, records, ownBy);
  const cells = all.filter(({ printed }) => printed.trim() !== '');
  const { wrong, except } = judge(cells, entry, tolerance);
  const verdict = verdictOf([...wrong, ...(rows?.leftOut() ?? [])], cells.length);
  return verdict.is === 'reproduced' && except.length > 0 ? { ...verdict, except } : verdict;
}
