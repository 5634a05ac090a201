import type { Text } from '../survey/definition.js';
import type { Row } from './table.js';
import type { BitSet } from '../frame/bitSet.js';
import type { Groups } from '../frame/groups.js';
import type { SumsByGroup } from '../frame/weightedSumsByGroup.js';

export interface CountedOption {
  readonly code: string;
  readonly label: Text;
  readonly meaning: Row['meaning'];
  /** Only kept where somebody is counted. */
  readonly onlyIfAny?: true;
}

/** Something with a base of its own and options to count: a question, a row of a grid, a place of a ranking. */
export interface Countable {
  readonly item: Row['item'];
  readonly status: Uint8Array;
  readonly options: readonly CountedOption[];
  /** One array of group counts an option, in the order of `options`; the last number of each: no group. */
  readonly count: (rows: BitSet, groups: Groups) => readonly Uint32Array[];
  /** The same weighed: one an option, in the same order. */
  readonly weigh: (rows: BitSet, groups: Groups, weights: Float64Array) => readonly SumsByGroup[];
  /** Who chose each option, in the same order. */
  readonly choosers: () => readonly BitSet[];
  /** Options (by their place) that one person may choose several times: who chose it, and how often each, at least once. */
  readonly repeats?: ReadonlyMap<number, { readonly who: BitSet; readonly times: Uint16Array }>;
}
