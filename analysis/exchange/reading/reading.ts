import type { Definition } from '../../survey/definition.js';
import type { Remember } from './cell.js';
import type { CellReasons } from './cellReasons.js';
import type { ColumnFinder } from './columnFinder.js';

/** What is the same for every question of a file. */
export interface Reading {
  readonly definition: Definition;
  readonly finder: ColumnFinder;
  readonly reasons: CellReasons;
  readonly remember: Remember;
  /** Numbers stand as a sheet stores them. */
  readonly isStored: boolean;
}
