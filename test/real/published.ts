/** The figures of a survey as the shared folder tells them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listAt, objectAt, stringAt, toJsonObject, type JsonObject } from '../../analysis/survey/jsonReading.js';
import type { JsonValue } from '../../analysis/survey/json.js';
import { toleranceIn, type Tolerance } from './tolerance.js';

export interface PublishedFigure {
  readonly id: string;
  /** Numbers by name (n, N, pct), or words. */
  readonly published: JsonObject | string;
  readonly recomputed: JsonObject | string;
  readonly match: boolean;
  /** Every text of the figure, by its key. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface PublishedFigures {
  readonly figures: readonly PublishedFigure[];
  readonly tolerance: Tolerance;
}

function numbersOrWords(object: JsonObject, key: string): JsonObject | string {
  const value = object[key] ?? '';
  return typeof value === 'string' ? value : objectAt(object, key);
}

function figureFrom(value: JsonValue): PublishedFigure {
  const object = toJsonObject(value, 'figure');
  const texts = Object.entries(object).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text] as const] : []));
  if (typeof object['match'] !== 'boolean') throw new TypeError(`“match” of ${stringAt(object, 'id')}`);
  return {
    id: stringAt(object, 'id'),
    published: numbersOrWords(object, 'published'),
    recomputed: numbersOrWords(object, 'recomputed'),
    match: object['match'],
    texts: new Map(texts),
  };
}

/** Shape a parsed `published_figures.json` in. Errors TypeError naming the field that is not what it should be. */
export function publishedFrom(json: JsonValue): PublishedFigures {
  const object = toJsonObject(json, 'published_figures.json');
  const figures = listAt(object, 'figures').map(figureFrom);
  return { figures, tolerance: toleranceIn(stringAt(object, 'tolerance')) };
}

export function readPublished(folder: string): PublishedFigures {
  // JSON.parse is typed any and gives nothing else
  return publishedFrom(JSON.parse(readFileSync(join(folder, 'published_figures.json'), 'utf8')) as JsonValue);
}
