/** What sums up a question, as text in a terminal. */
import type { PublishedSummary } from '../../analysis/disclosure/publishedSummary.js';
import { summaryFindings } from '../../analysis/findings/summaries/summaryFindings.js';
import type { Language } from '../../analysis/words/language.js';
import { wrapText } from '../../analysis/words/wrapText.js';
import { visibleLine } from './visible.js';

const lineWidth = 78;
const title = { sv: 'Sammanfattat', en: 'In short' } as const;

/** Shape a summary as it may be told in, lines of at most 78 characters out. */
export function summaryText(summary: PublishedSummary, language: Language): string {
  const sentences = summaryFindings(summary, language).flatMap((sentence) => wrapText(sentence.replaceAll('\u00a0', ' '), lineWidth - 4, (text) => text.length).map((line, i) => `${i === 0 ? '  ' : '    '}${line}`));
  return [title[language], ...sentences, ''].map(visibleLine).join('\n');
}
