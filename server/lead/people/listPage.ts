/** A list is chosen, looked at, and stored when it is right. */
import { layoutWords } from '../../../views/words/layout.js';
import { peopleWords } from '../../../views/words/people.js';
import { listLimits } from '../../acts/invited/listLimits.js';
import { lookAtList, type ListLook } from '../../acts/invited/lookAtList.js';
import { putPeople, seenOf } from '../../acts/invited/putPeople.js';
import { statusOf } from '../../problems/catalogue.js';
import { ProblemError, type Problem } from '../../problems/problem.js';
import { redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { faultsIn } from '../access/faultsIn.js';
import { valueIn } from '../access/personForm.js';
import { actorOf, deskPage } from '../deskPage.js';
import { surveyHere, type SurveyHere } from '../surveyHere.js';
import { columnNames, listModel } from './listModel.js';
import { peoplePath } from './peoplePaths.js';
import { postedList, type PostedList } from './postedList.js';

/** The file, sent back packed, and the fields around it. */
export const listBytes = Math.ceil(listLimits.fileBytes * 1.4) + 500_000;

export async function listForm(services: Services, visit: Visit, problems: readonly Problem[] = []): Promise<Reply> {
  const here = await surveyHere(services, visit);
  const { language } = visit;
  const { list, errors, round } = peopleWords[language];
  const faults = faultsIn(problems, language, errors);
  return deskPage(services, visit, {
    template: 'pages/desk/peopleList',
    title: (problems.length === 0 ? '' : layoutWords[language].errorPrefix) + list.heading,
    about: { ...here, tab: 'people' },
    status: problems[0] === undefined ? 200 : statusOf(problems[0]),
    model: {
      heading: list.heading, lead: list.lead, errors: faults.summary, action: peoplePath(visit, '/list'), columns: `${list.columnsHint} ${columnNames(here.definition, language).join(', ')}.`,
      field: { label: list.file, hint: list.fileHint, ...faults.of('list') }, show: list.show, back: { href: peoplePath(visit), text: round.back },
    },
  });
}

async function shown(services: Services, visit: Visit, here: SurveyHere, posted: PostedList, look: ListLook, isOutdated = false): Promise<Reply> {
  const { language } = visit;
  const { list, errors } = peopleWords[language];
  const count = look.fatal.length + look.rows.length;
  const hasList = look.change.gone.length + look.change.same + look.change.changed.length > 0;
  const { invited } = await services.store.people.countState(here.survey.slug);
  const faults = count === 0 ? [] : [{ href: '#faults', text: list.faults({ count: String(count) }) }];
  return deskPage(services, visit, {
    template: 'pages/desk/peopleListCheck',
    title: (count === 0 ? '' : layoutWords[language].errorPrefix) + list.checkHeading,
    about: { ...here, tab: 'people' },
    status: look.fatal[0] === undefined ? (count > 0 || isOutdated ? 422 : 200) : statusOf(look.fatal[0]),
    model: {
      heading: list.checkHeading, action: peoplePath(visit, '/list'), errors: { heading: count === 0 ? '' : errors(count), items: faults },
      outdated: isOutdated ? list.changedMeanwhile : '',
      other: { href: peoplePath(visit, '/list'), text: list.other },
      ...listModel(here.definition, posted, look, { revokes: valueIn(visit.form, 'gone') === 'revoke', counted: hasList ? 0 : invited, language }),
    },
  });
}

async function save(services: Services, visit: Visit, { survey }: SurveyHere, look: ListLook): Promise<boolean> {
  const { store, serverKey, randomBytes } = services;
  const change = await putPeople(store, {
    survey: survey.slug, people: look.merged.people, revokesGone: valueIn(visit.form, 'gone') === 'revoke', seen: valueIn(visit.form, 'seen'),
    serverKey, randomBytes, account: actorOf(visit).account.id,
  });
  return change !== undefined;
}

/** Whether what was posted is what was shown, and may be stored as it is. */
function isConfirmed(visit: Visit, look: ListLook): boolean {
  if (valueIn(visit.form, 'do') !== 'save' || look.fatal.length > 0 || look.merged.people.length === 0) return false;
  return look.rows.length === 0 || valueIn(visit.form, 'leave_out') === 'yes';
}

export async function checkList(services: Services, visit: Visit): Promise<Reply> {
  const here = await surveyHere(services, visit);
  const lookNow = async (posted: PostedList): Promise<ListLook> =>
    lookAtList({ definition: here.definition, ...posted, before: await services.store.people.listInvited(here.survey.slug) });
  try {
    const posted = postedList(visit);
    const look = await lookNow(posted);
    if (!isConfirmed(visit, look)) return await shown(services, visit, here, posted, look);
    if (seenOf(look.change) === valueIn(visit.form, 'seen') && await save(services, visit, here, look)) return redirect(peoplePath(visit, '?said=put'));
    return await shown(services, visit, here, posted, await lookNow(posted), true);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problems[0].field === undefined) throw error;
    return listForm(services, visit, error.problems);
  }
}
