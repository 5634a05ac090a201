import { isSupportChart } from '../../words/chartName.js';
import type { Language } from '../../words/language.js';
import { plainText } from '../../words/plainText.js';
import { endSentence } from '../../words/sentence.js';
import { contextOf } from '../contextOf.js';
import type { Edition } from '../edition.js';
import { plannedFigure } from '../figureOf.js';
import { supportSource } from './supportFigures.js';
import { supportOf } from './supportOf.js';

/** What the numbers of a figure of support say, as a sentence; '' of another figure, or where its title says it. Errors RangeError when the report has no such figure. */
export function supportFinding(edition: Edition, number: number, language: Language): string {
  const { chart } = plannedFigure(edition, number);
  const said = isSupportChart(chart) ? supportSource(chart, supportOf(edition, language))?.words(number, contextOf(edition, language))?.words.title : undefined;
  return said === undefined || plainText(edition.texts[language].figures[number - 1]?.title ?? said) === said ? '' : endSentence(said);
}
