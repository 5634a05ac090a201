/** Where the desk begins: every survey of the inventories one has a role in. */
import { textIn } from '../../analysis/words/textIn.js';
import { accessWords } from '../../views/words/access.js';
import { deskWords } from '../../views/words/desk.js';
import { leadStartWords } from '../../views/words/leadStart.js';
import { knows, mayDo } from '../access/actor.js';
import type { Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import { actorOf, deskPage } from './deskPage.js';
import { newestDefinition, stateOf } from './surveyHere.js';

export async function inventoriesPage(services: Services, visit: Visit): Promise<Reply> {
  const actor = actorOf(visit);
  const { language } = visit;
  const words = leadStartWords[language];
  const mine = (await services.store.surveys.list()).filter(({ inventory, trashed }) => knows(actor, inventory) && (trashed === undefined || mayDo(actor, 'run_survey', inventory)));
  const surveys = await Promise.all(mine.map(async (survey) => {
    const definition = await newestDefinition(services, survey);
    const role = actor.memberships.get(survey.inventory)?.role ?? 'owner';
    const first = mayDo(actor, 'see_collection', survey.inventory) ? 'collection' : 'definition';
    return {
      href: `/${language}/w/${survey.slug}/${first}`,
      title: textIn(definition.title, language),
      state: deskWords[language].states[stateOf(services, { survey, definition })],
      role: words.roles[role],
    };
  }));
  return deskPage(services, visit, {
    template: 'pages/desk/inventories',
    title: words.heading,
    model: {
      heading: words.heading,
      none: surveys.length === 0 ? words.none : '',
      surveys: surveys.length === 0 ? false : surveys,
      columns: { survey: words.survey, state: words.state, role: words.role },
      system: mayDo(actor, 'run_system', undefined) ? { href: `/${language}/w/system`, label: accessWords[language].account.system } : false,
      add: mayDo(actor, 'create_survey', undefined) ? { href: `/${language}/w/new`, label: words.add } : false,
    },
  });
}
