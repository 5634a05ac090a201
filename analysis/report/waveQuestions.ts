import type { Code } from '../survey/definition.js';
import { splitRatio } from './checkRatio.js';
import { placeholdersOf } from './fillText.js';
import type { ReportPlan } from './plan.js';
import { sentencesOf } from './sentencesOf.js';

const ofChange = /^(?:(?:change|changeInterval|earlier|changes):|ratio(?:Interval)?:)([a-z][a-z0-9_]*)/;

/** A ratio is of the wave before only where it is to it. */
const isOfEarlier = (placeholder: string): boolean => !placeholder.startsWith('ratio') || splitRatio(placeholder)?.[1] === 'earlier';

/** Questions whose change since the wave before a plan speaks of: in a figure, or in a sentence. */
export function waveQuestions(plan: ReportPlan): ReadonlySet<Code> {
  const drawn = plan.figures.flatMap(({ chart, question }) => (chart === 'wave-change' ? [question] : []));
  const written = sentencesOf(plan).flatMap(({ sentence }) => [...sentence.text.values()].flatMap(placeholdersOf));
  const claimed = sentencesOf(plan).flatMap(({ sentence }) => sentence.claims.flatMap((claim) => ('sinceEarlier' in claim || (claim.type === 'ratio' && claim.to === 'earlier') ? [claim.number.question] : [])));
  return new Set([...drawn, ...claimed, ...written.flatMap((placeholder) => (isOfEarlier(placeholder) ? (ofChange.exec(placeholder)?.[1] ?? []) : []))]);
}
