import type { ReportPlan, Sentence } from './plan.js';

export interface PlacedSentence {
  readonly path: string;
  readonly sentence: Sentence;
}

/** Every sentence of a report in reading order, with its path in the plan. */
export function sentencesOf(plan: ReportPlan): readonly PlacedSentence[] {
  const figures = plan.figures.flatMap((figure, i): PlacedSentence[] => [
    ...(figure.finding === undefined ? [] : [{ path: `figures[${i}].finding`, sentence: figure.finding }]),
    { path: `figures[${i}].title`, sentence: figure.title },
  ]);
  const asked = (['decision', 'nextStep'] as const).flatMap((path): PlacedSentence[] => {
    const sentence = plan[path];
    return sentence === undefined ? [] : [{ path, sentence }];
  });
  return [{ path: 'title', sentence: plan.title }, ...figures, ...asked];
}
