import type { Code } from '../../../analysis/survey/definition.js';
import { answerAffiliation, answerDepartment, answerProvider, answerResearchTime, answerRole } from './aboutYou.js';
import type { Answerer } from './answerer.js';
import { answerMet } from './met.js';
import { answerMethods } from './methods.js';
import { answerPriorities } from './priorities.js';
import { answerForm, answerHours, answerPhase } from './support.js';
import { answerConsequences, answerCurrent, answerFinancing, answerFinancingModel, answerObstacles } from './today.js';
import { answerBioinformaticsTopics, answerBiostatisticsTopics, answerDataSources, answerDataTopics, answerDataWait } from './topics.js';

/** How invented respondents answer each question; `difference` is in their own words and comes from elsewhere. */
export const answerers: ReadonlyMap<Code, Answerer> = new Map([
  ['methods', answerMethods],
  ['priorities', answerPriorities],
  ['met', answerMet],
  ['biostatistics_topics', answerBiostatisticsTopics],
  ['bioinformatics_topics', answerBioinformaticsTopics],
  ['data_topics', answerDataTopics],
  ['data_sources', answerDataSources],
  ['data_wait', answerDataWait],
  ['form', answerForm],
  ['phase', answerPhase],
  ['hours', answerHours],
  ['current', answerCurrent],
  ['obstacles', answerObstacles],
  ['consequences', answerConsequences],
  ['financing', answerFinancing],
  ['financing_model', answerFinancingModel],
  ['affiliation', answerAffiliation],
  ['role', answerRole],
  ['research_time', answerResearchTime],
  ['department', answerDepartment],
  ['provider', answerProvider],
]);
