import { textIn } from '../words/textIn.js';
import type { Language } from '../words/language.js';
import type { ReportPlan } from './plan.js';
import { planPart } from './planPart.js';

/** Where in a report a path of its plan is, in words. */
export function partOfPlan({ figures }: Pick<ReportPlan, 'figures'>, path: string): Readonly<Record<Language, string>> {
  return planPart(path, (at) => {
    const figure = figures[at];
    return figure === undefined ? undefined : { code: figure.code, heading: (language) => textIn(figure.heading, language) };
  });
}
