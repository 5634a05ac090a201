import { reportNow, type ReportNow } from '../../acts/plan/reportNow.js';
import { dateInStockholm } from '../../acts/dateInStockholm.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { surveyHere, type SurveyHere } from '../surveyHere.js';

export interface ReportHere extends SurveyHere, ReportNow {
  /** Address of the report's page. */
  readonly base: string;
}

/** The survey of the address with its report. Errors ProblemError: survey_not_found, report_without_question, invited_too_few. */
export async function reportHere(services: Services, visit: Visit): Promise<ReportHere> {
  const here = await surveyHere(services, visit);
  const report = await reportNow(services.store, here.definition, dateInStockholm(services.clock()));
  return { ...here, ...report, base: `/${visit.language}/w/${here.survey.slug}/report` };
}
