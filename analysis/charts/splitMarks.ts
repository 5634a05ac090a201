import type { PublishedRow } from '../disclosure/published.js';
import type { GroupVerdict } from '../words/verdict.js';
import { palette } from './palette.js';
import type { PointShape } from './pointMarks.js';
import type { RowMark } from './rowPlot.js';

/** Above the others, below them, and no sure difference: by shape for grey print, by colour for the rest. */
export const verdictLook: Readonly<Record<GroupVerdict, { readonly shape: PointShape; readonly color: string }>> = {
  higher: { shape: 'triangle-up', color: palette.brand },
  lower: { shape: 'triangle-down', color: palette.contrastText },
  unsure: { shape: 'circle', color: palette.other },
  hidden: { shape: 'circle', color: palette.other },
  nobody: { shape: 'circle', color: palette.other },
};

/** A share with its interval, looking like what was found; nothing where it is hidden. */
export function splitMarks(row: PublishedRow, found: GroupVerdict): readonly RowMark[] {
  if (row.share === null) return [];
  const { shape, color } = verdictLook[found];
  const line: readonly RowMark[] = row.low === null || row.high === null ? [] : [{ type: 'line', from: row.low, to: row.high, color }];
  return [...line, { type: 'dot', at: row.share, shape, color, isHollow: row.release === 'footnote' }];
}
