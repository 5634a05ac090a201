/** Values computed in R, kept beside the checkout: `expected/NN_name.json` and the answers they were computed from. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedFolder } from '../support/projectRoot.js';

/** A place in a JSON document whose shape the reader states as it goes; a wrong guess names the place. */
export interface JsonPlace {
  readonly path: string;
  at(key: string | number): JsonPlace;
  find(key: string): JsonPlace | undefined;
  list(): readonly JsonPlace[];
  keys(): readonly string[];
  number(): number;
  text(): string;
  numbers(): readonly number[];
}

export function jsonPlace(value: unknown, path = '$'): JsonPlace {
  const wrong = (wanted: string) => new TypeError(`${path} is not ${wanted}`);
  const object = (): Map<string, unknown> => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong('an object');
    return new Map(Object.entries(value));
  };
  // R writes a vector of one as a bare value.
  const array = (): readonly unknown[] => (Array.isArray(value) ? value : [value]);
  const find = (key: string) => {
    const members = object();
    return members.has(key) ? jsonPlace(members.get(key), `${path}.${key}`) : undefined;
  };
  return {
    path,
    find,
    at: (key) => {
      const found = typeof key === 'string' ? find(key) : jsonPlace(array()[key], `${path}[${key}]`);
      if (found === undefined) throw new TypeError(`${path} has no ${key}`);
      return found;
    },
    list: () => array().map((entry, i) => jsonPlace(entry, `${path}[${i}]`)),
    keys: () => [...object().keys()],
    number: () => {
      if (typeof value !== 'number') throw wrong('a number');
      return value;
    },
    text: () => {
      if (typeof value !== 'string') throw wrong('a text');
      return value;
    },
    numbers: () => array().map((entry, i) => jsonPlace(entry, `${path}[${i}]`).number()),
  };
}

/** Undefined where the reference values are not beside the checkout. */
export function referencePath(...parts: readonly string[]): string | undefined {
  const shared = sharedFolder();
  if (shared === undefined) return undefined;
  const path = join(shared, 'reference', ...parts);
  return existsSync(path) ? path : undefined;
}

/** The `results` of one expected file, e.g. `02_proportion_ci`. */
export function expectedResults(name: string): JsonPlace | undefined {
  const path = referencePath('expected', `${name}.json`);
  if (path === undefined) return undefined;
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return jsonPlace(parsed).at('results');
}

/** Runs tests that need reference values; where these are absent one pending test says so. */
export function describeWithReference(title: string, name: string, body: (results: JsonPlace) => void): void {
  const results = expectedResults(name);
  if (results === undefined) {
    describe(title, () => {
      it(`needs ../shared/reference/expected/${name}.json, which is not beside this checkout`);
    });
    return;
  }
  describe(title, () => {
    body(results);
  });
}
