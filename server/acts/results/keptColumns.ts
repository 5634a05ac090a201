/** Columns of the last look of a survey. */
import type { Columns } from '../../../analysis/frame/columns.js';
import { lookedColumns } from '../../frames/lookedColumns.js';
import { keptOfLook, type KeptOfLook } from '../keptOfLook.js';

export type KeptColumns = KeptOfLook<Columns>;

export function keptColumns(clock: () => Date): KeptColumns {
  return keptOfLook(clock, lookedColumns);
}
