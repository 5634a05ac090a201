/** One number of an answer as a cell of the desk. Null is hidden; nobody answered is not the same. */
import type { PublishedNumberRow, PublishedRow } from '../../../analysis/disclosure/published.js';
import type { AgainstOthers } from '../../../analysis/tables/tests/againstOthers.js';
import type { Change } from '../../../analysis/tables/waveChange.js';
import { bracketed } from '../../../analysis/words/bracketed.js';
import { formatChange, formatChangeRange } from '../../../analysis/words/formatChange.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { formatPercent } from '../../../analysis/words/formatPercent.js';
import { pText } from '../../../analysis/words/formatPValue.js';
import { formatRange } from '../../../analysis/words/formatRange.js';
import { tableDecimals } from '../../../analysis/words/tableDecimals.js';
import { terms } from '../../../analysis/words/terms.js';
import { verdictWords } from '../../../analysis/words/verdict.js';
import { resultsWords } from '../../../views/words/results.js';
import type { InterfaceLanguage } from '../../problems/problem.js';

export interface Cell {
  readonly value: string;
  readonly detail: string;
}

/** How rows have changed since the wave before; undefined for what was not asked alike, or of other groups. */
export interface WaveBefore {
  readonly name: string;
  /** What was asked in other words, or with other options or groups: changes may be of that. */
  readonly notes: readonly string[];
  changeOf(row: PublishedRow | PublishedNumberRow): Pick<Change, 'difference' | 'low' | 'high'> | undefined;
}

export const plain = (value: string): Cell => ({ value, detail: '' });

export function countCells(row: PublishedRow, language: InterfaceLanguage): readonly Cell[] {
  const { hidden } = terms[language];
  const words = resultsWords[language].table;
  const base = row.base === null ? hidden : formatNumber(row.base, language);
  const count = row.count === null || row.release === 'suppress' ? hidden : formatNumber(row.count, language);
  if (row.release === 'suppress') return [count, base, words.notShown, hidden].map(plain);
  if (row.share === null || row.base === null) return [count, base, words.nobody, '–'].map(plain);
  const decimals = tableDecimals(row.base, row.count);
  const share = formatPercent(row.share, language, decimals);
  const interval = row.low === null || row.high === null ? '–' : formatRange(row.low, row.high, language, decimals);
  return [count, base, bracketed(share, row.release), interval].map(plain);
}

/** Of a share in percentage points, of a mean in its own unit. */
export function changeCell(row: PublishedRow | PublishedNumberRow, wave: WaveBefore, language: InterfaceLanguage): Cell {
  const { difference, low, high } = wave.changeOf(row) ?? { difference: null, low: null, high: null };
  const words = resultsWords[language].table;
  if (difference === null) return plain(words.notCompared);
  const [scale, decimals] = 'code' in row ? [100, 0] : [1, 1];
  const change = formatChange(scale * difference, language, decimals);
  return { value: 'code' in row ? words.points({ points: change }) : change, detail: low === null || high === null ? '' : formatChangeRange(scale * low, scale * high, language, decimals) };
}

export function othersCell(found: AgainstOthers | undefined, language: InterfaceLanguage): Cell {
  const words = resultsWords[language].against;
  if (found === undefined) return plain('');
  const { verdict, difference, low, high, p } = found;
  if (difference === null || low === null || high === null) return plain(verdictWords(verdict, language));
  const test = p === null ? '' : `, ${pText(p, language)}`;
  return { value: verdictWords(verdict, language), detail: `${words.points({ points: formatChange(100 * difference, language), interval: formatChangeRange(100 * low, 100 * high, language) })}${test}` };
}

export function numberCells({ base, mean, median, low, high, release }: PublishedNumberRow, decimals: number, language: InterfaceLanguage): readonly Cell[] {
  const { hidden } = terms[language];
  const write = (value: number | null): string => (value === null ? '–' : formatNumber(value, language, decimals));
  if (release === 'suppress' || base === null) return [hidden, hidden, hidden, hidden].map(plain);
  if (base === 0) return ['0', resultsWords[language].table.nobody, '–', '–'].map(plain);
  return [formatNumber(base, language), mean === null ? hidden : bracketed(write(mean), release), low === null || high === null ? '–' : `${write(low)}–${write(high)}`, median === null ? hidden : bracketed(write(median), release)].map(plain);
}
