/** Rounded figures of an earlier survey whose answers nobody has: a reference, never tested, never taken from anything. */
import type { Code, Text } from '../survey/definition.js';

export interface Benchmark {
  /** What the earlier survey was. */
  readonly label: Text;
  readonly year: number;
  /** Where the figures stand. */
  readonly source: Text;
  /** How it asked, in its own words. */
  readonly wording: Text;
  /** By option of the question now: shares in whole per cents, in [0, 1]. */
  readonly values: ReadonlyMap<Code, number>;
}
