import type { PublishedSummary } from '../../disclosure/publishedSummary.js';
import type { Language } from '../../words/language.js';
import { likertFindings } from './likertFindings.js';
import { rankingFindings } from './rankingFindings.js';
import { togetherFindings } from './togetherFindings.js';

/** What sums up a question, in sentences. */
export function summaryFindings(summary: PublishedSummary, language: Language): readonly string[] {
  switch (summary.kind) {
    case 'likert':
      return likertFindings(summary, language);
    case 'ranking':
      return rankingFindings(summary, language);
    case 'together':
      return togetherFindings(summary, language);
  }
}
