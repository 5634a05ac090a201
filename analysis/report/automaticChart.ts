import { scaleSteps } from '../exchange/drafting/lexicon/scaleStep.js';
import type { GridQuestion, Option, Question } from '../survey/definition.js';
import type { TableChart } from '../words/chartName.js';

/** Words that say little to much, or bad to good, in the order of the numbers they have; known in one language is enough. */
function rises(steps: readonly Option[]): boolean {
  const ordered = [...steps].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  if (ordered.length < 3 || ordered.some(({ value }) => value === undefined)) return false;
  const languages = [...(ordered[0]?.label.keys() ?? [])];
  return languages.some((language) => {
    const places = scaleSteps(ordered.map(({ label }) => label.get(language) ?? ''));
    return places?.every((place, index) => index === 0 || place > (places[index - 1] ?? place)) ?? false;
  });
}

const ordinary = (options: readonly Option[]): readonly Option[] => options.filter(({ meaning }) => meaning === 'answer');

/** Two sides where its words have two; a need against how well it is met where its rows were chosen before. */
function ofGrid({ scale, rowsFrom }: GridQuestion): TableChart {
  if (!rises(ordinary(scale))) return 'grid-heatmap';
  return rowsFrom === undefined ? 'likert-diverging' : 'need-gap';
}

/** The chart a question has when nobody has chosen one; undefined for what is not drawn alone. */
export function automaticChart(question: Question): TableChart | undefined {
  switch (question.kind) {
    case 'multiple':
      return 'demand-share';
    case 'single':
      return ordinary(question.options).length >= 3 && ordinary(question.options).every(({ value }) => value !== undefined) ? 'single-share' : 'demand-share';
    case 'grid':
      return ofGrid(question);
    case 'ranking':
      return 'ranking-share';
    case 'number':
      return 'number-summary';
    case 'text':
    case 'unit':
      return undefined;
  }
}
