import type { FindingContext } from '../../findings/context.js';
import { wordsAround, type SupportFigureWords } from '../../findings/support/supportFigureWords.js';
import { supportTerms } from '../../words/supportTerms.js';

const words = {
  sv: { title: 'Inget att visa', subtitle: 'Ingen fil om stöd och kapacitet berättar om det figuren ska visa.' },
  en: { title: 'Nothing to show', subtitle: 'No file on support and capacity tells of what the figure is to show.' },
} as const;

/** A figure in a draft whose file is not there yet. Publishing stops at it. */
export function nothingTold(number: number, context: FindingContext): SupportFigureWords {
  const { title, subtitle } = words[context.language];
  return {
    words: wordsAround({ number, title, subtitle, notes: [], alt: `${title}.`, description: subtitle }, context),
    table: { caption: subtitle, head: [supportTerms[context.language].need], rows: [] },
    assumptions: [],
  };
}
