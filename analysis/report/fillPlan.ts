import type { Text } from '../survey/definition.js';
import type { Language } from '../words/language.js';
import { textIn } from '../words/textIn.js';
import type { ReportTexts } from './edition.js';
import { fillText } from './fillText.js';
import type { ReportNumbers } from './numbers.js';
import type { ReportPlan } from './plan.js';

/** A placeholder whose number is not shown, and where it stands. */
export interface MissingNumber {
  /** Path of the sentence in the plan. */
  readonly path: string;
  readonly number: string;
}

export interface FilledPlan {
  readonly texts: Readonly<Record<Language, ReportTexts>>;
  readonly missing: readonly MissingNumber[];
}

/** Every text of the report in both languages of the pages, with its numbers. */
export function fillPlan(plan: ReportPlan, numbers: ReportNumbers): FilledPlan {
  const missing = new Map<string, MissingNumber>();
  const fill = (text: Text, path: string, language: Language): string => {
    const filled = fillText(textIn(text, language), numbers, language);
    for (const number of filled.missing) missing.set(`${path} ${number}`, { path, number });
    return filled.text;
  };
  const textsIn = (language: Language): ReportTexts => ({
    kicker: textIn(plan.kicker, language),
    title: fill(plan.title.text, 'title', language),
    figures: plan.figures.map((figure, i) => ({
      heading: textIn(figure.heading, language),
      finding: figure.finding === undefined ? null : fill(figure.finding.text, `figures[${i}].finding`, language),
      title: fill(figure.title.text, `figures[${i}].title`, language),
    })),
    ...(plan.decision === undefined ? {} : { decision: fill(plan.decision.text, 'decision', language) }),
    ...(plan.nextStep === undefined ? {} : { nextStep: fill(plan.nextStep.text, 'nextStep', language) }),
  });
  const texts = { sv: textsIn('sv'), en: textsIn('en') };
  return { texts, missing: [...missing.values()] };
}
