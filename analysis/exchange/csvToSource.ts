import type { DefinitionFaultCode, DefinitionFaults } from '../survey/definitionFaults.js';
import type { Fault, Place } from '../survey/fault.js';
import { nearest } from '../survey/nearest.js';
import type { SourceEntry, SourceNode } from '../survey/source.js';
import { type CsvRecord, csvRecords } from './csvRecords.js';

/** What a column becomes. `texts` are columns with a language at the end of their name. */
export interface CsvLayout {
  readonly plain: ReadonlyMap<string, ReadCell>;
  /** Column before `_LANGUAGE` -> key. */
  readonly texts: ReadonlyMap<string, string>;
  /** Column before the name -> key of the map it goes into. */
  readonly maps: ReadonlyMap<string, string>;
  /** Column -> key, where they differ. */
  readonly keys: ReadonlyMap<string, string>;
  readonly needed: readonly string[];
}

type ScalarValue = string | number | boolean;

export type ReadCell = (cell: string) => ScalarValue | readonly string[];

type Column =
  | { readonly to: 'key'; readonly key: string; readonly read: ReadCell }
  | { readonly to: 'under'; readonly key: string; readonly name: string };

type Report = <C extends DefinitionFaultCode>(code: C, params: DefinitionFaults[C], place: Place) => void;

function splitName(name: string, starts: Iterable<string>): readonly [string, string] | undefined {
  for (const start of starts) {
    if (name.startsWith(`${start}_`) && name.length > start.length + 1) return [start, name.slice(start.length + 1)];
  }
  return undefined;
}

function columnOf(name: string, layout: CsvLayout): Column | undefined {
  const read = layout.plain.get(name);
  if (read !== undefined) return { to: 'key', key: layout.keys.get(name) ?? name, read };
  const text = layout.texts.get(name);
  if (text !== undefined) return { to: 'key', key: text, read: (cell) => cell };
  const [start, rest] = splitName(name, [...layout.texts.keys(), ...layout.maps.keys()]) ?? [];
  const key = start === undefined ? undefined : (layout.texts.get(start) ?? layout.maps.get(start));
  return key === undefined || rest === undefined ? undefined : { to: 'under', key, name: rest };
}

function readHeader(header: CsvRecord, layout: CsvLayout, at: Place, report: Report): readonly (Column | undefined)[] {
  const names = header.cells.map((name) => name.trim());
  const known = [...layout.plain.keys(), ...layout.texts.keys()];
  const columns = names.map((name, i) => {
    const column = columnOf(name, layout);
    if (names.indexOf(name) < i) report('CSV_COLUMN_TWICE', { column: name }, at);
    else if (column === undefined) report('CSV_COLUMN_UNKNOWN', { column: name, nearest: nearest(name, known) }, at);
    return column;
  });
  for (const needed of layout.needed) {
    if (!names.some((name) => name === needed || name.startsWith(`${needed}_`))) {
      report('CSV_COLUMN_MISSING', { column: needed }, at);
    }
  }
  return columns;
}

function valueOf(value: ScalarValue | readonly string[], at: Place): SourceNode {
  if (typeof value !== 'object') return { type: 'scalar', value, at };
  return { type: 'list', items: value.map((item) => ({ type: 'scalar', value: item, at })), at };
}

function readRecord(record: CsvRecord, columns: readonly (Column | undefined)[], at: Place): SourceNode {
  const entries: SourceEntry[] = [];
  const maps = new Map<string, SourceEntry[]>();
  columns.forEach((column, i) => {
    const cell = (record.cells[i] ?? '').trim();
    if (column === undefined || cell === '') return;
    const place = { ...at, path: `${at.path ?? ''}.${column.key}` };
    if (column.to === 'key') {
      entries.push({ key: column.key, keyAt: place, value: valueOf(column.read(cell), place) });
      return;
    }
    const inner = { ...place, path: `${place.path}.${column.name}` };
    const under = maps.get(column.key) ?? [];
    maps.set(column.key, [...under, { key: column.name, keyAt: inner, value: { type: 'scalar', value: cell, at: inner } }]);
  });
  for (const [key, under] of maps) {
    const place = { ...at, path: `${at.path ?? ''}.${key}` };
    entries.push({ key, keyAt: place, value: { type: 'map', entries: under, at: place } });
  }
  return { type: 'map', entries, at };
}

export interface CsvReading {
  /** Undefined when the file cannot be used at all. */
  readonly list: SourceNode | undefined;
  readonly faults: readonly Fault<DefinitionFaultCode>[];
}

/** A CSV as the list it stands for, every value with the line of its record, to be checked as if written there. */
export function csvToSource(text: string, file: string, path: string, layout: CsvLayout): CsvReading {
  const faults: Fault<DefinitionFaultCode>[] = [];
  const report: Report = (code, params, place) => faults.push({ code, params: { ...params }, place, severity: 'fault' });
  const { records, badQuotes } = csvRecords(text);
  const [header, ...rows] = records;
  const top = { file, line: 1, path };
  for (const record of badQuotes) report('CSV_QUOTES', { record }, { ...top, line: records[record - 1]?.line ?? 1 });
  if (header === undefined || rows.length === 0) {
    report('CSV_EMPTY', {}, top);
    return { list: undefined, faults };
  }
  const columns = readHeader(header, layout, top, report);
  const items = rows.map((record, i) => {
    const at = { file, line: record.line, path: `${path}[${i}]` };
    const [found, expected] = [record.cells.length, header.cells.length];
    if (found !== expected) report('CSV_ROW_LENGTH', { record: i + 1, found, expected }, at);
    return readRecord(record, columns, at);
  });
  return { list: faults.length === 0 ? { type: 'list', items, at: top } : undefined, faults };
}
