/** One person's role in the inventory: changed, or taken away. */
import { accessWords } from '../../../views/words/access.js';
import { layoutWords } from '../../../views/words/layout.js';
import { changeMember, readRole, removeMember } from '../../acts/memberActs.js';
import { statusOf } from '../../problems/catalogue.js';
import type { Membership } from '../../store/accountStore.js';
import { ProblemError, type Problem } from '../../problems/problem.js';
import { redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { deskPage } from '../deskPage.js';
import { namedUnits } from '../namedUnits.js';
import { surveyHere, type SurveyHere } from '../surveyHere.js';
import { faultsIn } from './faultsIn.js';
import { membersPath, placeOf } from './membersPage.js';
import { accountIn, roleFields, unitCodes, valueIn } from './personForm.js';

/** Units of the questionnaire, and those the person has from another one of the inventory: saving here does not take them away. */
function knownFor({ definition }: SurveyHere, member: Membership | undefined): ReadonlySet<string> {
  return new Set([...unitCodes(definition), ...(member?.units ?? [])]);
}

/** Errors ProblemError account_unknown: also for somebody whose roles are in other inventories. */
export async function memberPage(services: Services, visit: Visit, problems: readonly Problem[] = []): Promise<Reply> {
  const here = await surveyHere(services, visit);
  const id = accountIn(visit);
  const member = (await services.store.accounts.membersOf(here.survey.inventory)).find(({ account }) => account === id);
  const account = member === undefined ? undefined : await services.store.accounts.find(id);
  if (member === undefined || account === undefined) throw new ProblemError({ code: 'account_unknown', params: {} });
  const { language, form } = visit;
  const { members, ...words } = accessWords[language];
  const faults = faultsIn(problems, language, words.errors);
  const names = await namedUnits(services, here, member.units);
  const known = knownFor(here, member);
  const chosen = form.has('role') ? { role: valueIn(form, 'role'), units: (form.get('units') ?? []).filter((code) => known.has(code)) } : member;
  const base = `${membersPath(visit)}/${id}`;
  return deskPage(services, visit, {
    template: 'pages/desk/member',
    title: (problems.length === 0 ? '' : layoutWords[language].errorPrefix) + account.name,
    about: { ...here, tab: 'members' },
    status: problems[0] === undefined ? 200 : statusOf(problems[0]),
    model: {
      heading: account.name, email: account.email, disabled: account.isDisabled ? words.disabled : '', errors: faults.summary,
      action: base, submit: words.save, ...roleFields({ ...chosen, names }, here.definition, language, faults),
      removal: { heading: members.removeHeading, lead: members.removeLead(account.name), action: `${base}/remove`, submit: members.remove },
      back: { href: membersPath(visit), text: members.back },
    },
  });
}

/** The last lead stays: told at the roles, with everything else as it was chosen. */
function asFault(error: unknown): readonly Problem[] {
  if (!(error instanceof ProblemError)) throw error;
  const [first] = error.problems;
  if (first.code === 'last_lead') return [{ ...first, field: 'role' }];
  if (first.field === undefined) throw error;
  return error.problems;
}

export async function changeMemberHere(services: Services, visit: Visit): Promise<Reply> {
  const here = await surveyHere(services, visit);
  try {
    const id = accountIn(visit);
    const member = (await services.store.accounts.membersOf(here.survey.inventory)).find(({ account }) => account === id);
    const given = readRole(valueIn(visit.form, 'role'), visit.form.get('units') ?? [], knownFor(here, member));
    await changeMember(services.store, placeOf(visit, here), id, given);
  } catch (error) {
    return memberPage(services, visit, asFault(error));
  }
  return redirect(`${membersPath(visit)}?said=changed`);
}

export async function removeMemberHere(services: Services, visit: Visit): Promise<Reply> {
  const here = await surveyHere(services, visit);
  try {
    await removeMember(services.store, placeOf(visit, here), accountIn(visit));
  } catch (error) {
    return memberPage(services, visit, asFault(error));
  }
  return redirect(`${membersPath(visit)}?said=removed`);
}
