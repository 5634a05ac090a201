/** A folder of values computed in R: `expected/NN_name.json`, and in `data/` the tables they were computed from. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { jsonPlace, type JsonPlace } from './jsonPlace.js';

export type Person = ReadonlyMap<string, string>;

/** One file of expected values. */
export interface Reference {
  /** `05_weighted_estimates` */
  readonly name: string;
  readonly results: JsonPlace;
  /** How far from R's number ours may be, as a part of it. */
  readonly tolerance: number;
  /** `clinicum_<meta.set>`: what the files of the invented survey begin with. */
  readonly prefix: string;
  /** Rows of a table in `data/`; empty cells are ''. Errors when it is not there. */
  readonly rows: (file: string) => readonly Person[];
  /** Whether a table is in `data/`. */
  readonly has: (file: string) => boolean;
}

/** Shape the path of the folder in, its files in the order of their numbers out. Errors as reading a file. */
export function openReferences(folder: string): readonly Reference[] {
  const files = readdirSync(join(folder, 'expected')).filter((file) => /^\d\d_.+\.json$/.test(file));
  return files.sort().map((file) => openReference(folder, file.slice(0, -'.json'.length)));
}

export function openReference(folder: string, name: string): Reference {
  const parsed: unknown = JSON.parse(readFileSync(join(folder, 'expected', `${name}.json`), 'utf8'));
  const file = jsonPlace(parsed);
  const meta = file.at('meta');
  return {
    name,
    results: file.at('results'),
    tolerance: meta.find('suggested_relative_tolerance')?.number() ?? 1e-9,
    prefix: `clinicum_${meta.find('set')?.text() ?? 'open'}`,
    rows: (table) => readRows(join(folder, 'data', table)),
    has: (table) => existsSync(join(folder, 'data', table)),
  };
}

function readRows(path: string): readonly Person[] {
  if (!existsSync(path)) throw new Error(`${path} is not there`);
  const [head = [], ...rows] = Papa.parse<string[]>(readFileSync(path, 'utf8'), { skipEmptyLines: true }).data;
  return rows.map((row) => new Map(head.map((name, i) => [name, row[i] ?? ''])));
}
