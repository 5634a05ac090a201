import type { Published } from '../disclosure/published.js';
import type { SinceWave } from '../disclosure/publishedWave.js';
import type { Code, Definition } from '../survey/definition.js';
import type { Edition } from './edition.js';
import type { PlannedFigure } from './plan.js';

/** Numbers of the steps of a grid's scale, by code; empty for what has none. */
export function scaleOf({ questions }: Definition, code: Code): ReadonlyMap<Code, number> {
  const question = questions.get(code);
  if (question?.kind !== 'grid') return new Map();
  return new Map(question.scale.flatMap(({ code: step, value }) => (value === undefined ? [] : [[step, value] as const])));
}

/** The other grid of a gap between two; else the table of the question whose chosen options are the rows of a grid, where a figure reads both. */
export function tableBeside({ tables, definition }: Pick<Edition, 'tables' | 'definition'>, { chart, question, availability }: PlannedFigure): Published | undefined {
  const grid = definition.questions.get(question);
  if (chart !== 'need-gap' || grid?.kind !== 'grid') return undefined;
  return tables.find((table) => table.question === (availability ?? grid.rowsFrom) && table.by.length === 0);
}

/** What changed since the wave before, where the figure shows it and there is one. */
export function sinceOf({ earlier }: Pick<Edition, 'earlier'>, { chart, question }: PlannedFigure): SinceWave | undefined {
  const compared = chart === 'wave-change' ? earlier?.questions.find((each) => each.question === question) : undefined;
  return earlier === undefined || compared === undefined ? undefined : { wave: earlier, compared };
}
