import type { Code } from '../survey/definition.js';
import type { PublishedRow } from '../disclosure/published.js';
import { bracketed } from '../words/bracketed.js';
import { formatPercent } from '../words/formatPercent.js';
import { formatRange } from '../words/formatRange.js';
import { terms } from '../words/terms.js';
import type { FigureRequest } from './figure.js';
import { plainLabel } from './labels.js';

export interface DemandRow {
  readonly code: Code;
  readonly label: string;
  readonly kind: 'emphasis' | 'rest' | 'other';
  readonly state: 'shown' | 'hidden' | 'empty';
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** "80 %", "(80 %)" from a small base, ".." hidden, "–" nobody asked */
  readonly value: string;
  /** "76–83", or nothing */
  readonly interval: string;
}

export interface DemandRows {
  /** Ordinary options by share; those without a shown value after them, as defined. */
  readonly ordinary: readonly DemandRow[];
  /** "None", "don't know" and "not applicable": another kind of answer, so they stand apart. */
  readonly apart: readonly DemandRow[];
}

/** The rows of everyone, in drawing order. No order is shown among values that are not. */
export function demandRows({ table, language, emphasise }: Pick<FigureRequest, 'table' | 'language' | 'emphasise'>, order: 'share' | 'asked' = 'share'): DemandRows {
  const rows = table.rows.filter((row) => row.group === null && row.item === null);
  const toRow = (row: PublishedRow): DemandRow => {
    const apart = isApart(row);
    const kind = apart ? 'other' : emphasise.includes(row.code) || emphasise.length === 0 ? 'emphasis' : 'rest';
    return { code: row.code, label: plainLabel(row.label, language), kind, ...valuesOf(row, language) };
  };
  if (order === 'asked') return { ordinary: rows.filter((row) => !isApart(row)).map(toRow), apart: rows.filter(isApart).map(toRow) };
  const others = rows.filter((row) => row.meaning === 'other');
  const answers = rows.filter((row) => row.meaning === 'answer').sort((a, b) => (b.share ?? -1) - (a.share ?? -1));
  return { ordinary: [...answers, ...others].map(toRow), apart: rows.filter(isApart).map(toRow) };
}

function isApart(row: PublishedRow): boolean {
  return row.meaning !== 'answer' && row.meaning !== 'other';
}

function valuesOf(row: PublishedRow, language: FigureRequest['language']): Omit<DemandRow, 'code' | 'label' | 'kind'> {
  const nothing = { share: 0, low: 0, high: 0, interval: '' };
  if (row.release === 'suppress') return { ...nothing, state: 'hidden', value: terms[language].hidden };
  if (row.share === null) return { ...nothing, state: 'empty', value: '–' };
  const percent = formatPercent(row.share, language);
  const value = bracketed(percent, row.release);
  if (row.low === null || row.high === null) return { state: 'shown', share: row.share, low: row.share, high: row.share, value, interval: '' };
  return { state: 'shown', share: row.share, low: row.low, high: row.high, value, interval: formatRange(row.low, row.high, language) };
}
