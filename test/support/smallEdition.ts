/** The small report as an edition, without a database. */
import { readDefinition } from '../../analysis/exchange/readDefinition.js';
import { columnsOf } from '../../analysis/frame/columnsOf.js';
import type { Response } from '../../analysis/survey/answers.js';
import { makeReport, type MadeReport } from '../../server/acts/makeReport.js';
import { planOf } from '../../server/acts/planOf.js';
import { smallAnswers, smallPlan, smallSurvey } from './smallReport.js';

export interface SmallEdition {
  readonly responses?: readonly Response[];
  readonly plan?: unknown;
  readonly survey?: unknown;
}

export function smallEdition({ responses = smallAnswers(), plan = smallPlan, survey = smallSurvey() }: SmallEdition = {}): MadeReport {
  const reading = readDefinition(JSON.stringify(survey), 'survey.yaml');
  if (reading.definition === undefined) throw new Error(JSON.stringify(reading.faults));
  const { definition, source } = reading;
  return makeReport({ definition, source, columns: columnsOf(definition, responses), now: new Date('2026-01-14T12:00:00Z'), restsOn: new Map(), plan: planOf(JSON.stringify(plan), 'report.yaml', definition) });
}
