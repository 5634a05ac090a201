import type { Published, PublishedRow } from '../disclosure/published.js';
import type { Code } from '../survey/definition.js';
import { bracketed } from '../words/bracketed.js';
import { baseNoun } from '../words/baseNoun.js';
import { formatNumber } from '../words/formatNumber.js';
import { formatPercent } from '../words/formatPercent.js';
import { formatRange } from '../words/formatRange.js';
import { baseText, confidenceInterval, terms } from '../words/terms.js';
import { capitalise } from '../words/sentence.js';
import type { FindingContext } from './context.js';
import { lowerFirst, name } from './names.js';
import { hiddenText, noAnswers } from './shareText.js';

export interface KeyNumber {
  /** "80 %", ".." when hidden, "–" without answers */
  readonly value: string;
  /** "behöver stöd i biostatistik" */
  readonly phrase: string;
  /** "95 % konfidensintervall 76–83, n = 523 som svarade" */
  readonly detail: string;
}

/** What the shares of a table are of; of those who answered where it does not say. */
export type Counted = Pick<Published, 'level'> & Partial<Pick<Published, 'baseRule'>>;

/**
 * One indicator as a key number.
 *
 * Shape   code of the indicator and the row of its table that counts those who meet it, or undefined when
 *         the table was not published; three texts out
 */
export function keyNumber(indicator: Code, row: PublishedRow | undefined, table: Counted, context: FindingContext): KeyNumber {
  return keyNumberOf(phraseOf(indicator, context), row, table, context);
}

/** Any published row as a key number, with the words that say what it counts. */
export function keyNumberOf(phrase: string, row: PublishedRow | undefined, table: Counted, context: Pick<FindingContext, 'language'>): KeyNumber {
  const { language } = context;
  if (row === undefined || row.release === 'suppress') {
    const why = row === undefined ? terms[language].hiddenCell : hiddenText(row, language);
    return { value: terms[language].hidden, phrase, detail: capitalise(why) };
  }
  if (row.share === null || row.base === null) return { value: '–', phrase, detail: capitalise(noAnswers(language)) };
  const share = formatPercent(row.share, language);
  return { value: bracketed(share, row.release), phrase, detail: `${intervalAndBase(row, table.level, context)} ${baseNoun(table.baseRule ?? 'answered', language)}` };
}

/** "95 % konfidensintervall 76–83, n = 523" */
export function intervalAndBase(row: Pick<PublishedRow, 'base' | 'low' | 'high'>, level: number, { language }: Pick<FindingContext, 'language'>): string {
  const base = row.base === null ? '' : baseText(formatNumber(row.base, language));
  if (row.low === null || row.high === null) return base;
  return `${confidenceInterval(level, language)} ${formatRange(row.low, row.high, language)}, ${base}`;
}

export function phraseOf(indicator: Code, { definition, language }: FindingContext): string {
  const found = definition.indicators.get(indicator);
  if (found === undefined) return indicator;
  return found.phrase === undefined ? lowerFirst(name(found.label, language)) : name(found.phrase, language);
}
