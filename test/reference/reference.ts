/** Values computed in R, kept beside the checkout: `expected/NN_name.json` and the answers they were computed from. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonPlace, type JsonPlace } from './jsonPlace.js';
import { sharedFolder } from '../support/projectRoot.js';

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

export type { JsonPlace };
