import type { FigureRequest, Plot } from './figure.js';
import { fitRows } from './fitRows.js';
import { heatmapColumns } from './heatmapColumns.js';
import { heatmapLayout, slideRoom } from './heatmapLayout.js';
import { type HeatmapRow, heatmapRows } from './heatmapRows.js';
import { heatmapSpec } from './heatmapSpec.js';
import { mostAnswered } from './mostAnswered.js';
import { isTableOnly } from './tableOnly.js';

/** Rows a slide can hold, with that of everyone. */
const mostRowsOnSlide = 20;

/**
 * Share of every group that chose each option: five classes of colour, and the number in every cell.
 *
 * Shape   a published table split by one question in, a Vega-Lite plot out; undefined where only a table is honest
 * Source  design 7.5; disclosure as in the table: hidden cells all look alike, and none gives a bound
 */
export function deptMethodHeatmap(request: FigureRequest): Plot | undefined {
  const { table, size, language } = request;
  const columns = heatmapColumns(request);
  const [first] = columns;
  if (isTableOnly(table) || first === undefined || table.by.length !== 1) return undefined;
  const codes = columns.map((column) => column.code);
  const sortBy = request.sortBy !== undefined && codes.includes(request.sortBy) ? request.sortBy : first.code;
  const all = heatmapRows(table, codes, sortBy, language);
  if (!all.some((row) => row.part === 'group' && row.cells.some((cell) => cell.state === 'shown'))) return undefined;
  return fitRows(size, slideRoom, size === 'slide' ? Math.min(all.length, mostRowsOnSlide) : all.length, (room, width) => {
    const rows = largest(all, room);
    const layout = heatmapLayout(rows, columns, sortBy, width, request);
    const drawn = { options: codes, groups: rows.filter((row) => row.part !== 'everyone').flatMap((row) => row.groups) };
    return { spec: heatmapSpec(layout, size), width: layout.width, height: layout.height, drawn };
  });
}

/** Everyone and the groups with most answers; the others stand in the table, and the note says so. */
function largest(rows: readonly HeatmapRow[], most: number): readonly HeatmapRow[] {
  const size = ({ part, base }: HeatmapRow): number | null => (part === 'everyone' ? Infinity : part === 'hidden' ? null : Number(base.replace(/\D/g, '')));
  return mostAnswered(rows, most, size);
}
