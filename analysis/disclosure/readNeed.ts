/** A need and how well it is met: a multiple choice, and a grid with one row for each option that was chosen in it. */
import type { Code, Text } from '../survey/definition.js';
import type { Published, PublishedRow } from './published.js';
import { readGrid, upperHalf, type ScaleValues } from './readGrid.js';
import type { ShownShare } from './sumShown.js';

export interface NeedRow {
  readonly code: Code;
  readonly label: Text;
  /** Of everyone the multiple choice counts. */
  readonly need: PublishedRow | undefined;
  /** The upper half of the scale, of those who have the need. */
  readonly met: ShownShare;
  /** Need times what is not met of it; null where either is hidden. */
  readonly unmet: number | null;
}

/** Largest unmet need first, and those of which it is not told after them, as they were asked. */
export function readNeed(met: Published, need: Published, scale: ScaleValues): readonly NeedRow[] {
  const needs = new Map(need.rows.flatMap((row) => (row.group === null && row.item === null ? [[row.code, row] as const] : [])));
  const rows = readGrid(met, scale).map((item): NeedRow => {
    const own = upperHalf(item, met.level);
    const row = needs.get(item.code);
    const unmet = row?.share === null || row?.share === undefined || own.share === null ? null : row.share * (1 - own.share);
    return { code: item.code, label: item.label, need: row, met: own, unmet };
  });
  return [...rows].sort((a, b) => (b.unmet ?? -1) - (a.unmet ?? -1));
}
