import type { FigureTable, FigureWords } from '../../words/figureWords.js';
import { formatDate, formatDateRange } from '../../words/formatDate.js';
import { formatNumber } from '../../words/formatNumber.js';
import type { Language } from '../../words/language.js';
import { quote } from '../../words/quote.js';
import { endSentence } from '../../words/sentence.js';
import { baseText, terms } from '../../words/terms.js';
import type { AnsweredFor } from '../../disclosure/answeredFor.js';
import type { FindingContext } from '../context.js';
import { exampleBand } from '../figureWords.js';
import { name } from '../names.js';
import { sourceLine } from '../sourceLine.js';

/** Everything around a picture of support, the table under it, and who answers for what was typed in. */
export interface SupportFigureWords {
  readonly words: FigureWords;
  readonly table: FigureTable;
  /** Sentences. */
  readonly assumptions: readonly string[];
}

interface Said extends Pick<FigureWords, 'title' | 'subtitle' | 'notes' | 'alt' | 'description'> {
  readonly number: number;
  /** Where numbers do not come from the survey. */
  readonly register?: AnsweredFor;
}

export function wordsAround({ number, register, ...said }: Said, context: FindingContext): FigureWords {
  const { language, definition } = context;
  return {
    label: `${terms[language].figure}\u00a0${String(number)}`,
    ...said,
    source: register === undefined ? sourceLine(context) : registerLine(register, context),
    ...(definition.example ? { example: exampleBand(context) } : {}),
  };
}

function registerLine({ source, date, owner }: AnsweredFor, { language, definition }: FindingContext): string {
  const day = formatDate(date, language);
  const line = language === 'sv' ? `Källa: ${source}, läge ${day}. Ansvarig: ${endSentence(owner)}` : `Source: ${source}, as of ${day}. Responsible: ${endSentence(owner)}`;
  return definition.example ? `${line} ${language === 'sv' ? 'Påhittade exempeldata.' : 'Invented sample data.'}` : line;
}

/** "Fråga 6: ”Vilket metodstöd …?” n = 523, svar 13 oktober–9 november 2025." */
export function askedLine(question: string, n: number | null, { definition, language }: FindingContext): string {
  const found = definition.questions.get(question);
  const asked = found === undefined ? '' : `${terms[language].question}\u00a0${String(found.number)}: ${quote(name(found.text, language), language)} `;
  const base = n === null ? terms[language].hidden : formatNumber(n, language);
  return `${asked}${baseText(base)}${answeredWhen(definition, language)}.`;
}

function answeredWhen({ opens, closes }: FindingContext['definition'], language: Language): string {
  const word = language === 'sv' ? ', svar' : ', answers of';
  if (opens !== undefined && closes !== undefined) return `${word} ${formatDateRange(opens, closes, language)}`;
  if (opens === undefined) return '';
  return language === 'sv' ? `${word} från ${formatDate(opens, language)}` : `, answers since ${formatDate(opens, language)}`;
}

/** "2 december 2025", or from the earliest to the latest. */
export function datesOf(dates: readonly string[], language: Language): string {
  const sorted = dates.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? formatDate(first, language) : formatDateRange(first, last, language);
}
