/** What changed since the wave before as one sheet: both waves, then the change in percentage points with its interval. */
import type { Published, PublishedRow } from '../../../analysis/disclosure/published.js';
import type { PublishedShareChange } from '../../../analysis/disclosure/publishedComparison.js';
import type { SinceWave } from '../../../analysis/disclosure/publishedWave.js';
import { changeVerdictWords } from '../../../analysis/findings/figures/waveChangeWords.js';
import type { FindingContext } from '../../../analysis/findings/context.js';
import { name } from '../../../analysis/findings/names.js';
import { hiddenText } from '../../../analysis/findings/shareText.js';
import type { Language } from '../../../analysis/words/language.js';
import { changeDecimals } from '../../../analysis/words/printedChange.js';
import { capitalise } from '../../../analysis/words/sentence.js';
import { tableDecimals } from '../../../analysis/words/tableDecimals.js';
import { confidenceInterval, terms } from '../../../analysis/words/terms.js';
import { waveNames } from '../../../analysis/words/waveNames.js';
import type { WorkbookCell } from '../../../analysis/words/workbook.js';
import { workbookWords } from '../../../views/words/workbook.js';
import { wholeCell } from './numberCells.js';
import { withExample, type SheetOfTable } from './tableSheet.js';

const heads = {
  sv: { change: 'Ändring, procentenheter', verdict: 'Bedömning' },
  en: { change: 'Change, percentage points', verdict: 'Verdict' },
} as const;

const hidden: WorkbookCell = { mark: terms.en.hidden };

function sideCells({ share, base, count }: PublishedShareChange['later'], isHidden: boolean): readonly WorkbookCell[] {
  const none = isHidden ? hidden : null;
  return [wholeCell(base), share === null ? none : { value: share, format: tableDecimals(base ?? 0, count) === 1 ? 'percent1' : 'percent' }];
}

function rowOf(row: PublishedRow, change: PublishedShareChange | undefined, language: Language): readonly WorkbookCell[] {
  const label = name(row.label, language);
  if (change === undefined) return [label, null, null, ...sideCells(row, row.release === 'suppress'), null, null, null, null, ''];
  const isHidden = change.release === 'suppress';
  const format = changeDecimals(change) === 1 ? 'decimal1' : 'whole';
  const points = (value: number | null): WorkbookCell => (value === null ? (isHidden ? hidden : null) : { value: Math.round(value * 1e6) / 1e4, format });
  const remark = isHidden ? hiddenText(row, language) : change.release === 'footnote' ? workbookWords[language].table.uncertain : '';
  return [label, ...sideCells(change.earlier, isHidden), ...sideCells(change.later, isHidden), points(change.difference), points(change.low), points(change.high), changeVerdictWords(change, language), remark];
}

export function sinceSheet(table: Published, { wave, compared }: SinceWave, context: FindingContext): SheetOfTable {
  const { language } = context;
  const words = workbookWords[language].table;
  const names = waveNames(wave.starts, language);
  const [earlier, later] = [capitalise(names.earlier), capitalise(names.later)];
  const interval = confidenceInterval(table.level, language, 'short');
  const { change, verdict } = heads[language];
  const columnHeads = [`n ${earlier}`, `${terms[language].share} ${earlier}`, `n ${later}`, `${terms[language].share} ${later}`, change, `${interval}, ${words.low.toLowerCase()}`, `${interval}, ${words.high.toLowerCase()}`];
  const columns = [{ head: terms[language].answer, width: 44 }, ...columnHeads.map((head) => ({ head, width: 14 })), { head: verdict, width: 20 }, { head: words.comment, width: 34 }];
  const changes = new Map(compared.rows.map((row) => [row.code, row]));
  const rows = table.rows.filter(({ group, item }) => group === null && item === null).map((row) => rowOf(row, changes.get(row.code), language));
  return withExample({ columns, rows }, context);
}
