/** A folder of values computed in R: `expected/NN_name.json`, and in `data/` the tables they were computed from. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { jsonPlace, type JsonPlace } from './jsonPlace.js';
import { TableMissing } from './tableMissing.js';

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

/** Shape the path of the folder in, its files in the order of their numbers out. Error that says what is wrong with a folder or a file. */
export function openReferences(folder: string): readonly Reference[] {
  const expected = join(folder, 'expected');
  const files = existsSync(expected) ? readdirSync(expected).filter((file) => /^\d\d_.+\.json$/.test(file)) : [];
  if (files.length === 0) throw new Error(`${folder} is no folder of reference values: it has no expected/NN_name.json`);
  return files.sort().map((file) => openReference(folder, file.slice(0, -'.json'.length)));
}

export function openReference(folder: string, name: string): Reference {
  const file = readExpected(join(folder, 'expected', `${name}.json`));
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

function readExpected(path: string): JsonPlace {
  try {
    const file = jsonPlace(JSON.parse(readFileSync(path, 'utf8')));
    file.at('meta').keys();
    file.at('results').keys();
    return file;
  } catch (error) {
    throw new Error(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function readRows(path: string): readonly Person[] {
  if (!existsSync(path)) throw new TableMissing(`${path} is not there`);
  const [head = [], ...rows] = Papa.parse<string[]>(readFileSync(path, 'utf8'), { skipEmptyLines: true }).data;
  return rows.map((row) => new Map(head.map((name, i) => [name, row[i] ?? ''])));
}
