/** The same table of the wave before, as it was published. */
import { atLevel } from '../../../analysis/disclosure/atLevel.js';
import type { Published } from '../../../analysis/disclosure/published.js';
import { comparableQuestion } from '../../../analysis/tables/comparableQuestion.js';
import { textIn } from '../../../analysis/words/textIn.js';
import { loadEdition } from '../../acts/loadEdition.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import type { Services } from '../../web/services.js';
import type { SurveyHere } from '../surveyHere.js';
import type { WaveBefore } from './answerTable.js';

export type EarlierWave = { readonly name: string } & ({ readonly why: 'none' | 'notAlike' } | { readonly why: ''; readonly before: WaveBefore });

/** Undefined where the survey has no wave before. Only what was published of it: nobody here has more rights to it than that. */
export async function waveBefore(services: Services, { survey, definition }: SurveyHere, table: Published | undefined, language: InterfaceLanguage): Promise<EarlierWave | undefined> {
  if (survey.earlier === undefined) return undefined;
  const stored = await services.store.editions.findCurrent(survey.earlier);
  if (stored === undefined) return { name: survey.earlier, why: 'none' };
  const { edition } = loadEdition(stored);
  const name = textIn(edition.definition.title, language);
  const found = table === undefined ? undefined : edition.tables.find((one) => one.question === table.question && one.by.join() === table.by.join());
  if (table === undefined || found === undefined || found.baseRule !== table.baseRule) return { name, why: 'notAlike' };
  const questions = [table.question, ...table.by].filter((code) => definition.questions.has(code));
  if (!questions.every((code) => comparableQuestion(edition.definition, definition, code).isComparable)) return { name, why: 'notAlike' };
  const { rows } = atLevel(found, table.level);
  return { name, why: '', before: { name, rowOf: (row) => rows.find((one) => one.code === row.code && one.item?.code === row.item?.code && one.group?.code === row.group?.code) } };
}
