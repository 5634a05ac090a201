import { demandLayout } from './demandLayout.js';
import { demandRows } from './demandRows.js';
import { demandSpec } from './demandSpec.js';
import type { FigureRequest, Plot } from './figure.js';
import { fitRows } from './fitRows.js';
import { isTableOnly } from './tableOnly.js';

/** A slide is read from the back of a room: more rows than this stand in the table. */
const mostRows = { doc: 60, web: 60, half: 60, phone: 60, slide: 16 } as const;

/** What a title and a question of one line each leave, with notes of two lines. */
const slideRoom = 455;

/**
 * How large a share chose each option: a bar on a track from 0 to 100 %, with its interval.
 *
 * Shape   a published table of a single, multiple or unit question in, a Vega-Lite plot out;
 *         undefined where only a table is honest: fewer than 20 answers, or nothing that may be shown
 * Source  design 7.5
 */
export function demandShare(request: FigureRequest): Plot | undefined {
  return drawShares(request, 'share');
}

/** Largest first, or as they were asked. */
export function drawShares(request: FigureRequest, order: 'share' | 'asked'): Plot | undefined {
  const { table, size, language, measure } = request;
  if (isTableOnly(table) || !['single', 'multiple', 'unit'].includes(table.kind)) return undefined;
  const all = demandRows(request, order);
  const most = Math.min(all.ordinary.length, Math.max(1, mostRows[size] - all.apart.length));
  return fitRows(size, slideRoom, most, (room, width) => {
    const rows = { ...all, ordinary: all.ordinary.slice(0, room) };
    const layout = demandLayout(rows, { size, language, level: table.level, width, measure });
    const drawn = { options: [...rows.ordinary, ...rows.apart].map((row) => row.code), groups: [] };
    return { spec: demandSpec(layout, size, language), width: layout.width, height: layout.height, drawn };
  });
}

