/** What is done with the list as a whole from its page: addresses that came back, and erasing. */
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { peopleWords } from '../../../views/words/people.js';
import { eraseList, markBounced } from '../../acts/invited/personActs.js';
import { ProblemError } from '../../problems/problem.js';
import { redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { valueIn } from '../access/personForm.js';
import { stateOf, surveyHere } from '../surveyHere.js';
import { peoplePage } from './peoplePage.js';
import { peoplePath, placeIn } from './peoplePaths.js';

export async function bouncesHere(services: Services, visit: Visit): Promise<Reply> {
  const { survey } = await surveyHere(services, visit);
  try {
    const { marked, unknown } = await markBounced(services.store, placeIn(visit, survey.slug), valueIn(visit.form, 'bounces'));
    const said = peopleWords[visit.language].marked({ count: formatNumber(marked, visit.language), unknown: formatNumber(unknown.length, visit.language) });
    return await peoplePage(services, { ...visit, form: new Map() }, [], said);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problems[0].field === undefined) throw error;
    return peoplePage(services, visit, error.problems);
  }
}

export async function eraseHere(services: Services, visit: Visit): Promise<Reply> {
  const here = await surveyHere(services, visit);
  if (!['closed', 'trashed'].includes(stateOf(services, here))) return peoplePage(services, visit, [{ code: 'erase_while_open', params: {}, field: 'main' }]);
  if (valueIn(visit.form, 'confirm') !== 'yes') return peoplePage(services, visit, [{ code: 'erase_not_confirmed', params: {}, field: 'confirm' }]);
  await eraseList(services.store, placeIn(visit, here.survey.slug));
  return redirect(peoplePath(visit, '?said=erased'));
}
