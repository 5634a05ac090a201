import type { FigureWords } from '../../words/figureWords.js';
import { endSentence } from '../../words/sentence.js';

/** To paste into another document: what it says, what that rests on, the source. */
export function supportSentences({ title, source }: Pick<FigureWords, 'title' | 'source'>, assumptions: readonly string[]): readonly string[] {
  return [[endSentence(title), ...assumptions, source].join(' ')];
}
