import type { ReportPlan } from '../../analysis/report/plan.js';
import type { Definition, Question } from '../../analysis/survey/definition.js';
import { referencesOf } from '../../analysis/survey/expression/references.js';

/** The questions that no figure and no key number of the plan shows, as they were asked. */
export function notInReport({ questions, indicators }: Definition, { figures, keyNumbers }: ReportPlan): readonly Question[] {
  const inFigures = figures.flatMap(({ question, by }) => (by === undefined ? [question] : [question, by]));
  const inKeyNumbers = keyNumbers.flatMap((planned) => {
    if ('number' in planned) return [planned.number.question];
    const indicator = indicators.get(planned.indicator);
    return indicator === undefined ? [] : [...referencesOf(indicator.numerator)];
  });
  const shown = new Set([...inFigures, ...inKeyNumbers]);
  return [...questions.values()].filter(({ code }) => !shown.has(code));
}
