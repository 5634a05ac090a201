import { figureOf } from '../../../analysis/report/figureOf.js';
import type { Edition } from '../../../analysis/report/edition.js';
import { languages, type Language } from '../../../analysis/words/language.js';
import type { Problem } from '../../problems/problem.js';

const named = { sv: { sv: 'svenska', en: 'Swedish' }, en: { sv: 'engelska', en: 'English' } } as const;

/** What stands for a figure where it is not seen. */
export interface FigureSummary {
  readonly title: string;
  readonly alt: string;
  readonly description: string;
}

function summaryOf(edition: Edition, number: number, language: Language): FigureSummary {
  // words and table do not depend on how wide letters are
  const { words } = figureOf(edition, { number, language, size: 'doc', measure: () => 0 });
  return words;
}

/** A problem for each figure that has no words for those who do not see it, in each language of reports. */
export function withoutSummary(edition: Edition, read: (edition: Edition, number: number, language: Language) => FigureSummary = summaryOf): readonly Problem[] {
  return edition.plan.figures.flatMap((_, i) =>
    languages.flatMap((language): readonly Problem[] => {
      const { title, alt, description } = read(edition, i + 1, language);
      if ([title, alt, description].every((text) => text.trim() !== '')) return [];
      const path = `figures[${String(i)}]`;
      return [{ code: 'summary_missing', params: { figure: i + 1, language_sv: named[language].sv, language_en: named[language].en }, place: { path } }];
    }),
  );
}
