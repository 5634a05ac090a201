/** What sums up a question, as text in a terminal. */
import type { PublishedSummary } from '../../analysis/disclosure/publishedSummary.js';
import { summaryFindings } from '../../analysis/findings/summaries/summaryFindings.js';
import type { Language } from '../../analysis/words/language.js';
import { visibleLine } from './visible.js';
import { wrapSentence } from './wrapSentence.js';

const title = { sv: 'Sammanfattat', en: 'In short' } as const;

/** Shape a summary as it may be told in, lines of at most 78 characters out. */
export function summaryText(summary: PublishedSummary, language: Language): string {
  const sentences = summaryFindings(summary, language).flatMap((sentence) => wrapSentence(sentence, '  ', '    '));
  return [title[language], ...sentences, ''].map(visibleLine).join('\n');
}
