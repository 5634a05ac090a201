import type { PublishedRow } from '../disclosure/published.js';
import type { Code } from '../survey/definition.js';
import { formatDate } from '../words/formatDate.js';
import { formatPercent } from '../words/formatPercent.js';
import { baseWords } from '../words/baseWords.js';
import { endSentence } from '../words/sentence.js';
import type { FindingContext } from './context.js';
import { type Counted, intervalAndBase, phraseOf } from './keyNumber.js';
import { name } from './names.js';
import { sourceLine } from './sourceLine.js';

/** "Demouniversitetet (2026). Behovsinventering 2025, utgåva 1.0, 14 januari 2026. behov.example.org/…" */
export function citation(context: FindingContext, address?: string): string {
  const { definition, language, edition, date } = context;
  const who = name(definition.organisation, language);
  const year = date === undefined ? '' : ` (${date.slice(0, 4)})`;
  const which = edition === undefined ? '' : `, ${language === 'sv' ? 'utgåva' : 'edition'}\u00a0${edition}`;
  const when = date === undefined ? '' : `, ${formatDate(date, language)}`;
  const title = endSentence(`${name(definition.title, language)}${which}${when}`);
  return `${year === '' ? endSentence(who) : `${who}${year}.`} ${title}${address === undefined ? '' : ` ${address}`}`;
}

/**
 * A sentence to paste into another document: the number, its uncertainty, its base, whom it is about, its source.
 * Undefined when the number is not shown.
 */
export function quotedNumber(indicator: Code, row: PublishedRow, table: Counted, context: FindingContext, address?: string): string | undefined {
  if (row.release === 'suppress' || row.share === null) return undefined;
  const { language } = context;
  const percent = formatPercent(row.share, language);
  const among = baseWords(table.baseRule ?? 'answered', language);
  const source = sourceLine(context, address);
  return `${percent} ${among} (${intervalAndBase(row, table.level, context)}) ${endSentence(phraseOf(indicator, context))} ${source}`;
}
