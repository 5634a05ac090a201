import type { Code } from '../survey/definition.js';
import { placeholdersOf } from './fillText.js';
import type { ReportPlan } from './plan.js';
import { sentencesOf } from './sentencesOf.js';

const ofTogether = /^together:([a-z][a-z0-9_]*)$/;

/** Questions of which a figure shows, or a sentence says, what was chosen together. */
export function plannedTogether(plan: ReportPlan): readonly Code[] {
  const drawn = plan.figures.flatMap(({ chart, question }) => (chart === 'upset-needs' ? [question] : []));
  const written = sentencesOf(plan).flatMap(({ sentence }) => [...sentence.text.values()].flatMap(placeholdersOf));
  return [...new Set([...drawn, ...written.flatMap((placeholder) => ofTogether.exec(placeholder)?.[1] ?? [])])];
}
