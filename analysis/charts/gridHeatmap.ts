import type { PublishedRow } from '../disclosure/published.js';
import { commonestStep, mostFirst, readGrid, type GridItem } from '../disclosure/readGrid.js';
import { formatNumber } from '../words/formatNumber.js';
import { terms } from '../words/terms.js';
import type { FigureRequest, Plot } from './figure.js';
import { fitRows } from './fitRows.js';
import { heatmapLayout, slideRoom } from './heatmapLayout.js';
import { type HeatmapRow, toCell } from './heatmapRows.js';
import { heatmapSpec } from './heatmapSpec.js';
import { plainLabel } from './labels.js';
import { areTooFew } from './tableOnly.js';

const mostRows = { doc: 40, web: 40, half: 40, phone: 40, slide: 14 } as const;
const mostColumns = { doc: 9, web: 10, half: 7, phone: 5, slide: 12 } as const;

/**
 * The answers to each row of a grid: five classes of colour, and the number in every cell. For scales without two sides. The
 * row with most of one answer comes first: of the one named in `sortBy`, else of the one that any row has most of.
 *
 * Shape   a published grid in, a Vega-Lite plot out; undefined where only a table is honest
 */
export function gridHeatmap(request: FigureRequest): Plot | undefined {
  const { table, size, scale = new Map<string, number>() } = request;
  const asked = readGrid(table, scale);
  const sortBy = request.sortBy ?? commonestStep(asked)?.code ?? '';
  const items = mostFirst(asked, sortBy);
  const [first] = items;
  if (table.kind !== 'grid' || first === undefined || table.by.length > 0 || areTooFew(items.map(({ base }) => base))) return undefined;
  const columns = answersOf(first).slice(0, mostColumns[size]);
  const all = items.slice(0, mostRows[size]).map((item) => toRow(item, columns, request));
  if (!all.some(({ cells }) => cells.some(({ state }) => state === 'shown'))) return undefined;
  return fitRows(size, slideRoom, all.length, (room, width) => {
    const rows = all.slice(0, room);
    const layout = heatmapLayout(rows, columns, sortBy, width, request);
    const drawn = { options: columns.map(({ code }) => code), groups: rows.map(({ code }) => code) };
    return { spec: heatmapSpec(layout, size), width: layout.width, height: layout.height, drawn };
  });
}

function answersOf({ steps, apart }: GridItem): readonly PublishedRow[] {
  return [...steps, ...apart];
}

function toRow(item: GridItem, columns: readonly PublishedRow[], { language }: FigureRequest): HeatmapRow {
  const own = new Map(answersOf(item).map((row) => [row.code, row]));
  const base = item.base === null ? terms[language].hidden : formatNumber(item.base, language);
  return { code: item.code, groups: [item.code], label: plainLabel(item.label, language), base, part: 'group', cells: columns.map(({ code }) => toCell(own.get(code))) };
}
