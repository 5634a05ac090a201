/** For those who run the installation: every account. Roles are shown here and given at each inventory. */
import { accessWords } from '../../../views/words/access.js';
import { layoutWords } from '../../../views/words/layout.js';
import { leadStartWords } from '../../../views/words/leadStart.js';
import { addAccount } from '../../acts/accountActs.js';
import { readPerson } from '../../access/readPerson.js';
import { statusOf } from '../../problems/catalogue.js';
import { ProblemError, type Problem } from '../../problems/problem.js';
import { redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { actorOf, deskPage } from '../deskPage.js';
import { faultsIn } from './faultsIn.js';
import { personFields, valueIn } from './personForm.js';

async function rowsOf({ store }: Services, visit: Visit): Promise<readonly object[]> {
  const { language } = visit;
  const { system, change, changeShort, disabled } = accessWords[language];
  const memberships = await store.accounts.allMemberships();
  return (await store.accounts.list()).map(({ id, name, email, isOwner, isDisabled }) => ({
    name, email, href: `/${language}/w/system/${id}`, change: changeShort, changeLabel: change(name),
    roles: [
      ...(isOwner ? [system.owner] : []),
      ...memberships.filter(({ account }) => account === id).map(({ inventory, role }) => `${inventory}: ${leadStartWords[language].roles[role].toLowerCase()}`),
    ].join(', '),
    state: isDisabled ? disabled : system.open, isDisabled,
  }));
}

export async function systemPage(services: Services, visit: Visit, problems: readonly Problem[] = []): Promise<Reply> {
  const { language } = visit;
  const { system: words, ...shared } = accessWords[language];
  const faults = faultsIn(problems, language, shared.errors);
  const done = (['added', 'changed'] as const).find((each) => visit.query.get('said') === each);
  return deskPage(services, visit, {
    template: 'pages/desk/system',
    title: (problems.length === 0 ? '' : layoutWords[language].errorPrefix) + words.heading,
    status: problems[0] === undefined ? 200 : statusOf(problems[0]),
    ...(done === undefined ? {} : { said: words.said[done] }),
    model: {
      heading: words.heading, lead: words.lead, errors: faults.summary, log: { href: `/${language}/w/system/log`, text: words.log },
      columns: { name: shared.name, email: shared.email, roles: words.roles, state: words.state, change: shared.changeShort },
      rows: await rowsOf(services, visit),
      addHeading: words.addHeading, action: `/${language}/w/system`, submit: words.add, ...personFields(visit, faults, words.emailHint),
    },
  });
}

export async function addAccountHere(services: Services, visit: Visit): Promise<Reply> {
  const { form, language } = visit;
  try {
    const person = readPerson(valueIn(form, 'email'), valueIn(form, 'name'));
    await addAccount(services.store, actorOf(visit).account.id, { ...person, language });
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problems[0].field === undefined) throw error;
    return systemPage(services, visit, error.problems);
  }
  return redirect(`/${language}/w/system?said=added`);
}
