import type { Text } from '../survey/definition.js';
import type { Row } from './table.js';
import type { BitSet } from '../frame/bitSet.js';
import type { Groups } from '../frame/groups.js';

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
  /** The same in answers given, where one person may give several beside the list; as many as people when absent. */
  readonly mentions?: (rows: BitSet, groups: Groups) => readonly Uint32Array[];
}
