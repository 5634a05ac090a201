/** One account, for those who run the installation: closed, opened, made owner or not. */
import { accessWords } from '../../../views/words/access.js';
import { layoutWords } from '../../../views/words/layout.js';
import { accountChangeOf, changeAccount, type AccountChange } from '../../acts/accountActs.js';
import { statusOf } from '../../problems/catalogue.js';
import { ProblemError, type Problem } from '../../problems/problem.js';
import { redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { actorOf, deskPage } from '../deskPage.js';
import { faultsIn } from './faultsIn.js';
import { accountIn, valueIn } from './personForm.js';

/** Errors ProblemError account_unknown. */
export async function systemAccountPage(services: Services, visit: Visit, problems: readonly Problem[] = []): Promise<Reply> {
  const id = accountIn(visit);
  const account = await services.store.accounts.find(id);
  if (account === undefined) throw new ProblemError({ code: 'account_unknown', params: {} });
  const { language } = visit;
  const { system: words, errors, disabled } = accessWords[language];
  const possible: readonly AccountChange[] = [account.isOwner ? 'unmake_owner' : 'make_owner', account.isDisabled ? 'enable' : 'disable'];
  const faults = faultsIn(problems, language, errors);
  return deskPage(services, visit, {
    template: 'pages/desk/systemAccount',
    title: (problems.length === 0 ? '' : layoutWords[language].errorPrefix) + account.name,
    status: problems[0] === undefined ? 200 : statusOf(problems[0]),
    model: {
      heading: account.name, email: account.email, errors: faults.summary,
      tags: [...(account.isOwner ? [words.owner] : []), ...(account.isDisabled ? [disabled] : [])],
      action: `/${language}/w/system/${id}`,
      changes: possible.map((change) => {
        const fault = faults.of(change);
        return { id: change, value: change, ...words.changes[change], ...fault, isDangerous: change === 'disable' || change === 'unmake_owner' };
      }),
      back: { href: `/${language}/w/system`, text: words.back },
    },
  });
}

/** Errors ProblemError account_unknown, also for a change that there is not. */
export async function changeAccountHere(services: Services, visit: Visit): Promise<Reply> {
  const change = accountChangeOf(valueIn(visit.form, 'change'));
  if (change === undefined) throw new ProblemError({ code: 'account_unknown', params: {} });
  try {
    await changeAccount(services.store, actorOf(visit).account.id, accountIn(visit), change);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problems[0].code !== 'last_owner') throw error;
    return systemAccountPage(services, visit, [{ ...error.problems[0], field: change }]);
  }
  return redirect(`/${visit.language}/w/system?said=changed`);
}
