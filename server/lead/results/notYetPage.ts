/** Results before there are any: what they wait for, and their number. */
import { defaultLimits } from '../../../analysis/disclosure/published.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { resultsWords } from '../../../views/words/results.js';
import { mayDo } from '../../access/actor.js';
import { statusOf, wordingOf } from '../../problems/catalogue.js';
import type { Problem } from '../../problems/problem.js';
import type { Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { actorOf, deskPage } from '../deskPage.js';
import { stateOf, type SurveyHere } from '../surveyHere.js';

export async function notYetPage(services: Services, visit: Visit, here: SurveyHere, problem?: Problem): Promise<Reply> {
  const { language } = visit;
  const words = resultsWords[language];
  const count = await services.store.answers.count(here.survey.slug);
  const state = stateOf(services, here);
  const isClosed = state === 'closed';
  const isTooFew = count < defaultLimits.minimumBase;
  const mayOpen = isClosed && !isTooFew && mayDo(actorOf(visit), 'freeze_results', here.survey.inventory);
  const told = { count: formatNumber(count, language) };
  const few = words.notYet.tooFew({ ...told, needed: String(defaultLimits.minimumBase) });
  const why = isClosed ? (isTooFew ? few : mayOpen ? words.notYet.closed(told) : words.notYet.closedOthers(told)) : state === 'draft' ? words.notYet.draft : words.notYet.collecting;
  const wording = problem === undefined ? undefined : wordingOf(problem, language);
  return deskPage(services, visit, {
    template: 'pages/desk/resultsNotYet',
    title: wording === undefined ? words.title : `${words.errorPrefix}${words.title}`,
    status: problem === undefined ? 200 : statusOf(problem),
    about: { ...here, tab: 'results' },
    ...(visit.query.get('said') === 'over' ? { said: words.said.over } : {}),
    model: {
      heading: words.title,
      problem: wording === undefined ? false : { heading: words.problemHeading, text: `${wording.message} ${wording.mend}` },
      notYet: words.notYet.heading,
      why,
      few: !isClosed && isTooFew && state !== 'draft' ? few : '',
      settings: !mayOpen && mayDo(actorOf(visit), 'run_survey', here.survey.inventory) ? { href: `/${language}/w/${here.survey.slug}/settings`, text: words.notYet.toSettings } : false,
      open: mayOpen ? { action: `/${language}/w/${here.survey.slug}/results`, label: words.notYet.open, means: words.notYet.means } : false,
    },
  });
}
