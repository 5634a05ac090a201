import type { Code, Definition } from '../survey/definition.js';
import { placeholdersOf } from './fillText.js';
import type { ReportPlan } from './plan.js';
import { sentencesOf } from './sentencesOf.js';

/** The indicators that are key numbers of the report, then those that only its sentences speak of. */
export function plannedIndicators(plan: ReportPlan, { indicators }: Pick<Definition, 'indicators'>): readonly Code[] {
  const key = plan.keyNumbers.flatMap((planned) => ('indicator' in planned ? [planned.indicator] : []));
  const said = sentencesOf(plan).flatMap(({ sentence }) => [...sentence.text.values()].flatMap(placeholdersOf));
  return [...new Set([...key, ...said.map((placeholder) => placeholder.slice(placeholder.indexOf(':') + 1)).filter((code) => indicators.has(code))])];
}
