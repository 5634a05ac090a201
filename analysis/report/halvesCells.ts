/** Halves of a scale and the gap as columns of a CSV, last on every line: the same on each step of a row. */
import type { PublishedRow } from '../disclosure/published.js';
import type { ShownShare } from '../disclosure/sumShown.js';
import type { TableFacts } from '../findings/context.js';
import type { Language } from '../words/language.js';
import { printedPercent } from '../words/printedPercent.js';
import { tableDecimals } from '../words/tableDecimals.js';
import { terms } from '../words/terms.js';
import { localNumber } from './localCsv.js';
import { type GapOfRow, halvesKind, type HalvesOfRow, scaleHalves } from './scaleHalves.js';

/** What stands last on the lines of a file. */
export interface LastColumns {
  readonly columns: readonly string[];
  readonly cells: (question: string, row: PublishedRow) => readonly string[];
}

const upperColumns = ['upper_half_share', 'upper_half_low', 'upper_half_high'] as const;
const columnsOf = { sides: ['lower_half_share', 'lower_half_low', 'lower_half_high', ...upperColumns], gap: [...upperColumns, 'gap'] } as const;

function written(value: number | null, isHidden: boolean, decimals: 0 | 1, language: Language): string {
  if (value === null) return isHidden ? terms.en.hidden : '';
  return localNumber(printedPercent(value, decimals), language, decimals);
}

function halfCells({ share, low, high, release, base, count }: ShownShare, language: Language): readonly string[] {
  const decimals = tableDecimals(base ?? 0, count);
  return [share, low, high].map((value) => written(value, release === 'suppress', decimals, language));
}

function gapCell({ value, of }: GapOfRow, language: Language): string {
  const decimals = of.every(({ base, count }) => tableDecimals(base ?? 0, count) === 1) ? 1 : 0;
  return written(value, of.some(({ release }) => release === 'suppress'), decimals, language);
}

function cellsOf({ lower, upper, gap }: HalvesOfRow, language: Language): readonly string[] {
  return [...(lower === undefined ? [] : halfCells(lower, language)), ...halfCells(upper, language), ...(gap === undefined ? [] : [gapCell(gap, language)])];
}

/** Undefined where the figure has none. Lines of a table that is read beside it and has no scale are left empty. */
export function halvesColumns(facts: TableFacts, language: Language): LastColumns | undefined {
  const kind = halvesKind(facts);
  if (kind === undefined) return undefined;
  const columns = columnsOf[kind];
  const rows = new Map(scaleHalves(facts).map((row) => [`${row.question} ${row.item}`, cellsOf(row, language)]));
  const none = columns.map(() => '');
  return { columns, cells: (question, { item, group }) => (group === null ? rows.get(`${question} ${item?.code ?? ''}`) : undefined) ?? none };
}
