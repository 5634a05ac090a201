import type { Fault } from '../../survey/fault.js';
import type { ColumnName, PartColumns, Pattern } from '../mapping/mapping.js';
import { columnTitle } from './columnTitle.js';
import { findColumn } from './findColumn.js';
import type { Header } from './header.js';
import type { ReadingFaultCode, ReadingFaults } from './readingFaults.js';
import type { Suggest } from './suggester.js';
import type { Part } from './wantedNames.js';

export interface FoundPart {
  readonly part: string;
  readonly at: number;
}

/** Finds the columns of a mapping in a header, and remembers which were used and what was not found. */
export class ColumnFinder {
  readonly used = new Set<number>();
  readonly faults: Fault<ReadingFaultCode>[] = [];
  readonly #header: Header;
  readonly #suggest: Suggest;

  constructor(header: Header, suggest: Suggest) {
    this.#header = header;
    this.#suggest = suggest;
  }

  /** The place of a column; -1 when there is a fault, after which no record is read. */
  find(wanted: ColumnName | Pattern, part?: Part): number {
    const found = findColumn(this.#header, wanted, this.#suggest, part);
    if ('at' in found) {
      this.used.add(found.at);
      return found.at;
    }
    this.#fault(found.fault.code, found.fault.params, wanted);
    return -1;
  }

  /** The place of a column that may be absent. */
  findIfThere(wanted: ColumnName | Pattern, part?: Part): number | undefined {
    const found = findColumn(this.#header, wanted, () => '', part);
    return 'fault' in found && found.fault.code === 'COLUMN_NOT_FOUND' ? undefined : this.find(wanted, part);
  }

  /** A column for each part of a question, no two the same; `optional` parts may have none. */
  findParts(question: string, columns: PartColumns, parts: readonly Part[], isOptional: (code: string) => boolean = () => false): readonly FoundPart[] {
    const known = new Map(parts.map((part) => [part.code, part]));
    const taken = new Map<number, string>();
    const before = this.faults.length;
    const found = [...columns].flatMap(([code, wanted]) => {
      const part = known.get(code) ?? { code, labels: [] };
      const at = isOptional(code) ? this.findIfThere(wanted, part) : this.find(wanted, part);
      if (at === undefined) return [];
      const first = taken.get(at);
      if (first !== undefined && at >= 0) {
        this.#fault('COLUMN_SHARED', { column: columnTitle(this.#header, at), question, first, second: code }, wanted);
      }
      taken.set(at, code);
      return [{ part: code, at }];
    });
    this.#sayOnce(columns, before);
    return found;
  }

  /** A pattern that fits nothing is one mistake, however many options it was tried for. */
  #sayOnce(columns: PartColumns, before: number): void {
    const [first] = columns.values();
    const said = this.faults.slice(before);
    if (first === undefined || !('pattern' in first) || said.length < 2 || said.length < columns.size) return;
    if (said.some(({ code }) => code !== 'COLUMN_NOT_FOUND')) return;
    const tried = said[0]?.params['column'] ?? '';
    this.faults.length = before;
    this.#fault('PATTERN_NOT_FOUND', { pattern: first.pattern, count: said.length, tried: String(tried), columns: this.#header.names.length }, first);
  }

  #fault<C extends ReadingFaultCode>(code: C, params: ReadingFaults[C], { at }: ColumnName | Pattern): void {
    this.faults.push({ code, params: { ...params }, place: at, severity: 'fault' });
  }
}
