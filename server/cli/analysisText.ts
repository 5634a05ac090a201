/** All that an analysis let out, as text in a terminal. */
import type { PublishedAnalysis } from '../../analysis/disclosure/publishedAnalysis.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { formatNumber } from '../../analysis/words/formatNumber.js';
import type { Language } from '../../analysis/words/language.js';
import { textIn } from '../../analysis/words/textIn.js';
import { rakingText } from './rakingText.js';
import { tableText } from './tableText.js';
import { visibleLine } from './visible.js';
import { cliWords } from './words.js';

export interface Analysed {
  readonly definition: Definition;
  readonly respondents: number;
}

/** Shape what was released in, paragraphs of lines out: each part names itself, what it is of and what is hidden. */
export function analysisText({ tables, raking }: PublishedAnalysis, { definition, respondents }: Analysed, language: Language): string {
  const head = visibleLine(`${textIn(definition.title, language)}, ${cliWords[language].respondents(formatNumber(respondents, language))}`);
  const weights = raking === undefined ? [] : [rakingText(raking, definition, language)];
  return [head, ...weights, ...tables.map(({ table }) => tableText(table, definition, language))].join('\n\n');
}
