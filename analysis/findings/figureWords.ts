import type { FigureWords } from '../words/figureWords.js';
import { plainText } from '../words/plainText.js';
import { terms } from '../words/terms.js';
import type { FigureFacts, FindingContext } from './context.js';
import { figureAlt, figureDescription } from './figureDescription.js';
import { figureNotes } from './figureNotes.js';
import { figureSubtitle } from './figureSubtitle.js';
import { neutralTitle } from './neutralTitle.js';
import { responseRateSentence } from './responseRate.js';
import { hasNoAnswers } from './rows.js';
import { sourceLine } from './sourceLine.js';

/**
 * Everything that stands around one figure, in one language.
 *
 * Shape   a published table, what its plot had room for, and the survey in; finished sentences out
 * Source  design 7.1 (anatomy); a survey with invented answers always carries its band
 */
export function figureWords(facts: FigureFacts, context: FindingContext): FigureWords {
  const words = terms[context.language];
  const title = plainText(facts.title ?? neutralTitle(facts, context));
  return {
    label: `${words.figure}\u00a0${String(facts.number)}`,
    title,
    subtitle: figureSubtitle(facts, context),
    notes: figureNotes(facts, context),
    ...(hasNoAnswers(facts.table) ? {} : { response: responseRateSentence(context) }),
    source: sourceLine(context, facts.address),
    ...(context.definition.example ? { example: exampleBand(context) } : {}),
    alt: figureAlt(facts, context, title),
    description: figureDescription(facts, context),
  };
}

/** "EXEMPEL. Påhittade svar, inte en verklig undersökning." for pages, pictures and files alike. */
export function exampleBand({ language }: Pick<FindingContext, 'language'>): string {
  return `${terms[language].exampleBand}. ${terms[language].example}`;
}
