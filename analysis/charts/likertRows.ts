import { halfOf, sidesOf, type GridItem } from '../disclosure/readGrid.js';
import type { PublishedRow } from '../disclosure/published.js';
import type { ShownShare } from '../disclosure/sumShown.js';
import { bracketed } from '../words/bracketed.js';
import { formatNumber } from '../words/formatNumber.js';
import { formatPercent } from '../words/formatPercent.js';
import type { Language } from '../words/language.js';
import { printedPercent } from '../words/printedPercent.js';
import { baseText, terms } from '../words/terms.js';
import { plainLabel } from './labels.js';

export interface LikertPart {
  readonly code: string;
  readonly share: number;
  /** "34", or ".." */
  readonly text: string;
  readonly isHidden: boolean;
}

export interface LikertBar {
  readonly code: string;
  readonly label: string;
  /** "n = 509" */
  readonly base: string;
  /** From the end of the scale to its middle. */
  readonly low: readonly LikertPart[];
  readonly high: readonly LikertPart[];
  /** "56 %", "(56 %)" */
  readonly lowSum: string;
  readonly highSum: string;
  /** Beside the scale: the middle step, don't know, not applicable. */
  readonly panels: readonly LikertPart[];
  /** What stands in no panel, in words under the bar. */
  readonly aside?: string;
  /** The first of the panels is the middle step. */
  readonly hasMiddle: boolean;
  /** The whole of the scale is. */
  readonly isHidden: boolean;
}

function partOf({ code, share, release }: Pick<PublishedRow, 'code' | 'share' | 'release'>): LikertPart {
  return { code, share: share ?? 0, text: share === null ? (release === 'suppress' ? terms.sv.hidden : '–') : String(printedPercent(share)), isHidden: share === null };
}

function sumOf({ share, release }: ShownShare, language: Language): string {
  if (share === null) return release === 'suppress' ? terms[language].hidden : '–';
  const percent = formatPercent(share, language);
  return bracketed(percent, release);
}

export function likertBar(item: GridItem, level: number, language: Language): LikertBar {
  const half = halfOf(item);
  const { low, middle, high } = sidesOf(item, level);
  const beside = [...(middle === undefined ? [] : [middle]), ...item.apart];
  return {
    code: item.code,
    label: plainLabel(item.label, language),
    base: baseText(item.base === null ? terms[language].hidden : formatNumber(item.base, language)),
    low: item.steps.slice(0, half).map(partOf),
    high: item.steps.slice(item.steps.length - half).map(partOf).reverse(),
    lowSum: sumOf(low, language),
    highSum: sumOf(high, language),
    panels: beside.map(partOf),
    hasMiddle: middle !== undefined,
    isHidden: low.share === null || high.share === null,
  };
}
