/** Where support comes from today, what stands in the way, what follows, and who pays. */
import type { Asked, Answerer } from './answerer.js';
import { oneOf } from './oneOf.js';
import { severalOf } from './severalOf.js';

const isStudent = ({ respondent }: Asked): boolean => respondent.role === 'doctoral_student' || respondent.role === 'postdoc';
const atHospital = ({ respondent }: Asked): boolean => respondent.provider !== undefined;

export const answerCurrent: Answerer = severalOf({
  question: 'current',
  alone: (asked) => new Map([['no_support', asked.respondent.field === 'care' ? 0.27 : asked.respondent.needs.size === 0 ? 0.2 : 0.11]]),
  odds: (asked) =>
    new Map([
      ['own_group', asked.respondent.field === 'care' ? 0.28 : 0.52],
      ['colleague', 0.44],
      ['department_unit', asked.respondent.field === 'care' ? 0.06 : 0.2],
      ['core_facility', asked.respondent.field === 'preclinical' ? 0.42 : 0.19],
      ['provider_unit', atHospital(asked) ? 0.31 : 0.04],
      ['national', asked.respondent.field === 'preclinical' ? 0.24 : 0.07],
      ['consultant', isStudent(asked) ? 0.04 : 0.15],
      ['ai_tools', isStudent(asked) ? 0.41 : 0.23],
      ['other', 0.03],
    ]),
});

export const answerObstacles: Answerer = severalOf({
  question: 'obstacles',
  alone: () => new Map([['nothing', 0.07]]),
  odds: (asked) =>
    new Map([
      ['unknown_place', atHospital(asked) || isStudent(asked) ? 0.46 : 0.3],
      ['waiting', 0.37],
      ['cost', isStudent(asked) ? 0.29 : 0.44],
      ['no_specialist', asked.respondent.needs.has('ai') || asked.respondent.needs.has('bioinformatics') ? 0.33 : 0.16],
      ['not_eligible', atHospital(asked) ? 0.26 : 0.06],
      ['subject_knowledge', 0.17],
      ['permits', asked.respondent.needs.has('health_data') ? 0.4 : 0.11],
      ['own_time', asked.respondent.role === 'clinician' ? 0.55 : 0.24],
      ['other', 0.03],
    ]),
});

export const answerConsequences: Answerer = severalOf({
  question: 'consequences',
  alone: (asked) => new Map([['no_lack', 0.11], ['dont_know', isStudent(asked) ? 0.1 : 0.04]]),
  odds: (asked) =>
    new Map([
      ['delay', 0.58],
      ['simpler_analysis', 0.47],
      ['weaker_design', 0.26],
      ['untrained', isStudent(asked) ? 0.35 : 0.25],
      ['no_application', isStudent(asked) ? 0.05 : 0.17],
      ['not_published', 0.19],
      ['stopped', 0.2],
      ['other', 0.02],
    ]),
});

export const answerFinancing: Answerer = severalOf({
  question: 'financing',
  alone: (asked) => new Map([['dont_know', isStudent(asked) ? 0.27 : 0.06], ['no_money', asked.respondent.field === 'care' ? 0.26 : 0.12]]),
  odds: (asked) =>
    new Map([
      ['grants', asked.respondent.field === 'care' ? 0.24 : 0.55],
      ['department_funds', 0.24],
      ['regional_funds', atHospital(asked) ? 0.4 : 0.05],
      ['free_service', 0.2],
      ['in_kind', 0.3],
      ['other', 0.02],
    ]),
});

export const answerFinancingModel: Answerer = oneOf(
  (asked) =>
    new Map([
      ['free_hours', 45],
      ['subsidised', 19],
      ['full_cost', 4],
      ['part_position', isStudent(asked) ? 5 : 16],
      ['unit_fee', 7],
      ['dont_know', isStudent(asked) ? 20 : 9],
    ]),
);
