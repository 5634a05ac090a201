/** What matters and what there is: two grids with the same rows, answered for both. */
import type { Code, Text } from '../survey/definition.js';
import type { Published } from './published.js';
import { readGrid, upperHalf, upperSteps, type GridItem, type ScaleValues } from './readGrid.js';
import type { ShownShare } from './sumShown.js';

export interface GapPairRow {
  readonly code: Code;
  readonly label: Text;
  /** The upper half of each scale, each of those who answered the row there. */
  readonly matters: ShownShare;
  readonly there: ShownShare;
  /** The first less the second; null where either is hidden. */
  readonly gap: number | null;
}

export interface GapPair {
  readonly rows: readonly GapPairRow[];
  /** The upper halves, for their names. */
  readonly steps: { readonly matters: GridItem['steps']; readonly there: GridItem['steps'] };
}

/** Largest gap first, and rows of which it is not told after them, as they were asked. */
export function readGapPair(matters: Published, there: Published, scales: { readonly matters: ScaleValues; readonly there: ScaleValues }): GapPair {
  const others = new Map(readGrid(there, scales.there).map((item) => [item.code, item]));
  const items = readGrid(matters, scales.matters);
  const rows = items.flatMap((item): readonly GapPairRow[] => {
    const other = others.get(item.code);
    if (other === undefined) return [];
    const [first, second] = [upperHalf(item, matters.level), upperHalf(other, there.level)];
    return [{ code: item.code, label: item.label, matters: first, there: second, gap: first.share === null || second.share === null ? null : first.share - second.share }];
  });
  const [one] = items;
  const [other] = others.values();
  return { rows: [...rows].sort((a, b) => (b.gap ?? -2) - (a.gap ?? -2)), steps: { matters: one === undefined ? [] : upperSteps(one), there: other === undefined ? [] : upperSteps(other) } };
}
