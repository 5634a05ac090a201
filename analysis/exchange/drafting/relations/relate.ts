import type { OrderTest } from '../candidate.js';
import type { ColumnFacts } from '../columnFacts.js';
import type { Spread } from '../missing/missingReasons.js';
import type { SourceTable } from '../../records/sourceTable.js';
import { isInOrder } from './isInOrder.js';
import { valueKey } from '../valueKey.js';

/** Records that routing is looked for in. */
const routingRecords = 20_000;

export interface Asked {
  readonly orders: readonly OrderTest[];
  /** Columns of each question, from 0. */
  readonly questions: readonly (readonly number[])[];
  /** Columns of one answer that may decide what is asked. */
  readonly deciders: readonly number[];
  /** A column of one answer and the text beside it. */
  readonly besides: readonly { readonly column: number; readonly text: number }[];
}

/** How many answered each question, by the value of a decider; the last value is "no answer". */
export interface Crossed {
  readonly column: number;
  readonly totals: readonly number[];
  readonly answered: readonly (readonly number[])[];
}

export interface Relations {
  readonly holds: ReadonlyMap<OrderTest, boolean>;
  readonly spread: ReadonlyMap<string, Spread>;
  readonly crossed: readonly Crossed[];
  /** Records that `crossed` counts, where those are not all. */
  readonly firstRecords?: number;
  /** By the column of the text: keys of the answers that it stood beside. */
  readonly besides: ReadonlyMap<number, ReadonlyMap<string, number>>;
}

/** What a cell is, found once for every different text. */
export type CellKey = (at: number, cell: string) => { readonly key: string; readonly is: 'answer' | 'missing' | 'blank' };

function cellKeys(facts: readonly ColumnFacts[]): CellKey {
  const missing = facts.map((column) => new Set(column.missing.map(({ key }) => key)));
  const known = facts.map(() => new Map<string, ReturnType<CellKey>>());
  return (at, cell) => {
    const before = known[at]?.get(cell);
    if (before !== undefined) return before;
    const key = cell.length > 400 ? 'long' : valueKey(cell);
    const found = { key, is: key === '' ? 'blank' : missing[at]?.has(key) === true ? 'missing' : 'answer' } as const;
    if ((known[at]?.size ?? 0) < 1_000 && cell.length <= 100) known[at]?.set(cell, found);
    return found;
  };
}

class Crossing {
  readonly totals: number[];
  readonly answered: number[][];
  readonly #index: ReadonlyMap<string, number>;
  readonly column: number;

  constructor(facts: ColumnFacts, questions: number) {
    this.column = facts.at;
    this.#index = new Map(facts.values.map(({ key }, i) => [key, i]));
    this.totals = Array.from({ length: facts.values.length + 1 }, () => 0);
    this.answered = this.totals.map(() => Array.from({ length: questions }, () => 0));
  }

  add(key: string, answered: readonly number[]): void {
    const i = this.#index.get(key) ?? this.totals.length - 1;
    this.totals[i] = (this.totals[i] ?? 0) + 1;
    const row = this.answered[i];
    if (row !== undefined) for (const question of answered) row[question] = (row[question] ?? 0) + 1;
  }
}

/** A second walk over the file: what is true of columns together. `onRecord` is told how many records have been read. */
export function relate(table: SourceTable, headerRows: number, facts: readonly ColumnFacts[], asked: Asked, onRecord?: (records: number) => void): Relations {
  const keyOf = cellKeys(facts);
  const holds = new Map(asked.orders.map((test) => [test, true]));
  const spread = new Map<string, { cells: number; together: number }>();
  const crossings = asked.deciders.flatMap((at) => (facts[at] === undefined ? [] : [new Crossing(facts[at], asked.questions.length)]));
  const besides = new Map(asked.besides.map(({ text }) => [text, new Map<string, number>()]));
  const mayHold = facts.map(({ missing }) => missing.length > 0);
  let rows = 0;
  let records = 0;
  for (const { cells, faults } of table.records()) {
    rows += 1;
    if (rows <= headerRows || faults !== undefined) continue;
    records += 1;
    onRecord?.(records);
    for (const test of asked.orders) if (holds.get(test) === true && !isInOrder(test, cells, keyOf)) holds.set(test, false);
    let left = '';
    facts.forEach(({ at }, i) => {
      const cell = mayHold[i] === true ? keyOf(at, cells[at] ?? '') : undefined;
      const key = cell?.is === 'missing' ? cell.key : '';
      if (key !== '') {
        const entry = spread.get(key) ?? { cells: 0, together: 0 };
        const right = keyOf(at + 1, cells[at + 1] ?? '');
        spread.set(key, { cells: entry.cells + 1, together: entry.together + (left === key || right.key === key ? 1 : 0) });
      }
      left = key;
    });
    for (const { column, text } of asked.besides) {
      if (keyOf(text, cells[text] ?? '').is !== 'answer') continue;
      const { key, is } = keyOf(column, cells[column] ?? '');
      const counts = besides.get(text);
      if (is === 'answer') counts?.set(key, (counts.get(key) ?? 0) + 1);
    }
    if (records > routingRecords || crossings.length === 0) continue;
    const answered = asked.questions.flatMap((columns, q) => (columns.some((at) => keyOf(at, cells[at] ?? '').is === 'answer') ? [q] : []));
    for (const crossing of crossings) {
      const { key, is } = keyOf(crossing.column, cells[crossing.column] ?? '');
      crossing.add(is === 'answer' ? key : '', answered);
    }
  }
  return { holds, spread, crossed: crossings, ...(records > routingRecords ? { firstRecords: routingRecords } : {}), besides };
}
