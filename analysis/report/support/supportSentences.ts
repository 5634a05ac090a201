import type { FigureWords } from '../../words/figureWords.js';
import { endSentence } from '../../words/sentence.js';
import { isOfPilot, type SupportOfFigure } from './supportFigureOf.js';

/** To paste into another document: what its numbers say, of what and of whom, what that rests on, the source. */
export function supportSentences({ subtitle, source }: Pick<FigureWords, 'subtitle' | 'source'>, { chart, published, finding, stated }: SupportOfFigure): readonly string[] {
  const said = endSentence(finding);
  // the line under a title of the pilot says how its picture is read
  const parts = isOfPilot(chart) ? [`${published.pilot?.name ?? ''}: ${said}`.replace(/^: /, '')] : [said, subtitle, stated];
  return [[...parts, source].filter((part) => part !== '').join(' ')];
}
