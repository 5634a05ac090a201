import type { FigureRequest, Plot } from './figure.js';
import { fitSlide } from './fitSlide.js';
import { heatmapColumns } from './heatmapColumns.js';
import { heatmapLayout, slideRoom } from './heatmapLayout.js';
import { type HeatmapRow, heatmapRows } from './heatmapRows.js';
import { heatmapSpec } from './heatmapSpec.js';
import { sizes } from './sizes.js';
import { isTableOnly } from './tableOnly.js';

/** Rows a slide can hold, with that of everyone. */
const mostRowsOnSlide = 20;
/** Of a plot that is still read when it is set as tall as a page has room for, in px: words of seven points. */
const tallestOnPage = 880;
const fewestRows = 12;

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
  const rows = size === 'slide' ? largest(all, mostRowsOnSlide) : size === 'doc' ? forPage(all, (some) => heatmapLayout(some, columns, sortBy, sizes.doc.width, request).height) : all;
  const plot = fitSlide(size, slideRoom, (width) => {
    const layout = heatmapLayout(rows, columns, sortBy, width, request);
    return { spec: heatmapSpec(layout, size), width: layout.width, height: layout.height };
  });
  return { ...plot, drawn: { options: codes, groups: rows.filter((row) => row.part !== 'everyone').flatMap((row) => row.groups) } };
}

/** The groups with most answers; the others stand in the table, and the note says so. */
function largest(rows: readonly HeatmapRow[], most: number): readonly HeatmapRow[] {
  if (rows.length <= most) return rows;
  const size = (row: HeatmapRow): number => (row.part === 'hidden' ? 0 : Number(row.base.replace(/\D/g, '')));
  const kept = new Set([...rows].filter((row) => row.part !== 'everyone').sort((a, b) => size(b) - size(a)).slice(0, most - 1));
  return rows.filter((row) => row.part === 'everyone' || kept.has(row));
}

/** As many as can be read on a page: names run over several lines, so that rows are not equally tall. */
function forPage(all: readonly HeatmapRow[], heightOf: (rows: readonly HeatmapRow[]) => number): readonly HeatmapRow[] {
  let rows = all;
  for (let tall = heightOf(rows); tall > tallestOnPage && rows.length > fewestRows; tall = heightOf(rows)) {
    rows = largest(all, Math.max(fewestRows, Math.min(rows.length - 1, Math.floor((rows.length * tallestOnPage) / tall))));
  }
  return rows;
}
