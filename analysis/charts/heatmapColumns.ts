import type { Code } from '../survey/definition.js';
import type { PublishedRow } from '../disclosure/published.js';
import type { FigureRequest, FigureSize } from './figure.js';

/** How many columns keep a readable head and number in each size. */
const mostColumns: Readonly<Record<FigureSize, number>> = { doc: 9, web: 10, half: 7, phone: 4, slide: 12 };
const usual = 8;

/**
 * Which options become columns: the one the rows are sorted by, those the title speaks of, and then the most common,
 * as many as there is room for, in order of how common they are.
 *
 * Shape   rows of everyone come out, one a column; only ordinary answers, those without a shown share last
 */
export function heatmapColumns({ table, size, most = usual, sortBy, emphasise }: FigureRequest): readonly PublishedRow[] {
  const room = Math.max(1, Math.min(most, mostColumns[size]));
  const options = table.rows
    .filter((row) => row.group === null && row.item === null && row.meaning === 'answer')
    .sort((a, b) => (b.share ?? -1) - (a.share ?? -1));
  const wanted: readonly Code[] = [...(sortBy === undefined ? [] : [sortBy]), ...emphasise, ...options.map((row) => row.code)];
  const chosen = new Set([...new Set(wanted)].filter((code) => options.some((row) => row.code === code)).slice(0, room));
  return options.filter((row) => chosen.has(row.code));
}
