import type { Edition } from '../../analysis/report/edition.js';
import type { DocumentAsked } from '../../analysis/words/reportDocument.js';
import { summaryWords } from '../../views/words/summary.js';
import { foreignTag } from '../../analysis/words/foreignTag.js';
import type { ReportReading } from './reportLinks.js';

/** The decision asked for and the next step; nothing where nobody has written them. */
export function askedIn({ plan, texts }: Edition, { language }: Pick<ReportReading, 'language'>): readonly DocumentAsked[] {
  return (['decision', 'nextStep'] as const).flatMap((name) => {
    const [text, planned] = [texts[language][name], plan[name]];
    if (text === undefined || planned === undefined) return [];
    return [{ name, heading: summaryWords[language][name], text: { text, lang: foreignTag(planned.text.keys(), language) } }];
  });
}
