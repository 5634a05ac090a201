/** `figures.yaml`: which of our numbers each published figure is (README.md). */
import { readFileSync } from 'node:fs';
import { readSource } from '../../analysis/exchange/readSource.js';
import { listAt, objectAt, stringAt, toJsonObject, type JsonObject } from '../../analysis/survey/jsonReading.js';
import { sourceToJson } from '../../analysis/survey/sourceToJson.js';
import type { BaseRule } from '../../analysis/survey/definition.js';

export type Said = { readonly kind: 'not checkable'; readonly why: string };

export type FigureEntry =
  | Said
  | { readonly kind: 'number'; readonly number: string; readonly base: BaseRule }
  | { readonly kind: 'indicator'; readonly indicator: string }
  | { readonly kind: 'respondents' }
  | { readonly kind: 'p'; readonly p: string; readonly where?: string; readonly yates: boolean }
  | { readonly kind: 'each'; readonly each: ReadonlyMap<string, string> }
  | { readonly kind: 'text'; readonly text: string; readonly values: readonly string[] };

export type Measure = 'count' | 'base' | 'percent';

export interface TableEntry {
  readonly kind: 'table';
  /** A question, or `QUESTION.ROW`. Without it the labels are questions. */
  readonly question?: string;
  readonly by?: string;
  readonly base: BaseRule;
  /** One measure a column; or options across, all with one measure. */
  readonly columns: readonly Measure[];
  readonly across?: Measure;
  readonly labels: ReadonlyMap<string, readonly string[]>;
  readonly differs: ReadonlyMap<string, string>;
}

export interface FiguresFile {
  readonly survey: string;
  readonly answers: string;
  readonly figures: ReadonlyMap<string, FigureEntry>;
  readonly tables: ReadonlyMap<string, TableEntry | Said>;
}

const baseRules: readonly BaseRule[] = ['answered', 'shown', 'eligible', 'selections', 'all'];
const measures: readonly Measure[] = ['count', 'base', 'percent'];

function oneOf<T extends string>(allowed: readonly T[], value: unknown, what: string): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new TypeError(`“${String(value)}” is no ${what}`);
  return found;
}

function onlyKeys(object: JsonObject, ...known: readonly string[]): void {
  const unknown = Object.keys(object).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new TypeError(`unknown keys: ${unknown.join(', ')}`);
}

function textsOf(object: JsonObject, key: string): readonly string[] {
  return listAt(object, key).map((value) => (typeof value === 'string' ? value : String(oneOf([], value, `text of “${key}”`))));
}

function mapOf<T>(object: JsonObject, key: string, read: (map: JsonObject, key: string) => T): ReadonlyMap<string, T> {
  const map = object[key] === undefined ? {} : objectAt(object, key);
  return new Map(Object.keys(map).map((name) => [name, read(map, name)]));
}

function baseOf(object: JsonObject): BaseRule {
  return object['base'] === undefined ? 'answered' : oneOf(baseRules, object['base'], 'base');
}

function saidIn(object: JsonObject): Said | undefined {
  if (object['notCheckable'] === undefined) return undefined;
  onlyKeys(object, 'notCheckable');
  return { kind: 'not checkable', why: stringAt(object, 'notCheckable') };
}

function figureIn(figures: JsonObject, id: string): FigureEntry {
  const object = objectAt(figures, id);
  const said = saidIn(object);
  if (said !== undefined) return said;
  if (object['number'] !== undefined) {
    onlyKeys(object, 'number', 'base');
    return { kind: 'number', number: stringAt(object, 'number'), base: baseOf(object) };
  }
  if (object['p'] !== undefined) {
    onlyKeys(object, 'p', 'where', 'yates');
    return { kind: 'p', p: stringAt(object, 'p'), ...optionalText(object, 'where'), yates: object['yates'] === true };
  }
  if (object['text'] !== undefined) {
    onlyKeys(object, 'text', 'values');
    return { kind: 'text', text: stringAt(object, 'text'), values: textsOf(object, 'values') };
  }
  onlyKeys(object, 'indicator', 'each', 'respondents');
  if (object['each'] !== undefined) return { kind: 'each', each: mapOf(object, 'each', stringAt) };
  return object['respondents'] === true ? { kind: 'respondents' } : { kind: 'indicator', indicator: stringAt(object, 'indicator') };
}

function optionalText<K extends string>(object: JsonObject, key: K): { readonly [key in K]?: string };
function optionalText(object: JsonObject, key: string): { readonly [key: string]: string } {
  return object[key] === undefined ? {} : { [key]: stringAt(object, key) };
}

function tableIn(tables: JsonObject, file: string): TableEntry | Said {
  const object = objectAt(tables, file);
  const said = saidIn(object);
  if (said !== undefined) return said;
  onlyKeys(object, 'question', 'by', 'base', 'columns', 'across', 'labels', 'differs');
  const labels = mapOf(object, 'labels', (map, label) => (typeof map[label] === 'string' ? [map[label]] : textsOf(map, label)));
  return {
    kind: 'table',
    ...optionalText(object, 'question'),
    ...optionalText(object, 'by'),
    base: baseOf(object),
    columns: object['columns'] === undefined ? [] : textsOf(object, 'columns').map((value) => oneOf(measures, value, 'measure')),
    ...(object['across'] === undefined ? {} : { across: oneOf(measures, object['across'], 'measure') }),
    labels,
    differs: mapOf(object, 'differs', stringAt),
  };
}

/** Errors TypeError naming what is not as README.md says. */
export function readFiguresFile(path: string): FiguresFile {
  const { root, faults } = readSource(readFileSync(path, 'utf8'), path);
  if (root === undefined) throw new TypeError(`${path}: ${faults.map(({ code }) => code).join(', ')}`);
  const object = toJsonObject(sourceToJson(root), path);
  onlyKeys(object, 'survey', 'answers', 'figures', 'tables');
  return {
    survey: stringAt(object, 'survey'),
    answers: stringAt(object, 'answers'),
    figures: mapOf(object, 'figures', figureIn),
    tables: mapOf(object, 'tables', tableIn),
  };
}
