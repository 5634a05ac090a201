import { figureOf } from '../../../analysis/report/figureOf.js';
import type { Edition } from '../../../analysis/report/edition.js';
import type { FigureWords } from '../../../analysis/words/figureWords.js';
import { languages, type Language } from '../../../analysis/words/language.js';
import type { Problem } from '../../problems/problem.js';

const named = { sv: { sv: 'svenska', en: 'Swedish' }, en: { sv: 'engelska', en: 'English' } } as const;

/** What stands for a figure where it is not seen. */
function summaryOf(edition: Edition, number: number, language: Language): FigureWords {
  // words and table do not depend on how wide letters are
  return figureOf(edition, { number, language, size: 'doc', measure: () => 0 }).words;
}

/** Letters that nobody sees, and signs alone, are no words. */
function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(/\p{Default_Ignorable_Code_Point}/gu, ''));
}

/** A problem in each language of reports in which a figure has no words for those who do not see it. @param number from 1 */
export function figureWithoutSummary(edition: Edition, number: number): readonly Problem[] {
  return languages.flatMap((language): readonly Problem[] => {
    const { title, alt, description } = summaryOf(edition, number, language);
    if ([title, alt, description].every(saysSomething)) return [];
    const path = `figures[${String(number - 1)}]`;
    return [{ code: 'summary_missing', params: { figure: number, language_sv: named[language].sv, language_en: named[language].en }, place: { path } }];
  });
}

/** Of every figure. */
export function withoutSummary(edition: Edition): readonly Problem[] {
  return edition.plan.figures.flatMap((_, i) => figureWithoutSummary(edition, i + 1));
}
