/** Everybody with a role in the inventory, and adding one more. */
import { linkOrigin } from '../../config.js';
import { accessWords } from '../../../views/words/access.js';
import { layoutWords } from '../../../views/words/layout.js';
import { leadStartWords } from '../../../views/words/leadStart.js';
import { addMember, readRole, type RolePlace } from '../../acts/memberActs.js';
import { readPerson } from '../../access/readPerson.js';
import { statusOf } from '../../problems/catalogue.js';
import { ProblemError, type Problem } from '../../problems/problem.js';
import { redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { actorOf, deskPage } from '../deskPage.js';
import { namedUnits } from '../namedUnits.js';
import { surveyHere, type SurveyHere } from '../surveyHere.js';
import { faultsIn } from './faultsIn.js';
import { personFields, roleFields, unitCodes, unitName, valueIn } from './personForm.js';

const said = ['added', 'told', 'changed', 'removed'] as const;

export function membersPath(visit: Visit): string {
  return `/${visit.language}/w/${visit.params.get('survey') ?? ''}/members`;
}

export function placeOf(visit: Visit, { survey }: SurveyHere): RolePlace {
  return { who: actorOf(visit).account.id, survey: survey.slug, inventory: survey.inventory };
}

async function rowsOf(services: Services, visit: Visit, here: SurveyHere): Promise<readonly object[]> {
  const { language } = visit;
  const words = accessWords[language];
  const accounts = new Map((await services.store.accounts.list()).map((account) => [account.id, account]));
  const members = await services.store.accounts.membersOf(here.survey.inventory);
  const names = await namedUnits(services, here, members.flatMap(({ units }) => units));
  return members.flatMap(({ account: id, role, units }) => {
    const account = accounts.get(id);
    return account === undefined ? [] : [{
      name: account.name, email: account.email, role: leadStartWords[language].roles[role], units: units.map((code) => unitName(code, names, language)).join(', '),
      disabled: account.isDisabled ? words.disabled : '', href: `${membersPath(visit)}/${id}`, change: words.changeShort, changeLabel: words.change(account.name),
    }];
  });
}

export async function membersPage(services: Services, visit: Visit, problems: readonly Problem[] = []): Promise<Reply> {
  const here = await surveyHere(services, visit);
  const { language } = visit;
  const { members, ...words } = accessWords[language];
  const done = said.find((each) => visit.query.get('said') === each);
  const faults = faultsIn(problems, language, words.errors);
  const rows = await rowsOf(services, visit, here);
  const known = unitCodes(here.definition);
  const chosen = { role: valueIn(visit.form, 'role'), units: (visit.form.get('units') ?? []).filter((code) => known.has(code)) };
  return deskPage(services, visit, {
    template: 'pages/desk/members',
    title: (problems.length === 0 ? '' : layoutWords[language].errorPrefix) + members.heading,
    about: { ...here, tab: 'members' },
    status: problems[0] === undefined ? 200 : statusOf(problems[0]),
    ...(done === undefined ? {} : { said: members.said[done] }),
    model: {
      heading: members.heading, lead: members.lead, errors: faults.summary,
      columns: { name: words.name, email: words.email, role: words.role, units: words.units, change: words.changeShort },
      none: rows.length === 0 ? members.none : '', rows: rows.length === 0 ? false : rows,
      addHeading: members.addHeading, action: membersPath(visit), submit: members.add,
      ...personFields(visit, faults, members.emailHint),
      ...roleFields(chosen, here.definition, language, faults),
    },
  });
}

export async function addMemberHere(services: Services, visit: Visit): Promise<Reply> {
  const here = await surveyHere(services, visit);
  const { form, language } = visit;
  try {
    const person = readPerson(valueIn(form, 'email'), valueIn(form, 'name'));
    const given = readRole(valueIn(form, 'role'), form.get('units') ?? [], unitCodes(here.definition));
    await addMember(services.store, placeOf(visit, here), { ...person, ...given, language });
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problems[0].field === undefined) throw error;
    return membersPage(services, visit, error.problems);
  }
  const tells = services.mail.isConfigured && linkOrigin(services.config) !== undefined;
  return redirect(`${membersPath(visit)}?said=${tells ? 'told' : 'added'}`);
}
