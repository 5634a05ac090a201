/** Those invited: how many, by what the list tells, what is sent to them. Never who has answered. */
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { layoutWords } from '../../../views/words/layout.js';
import { peopleWords } from '../../../views/words/people.js';
import { reminderHindrance } from '../../acts/rounds/reminderHindrance.js';
import { noReminderWhy } from './noReminderWhy.js';
import { statusOf, wordingOf } from '../../problems/catalogue.js';
import type { Problem } from '../../problems/problem.js';
import type { Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { faultsIn } from '../access/faultsIn.js';
import { valueIn } from '../access/personForm.js';
import { deskPage } from '../deskPage.js';
import { stateOf, surveyHere } from '../surveyHere.js';
import { groupTables } from './groupTables.js';
import { mailTrouble } from './mailTrouble.js';
import { mailWaits } from './mailWaits.js';
import { peoplePath } from './peoplePaths.js';
import { nextPlan, roundRows } from './roundRows.js';

const said = ['put', 'planned', 'now', 'changed', 'cancelled', 'again', 'erased'] as const;

/** What was just done: one of our own sentences, by the name of it in the address, or as told. */
function saidIn(visit: Visit, told: string | undefined): string | undefined {
  const done = said.find((each) => visit.query.get('said') === each);
  return told ?? (done === undefined ? undefined : peopleWords[visit.language].said[done]);
}

export async function peoplePage(services: Services, visit: Visit, problems: readonly Problem[] = [], told?: string): Promise<Reply> {
  const here = await surveyHere(services, visit);
  const { people } = services.store;
  const { slug } = here.survey;
  const [state, unwritten, written, rounds, invited] = await Promise.all([people.countState(slug), people.countUnwritten(slug), people.countInvitedByMail(slug), people.rounds(slug), people.listInvited(slug)]);
  const { language } = visit;
  const { numbers, rounds: roundWords, ...words } = peopleWords[language];
  const base = peoplePath(visit);
  const faults = faultsIn(problems, language, words.errors);
  const trouble = mailTrouble(services);
  const done = saidIn(visit, told);
  const number = (label: string, value: number, detail: string): object => ({ label, value: formatNumber(value, language), detail });
  const openness = stateOf(services, here);
  return deskPage(services, visit, {
    template: 'pages/desk/people',
    title: (problems.length === 0 ? '' : layoutWords[language].errorPrefix) + words.heading,
    about: { ...here, tab: 'people' },
    status: problems[0] === undefined ? 200 : statusOf(problems[0]),
    ...(done === undefined ? {} : { said: done }),
    model: {
      errors: faults.summary, heading: words.heading, lead: here.definition.collection?.mode === 'confidential' ? words.leadConfidential : words.lead, none: state.invited === 0 ? words.none : '',
      upload: { href: `${base}/list`, label: state.invited === 0 ? words.upload : words.uploadAgain },
      waits: mailWaits(rounds, openness, language) ?? false,
      trouble: trouble === undefined ? false : { what: words.cannotSend, ...wordingOf(trouble, language) },
      numbers: [
        number(numbers.invited, state.invited, numbers.invitedDetail), number(numbers.unwritten, unwritten, numbers.unwrittenDetail),
        number(numbers.declined, state.declined, numbers.declinedDetail), number(numbers.bounced, state.bounced, numbers.bouncedDetail),
      ],
      rounds: {
        heading: roundWords.heading, none: rounds.length === 0 ? roundWords.none : '', stop: roundWords.stop, why: noReminderWhy(reminderHindrance(rounds, written), language), columns: roundWords.columns,
        rows: rounds.length === 0 ? false : roundRows(rounds, base, language),
        plans: trouble === undefined && openness !== 'closed' && openness !== 'trashed' ? nextPlan(rounds, { unwritten, written }, base, language) : [],
      },
      groups: groupTables(here.definition, invited.filter(({ revoked }) => !revoked), language),
      find: { ...words.find, action: `${base}/person`, field: { label: words.find.email, hint: '', value: '' } },
      bounces: { ...words.bounces, action: `${base}/bounces`, value: valueIn(visit.form, 'bounces'), ...faults.of('bounces') },
      hasList: invited.length > 0,
      erase: invited.length > 0 && (openness === 'closed' || openness === 'trashed') ? { ...words.erase, action: `${base}/erase`, ...faults.of('confirm') } : false,
    },
  });
}
