import type { Fault, Place } from '../../survey/fault.js';
import type { CellFault } from './cell.js';
import type { ColumnFaults, FaultSummary } from './faultSummary.js';
import { isSlipOf } from './isSlipOf.js';
import type { ReadingFault } from './mappedReading.js';
import type { CellFaultCode, FoundFaultCode, ReadingFaultCode, ReadingFaults } from './readingFaults.js';
import { shortened } from './shortened.js';
import type { Suggest } from './suggester.js';

const mostFaults = 10_000;
/** Different values counted by themselves: in a column, and in the whole file. */
const valuesPerColumn = 1_000;
const valuesInAll = 50_000;
const valuesShown = 10;

/** Where a cell stands. */
export interface CellPlace {
  readonly record: number;
  readonly line: number;
  readonly column: string;
  readonly question?: string;
}

interface Tally {
  readonly code: CellFaultCode;
  readonly column: string;
  readonly question?: string;
  readonly known: readonly string[];
  readonly values: Map<string, number>;
  count: number;
  /** Values that found no room since the last time room was made. */
  missed: number;
}

/**
 * Every fault is counted; the first 10,000 are kept whole. Values are counted by themselves as long as there is room;
 * where there is not, those that came once go first, so that memory is bounded and the common ones are still told.
 */
export class FaultLog {
  readonly found: ReadingFault[] = [];
  readonly #file: string;
  readonly #suggest: Suggest;
  readonly #byKind = new Map<FoundFaultCode, number>();
  readonly #tallies = new Map<string, Tally>();
  readonly #near = new Map<readonly string[], Map<string, string>>();
  #values = 0;
  #total = 0;

  constructor(file: string, suggest: Suggest) {
    this.#file = file;
    this.#suggest = suggest;
  }

  get total(): number {
    return this.#total;
  }

  /** A fault of the header, with its place in the mapping. */
  addFound(fault: ReadingFault): void {
    this.#count(fault.code);
    if (this.found.length < mostFaults) this.found.push(fault);
  }

  add<C extends ReadingFaultCode>(code: C, params: ReadingFaults[C], place: Place): void {
    this.addFound({ code, params: { ...params }, place, severity: 'fault' });
  }

  addRecord<C extends ReadingFaultCode>(code: C, params: ReadingFaults[C], { record, line }: { readonly record: number; readonly line: number }): void {
    this.add(code, params, { file: this.#file, line, path: `record[${record}]` });
  }

  addCell(at: CellPlace, text: string, { code, params, known = [] }: CellFault): void {
    const value = shortened(text);
    this.#count(code);
    this.#tally(code, at, value, known);
    if (this.found.length >= mostFaults) return;
    const { record, line, column, question = '' } = at;
    const fault: Fault<ReadingFaultCode> = {
      code,
      params: { record, column, value, question, nearest: this.#nearest(value, known), ...params },
      place: { file: this.#file, line, path: `record[${record}].${column}` },
      severity: 'fault',
    };
    this.found.push(fault);
  }

  summary(): FaultSummary {
    const columns = [...this.#tallies.values()].sort((a, b) => b.count - a.count).map((tally) => this.#shown(tally));
    return { total: this.#total, byKind: this.#byKind, columns };
  }

  #count(code: FoundFaultCode): void {
    this.#total += 1;
    this.#byKind.set(code, (this.#byKind.get(code) ?? 0) + 1);
  }

  #tally(code: CellFaultCode, { column, question }: CellPlace, value: string, known: readonly string[]): void {
    const key = JSON.stringify([code, column, question]);
    const tally: Tally = this.#tallies.get(key) ?? { code, column, ...(question === undefined ? {} : { question }), known, values: new Map(), count: 0, missed: 0 };
    this.#tallies.set(key, tally);
    tally.count += 1;
    const before = tally.values.get(value);
    if (before !== undefined) tally.values.set(value, before + 1);
    else if (tally.values.size < valuesPerColumn && this.#values < valuesInAll) {
      tally.values.set(value, 1);
      this.#values += 1;
    } else this.#makeRoom(tally);
  }

  /** What came once gives way now and then, so that a value that becomes common late is still found. */
  #makeRoom(tally: Tally): void {
    tally.missed += 1;
    if (tally.missed < valuesPerColumn) return;
    tally.missed = 0;
    for (const [value, count] of tally.values) {
      if (count > 1) continue;
      tally.values.delete(value);
      this.#values -= 1;
    }
  }

  #shown({ code, column, question, known, values, count }: Tally): ColumnFaults {
    const top = [...values].sort(([, a], [, b]) => b - a).slice(0, valuesShown);
    const others = count - top.reduce((sum, [, times]) => sum + times, 0);
    const shown = top.map(([value, times]) => ({ value, count: times, nearest: this.#nearest(value, known) }));
    return { code, column, ...(question === undefined ? {} : { question }), count, values: shown, others };
  }

  #suggestion(value: string, known: readonly string[]): string {
    const near = this.#suggest(value, known);
    return isSlipOf(value, near) ? near : '';
  }

  #nearest(value: string, known: readonly string[]): string {
    if (known.length === 0) return '';
    const among = this.#near.get(known) ?? new Map<string, string>();
    this.#near.set(known, among);
    const said = among.get(value) ?? this.#suggestion(value, known);
    if (among.size < valuesPerColumn) among.set(value, said);
    return said;
  }
}
