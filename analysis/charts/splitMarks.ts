import type { PublishedRow } from '../disclosure/published.js';
import { printedVerdict, type Verdict } from '../words/verdict.js';
import { palette } from './palette.js';
import type { PointShape } from './pointMarks.js';
import type { RowMark } from './rowPlot.js';

/** Above, below, and no sure difference: by shape for grey print, by colour for the rest. */
export const verdictLook: Readonly<Record<Verdict, { readonly shape: PointShape; readonly color: string }>> = {
  higher: { shape: 'triangle-up', color: palette.brand },
  lower: { shape: 'triangle-down', color: palette.contrastText },
  unsure: { shape: 'circle', color: palette.other },
};

/** A share with its interval, against everyone; nothing where it is hidden. */
export function splitMarks(row: PublishedRow, everyone: PublishedRow): readonly RowMark[] {
  if (row.share === null) return [];
  const { shape, color } = verdictLook[printedVerdict(row, everyone)];
  const line: readonly RowMark[] = row.low === null || row.high === null ? [] : [{ type: 'line', from: row.low, to: row.high, color }];
  return [...line, { type: 'dot', at: row.share, shape, color, isHollow: row.release === 'footnote' }];
}
