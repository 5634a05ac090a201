/** Halves of a scale as one sheet, a line a row of the question, as the table under the figure has them. */
import { nameOfQuestion, name } from '../../../analysis/findings/names.js';
import type { TableFacts, FindingContext } from '../../../analysis/findings/context.js';
import { halvesKind, scaleHalves, type HalvesOfRow } from '../../../analysis/report/scaleHalves.js';
import type { ShownShare } from '../../../analysis/disclosure/sumShown.js';
import { tableDecimals } from '../../../analysis/words/tableDecimals.js';
import { confidenceInterval, terms } from '../../../analysis/words/terms.js';
import type { WorkbookCell, WorkbookSheet } from '../../../analysis/words/workbook.js';
import { workbookWords } from '../../../views/words/workbook.js';
import { shareCell, wholeCell } from './numberCells.js';
import { withExample } from './tableSheet.js';

function halfCells(half: ShownShare): readonly WorkbookCell[] {
  return [half.share, half.low, half.high].map((value) => shareCell(value, half));
}

/** In per cent or percentage points, as the table under the figure prints it. */
function gapCells({ gap }: HalvesOfRow): readonly WorkbookCell[] {
  if (gap === undefined) return [];
  if (gap.value === null) return [gap.of.some(({ release }) => release === 'suppress') ? { mark: terms.en.hidden } : null];
  const isFine = gap.of.every(({ base, count }) => tableDecimals(base ?? 0, count) === 1);
  return [{ value: Math.round(gap.value * 1e6) / 1e4, format: isFine ? 'decimal1' : 'whole' }];
}

/** None where the figure has none. */
export function halvesSheet(facts: TableFacts, context: FindingContext): readonly WorkbookSheet[] {
  const { language, definition } = context;
  const kind = halvesKind(facts);
  if (kind === undefined) return [];
  const words = workbookWords[language].table;
  const interval = confidenceInterval(facts.table.level, language, 'short');
  const half = (label: string) => [label, `${label}, ${interval}, ${words.low.toLowerCase()}`, `${label}, ${interval}, ${words.high.toLowerCase()}`].map((head) => ({ head, width: 20 }));
  const columns = [
    { head: workbookWords[language].contents.head.question, width: 30 }, { head: words.row, width: 44 }, { head: 'n', width: 11 },
    ...(kind === 'sides' ? half(words.lowerHalf) : []), ...half(words.upperHalf), ...(kind === 'gap' ? [{ head: facts.beside?.kind === 'grid' ? words.gapPoints : words.gapShare, width: 24 }] : []),
  ];
  const rows = scaleHalves(facts).map((row): readonly WorkbookCell[] => [
    nameOfQuestion(definition, row.question, language), name(row.label, language), wholeCell(row.upper.base),
    ...(row.lower === undefined ? [] : halfCells(row.lower)), ...halfCells(row.upper), ...gapCells(row),
  ]);
  return [{ name: words.halves, ...withExample({ columns, rows }, context) }];
}
