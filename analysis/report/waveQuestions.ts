import type { Code } from '../survey/definition.js';
import { placeholdersOf } from './fillText.js';
import type { ReportPlan } from './plan.js';
import { sentencesOf } from './sentencesOf.js';

const ofChange = /^(?:change|changeInterval|earlier|changes):([a-z][a-z0-9_]*)/;

/** Questions whose change since the wave before a plan speaks of: in a figure, or in a sentence. */
export function waveQuestions(plan: ReportPlan): ReadonlySet<Code> {
  const drawn = plan.figures.flatMap(({ chart, question }) => (chart === 'wave-change' ? [question] : []));
  const written = sentencesOf(plan).flatMap(({ sentence }) => [...sentence.text.values()].flatMap(placeholdersOf));
  const claimed = sentencesOf(plan).flatMap(({ sentence }) => sentence.claims.flatMap((claim) => ('sinceEarlier' in claim ? [claim.number.question] : [])));
  return new Set([...drawn, ...claimed, ...written.flatMap((placeholder) => ofChange.exec(placeholder)?.[1] ?? [])]);
}
