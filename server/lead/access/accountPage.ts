/** One's own account: name, language, roles, and ending every session at once. */
import { textIn } from '../../../analysis/words/textIn.js';
import { accessWords } from '../../../views/words/access.js';
import { layoutWords } from '../../../views/words/layout.js';
import { leadStartWords } from '../../../views/words/leadStart.js';
import { changeOwnAccount, endAllSessions } from '../../acts/accountActs.js';
import { ProblemError, type Problem } from '../../problems/problem.js';
import { writeDeskCookie } from '../../web/deskCookie.js';
import { redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { actorOf, deskPage } from '../deskPage.js';
import { newestDefinition } from '../surveyHere.js';
import { faultsIn } from './faultsIn.js';
import { valueIn } from './personForm.js';

async function rolesOf(services: Services, visit: Visit): Promise<readonly string[]> {
  const { memberships } = actorOf(visit);
  const { language } = visit;
  const mine = (await services.store.surveys.list()).filter(({ inventory, trashed }) => memberships.has(inventory) && trashed === undefined);
  return Promise.all(mine.map(async (survey) => {
    const role = memberships.get(survey.inventory)?.role ?? 'reader';
    return `${textIn((await newestDefinition(services, survey)).title, language)}: ${leadStartWords[language].roles[role].toLowerCase()}`;
  }));
}

export async function accountPage(services: Services, visit: Visit, problems: readonly Problem[] = []): Promise<Reply> {
  const { account } = actorOf(visit);
  const { language, form } = visit;
  const { account: words, errors, ...shared } = accessWords[language];
  const faults = faultsIn(problems, language, errors);
  const roles = await rolesOf(services, visit);
  const chosen = form.has('language') ? valueIn(form, 'language') : account.language;
  const base = `/${language}/w/account`;
  return deskPage(services, visit, {
    template: 'pages/desk/account',
    title: (problems.length === 0 ? '' : layoutWords[language].errorPrefix) + words.heading,
    status: problems.length === 0 ? 200 : 422,
    ...(visit.query.get('said') === 'saved' ? { said: words.saved } : {}),
    model: {
      heading: words.heading, errors: faults.summary, action: base, submit: shared.save,
      name: { label: shared.name, hint: '', value: form.has('name') ? valueIn(form, 'name') : account.name, ...faults.of('name') },
      email: { label: shared.email, value: account.email, note: words.emailNote },
      languages: {
        legend: words.language, hint: words.languageHint, ...faults.of('language'),
        options: (['sv', 'en'] as const).map((each) => ({ id: each === 'sv' ? 'language' : 'language-en', value: each, label: layoutWords[each].name, checked: each === chosen })),
      },
      rolesHeading: words.rolesHeading, roles, noRoles: roles.length === 0 ? words.noRoles : '',
      owner: account.isOwner ? { text: words.isOwner, href: `/${language}/w/system`, link: words.system } : false,
      sessions: { heading: words.sessionsHeading, lead: words.sessionsLead, action: `${base}/sessions`, submit: words.endSessions },
    },
  });
}

export async function saveAccount(services: Services, visit: Visit): Promise<Reply> {
  try {
    await changeOwnAccount(services.store, actorOf(visit).account, valueIn(visit.form, 'name'), valueIn(visit.form, 'language'));
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problems[0].field === undefined) throw error;
    return accountPage(services, visit, error.problems);
  }
  return redirect(`/${visit.language}/w/account?said=saved`);
}

export async function signOutEverywhere(services: Services, visit: Visit): Promise<Reply> {
  await endAllSessions(services.store, actorOf(visit).account.id);
  return redirect(`/${visit.language}/login?out=1`, { headers: [writeDeskCookie(undefined, services.config)] });
}
