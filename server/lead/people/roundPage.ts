/** One round of mail: written, looked at, tried on oneself, planned, followed. */
import { linkOrigin } from '../../config.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { layoutWords } from '../../../views/words/layout.js';
import { peopleWords } from '../../../views/words/people.js';
import { cancelRound, changeRound, nextRound, planRound, retryRound, roundIn, type NextRound } from '../../acts/rounds/roundActs.js';
import { proposeTexts } from '../../mail/proposeTexts.js';
import { readRound, textFaults } from '../../acts/rounds/readRound.js';
import { statusOf } from '../../problems/catalogue.js';
import { ProblemError, type Problem } from '../../problems/problem.js';
import type { Round } from '../../store/roundStore.js';
import { redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { faultsIn } from '../access/faultsIn.js';
import { valueIn } from '../access/personForm.js';
import { actorOf, deskPage } from '../deskPage.js';
import { stateOf, surveyHere, type SurveyHere } from '../surveyHere.js';
import { mailTrouble } from './mailTrouble.js';
import { peoplePath, placeIn } from './peoplePaths.js';
import { formModel, formOf, postedForm, previewModel, proposedTime, type RoundInForm } from './roundForm.js';
import { roundName, roundRows, toldAtLeast, unreachedIn } from './roundRows.js';
import { sendTest } from './sendTest.js';
import { unreachedModel } from './unreachedModel.js';

interface Shown {
  readonly here: SurveyHere;
  readonly next: NextRound;
  /** Absent while it is new. */
  readonly round?: Round;
  readonly form: RoundInForm;
  readonly problems?: readonly Problem[];
  readonly hasPreview?: boolean;
  readonly said?: string;
}

async function shown(services: Services, visit: Visit, { here, next, round, form, problems = [], hasPreview = false, said }: Shown): Promise<Reply> {
  const { language } = visit;
  const { round: words, rounds, errors } = peopleWords[language];
  const faults = faultsIn(problems, language, errors);
  const isPlanned = round === undefined || round.state === 'planned';
  const name = roundName(next, language);
  const newHeading = next.kind === 'invitation' ? words.planInvitation : words.planReminder({ number: String(next.number) });
  const heading = round === undefined ? newHeading : name;
  const unwritten = await services.store.people.countUnwritten(here.survey.slug);
  const canAnswer = stateOf(services, here) === 'open';
  return deskPage(services, visit, {
    template: 'pages/desk/peopleRound',
    title: (problems.length === 0 ? '' : layoutWords[language].errorPrefix) + heading,
    about: { ...here, tab: 'people' },
    status: problems[0] === undefined ? 200 : statusOf(problems[0]),
    ...(said === undefined ? {} : { said }),
    model: {
      errors: faults.summary, heading, action: peoplePath(visit, `/rounds/${round?.id ?? 'new'}`), kind: next.kind, back: { href: peoplePath(visit), text: words.back },
      to: next.kind === 'invitation' ? (isPlanned ? words.to.invitation({ count: formatNumber(unwritten, language) }) : '') : words.to.reminder,
      held: canAnswer || round?.state === 'done' || round?.state === 'cancelled' ? '' : words.held,
      table: round === undefined ? false : { columns: rounds.columns, rows: roundRows([round], peoplePath(visit), language), heading: rounds.heading },
      form: isPlanned ? { ...formModel(form, here.definition, faults, language), save: round === undefined ? words.plan : words.save, now: next.kind === 'invitation' ? words.nowTo({ count: formatNumber(unwritten, language) }) : words.now, test: words.test({ email: actorOf(visit).account.email }) } : false,
      previews: hasPreview || !isPlanned ? previewModel(form.texts, here.definition, linkOrigin(services.config) ?? '', language) : [],
      cancel: round?.state === 'planned' ? words.cancel : round?.state === 'sending' ? words.cancelWaiting : '',
      retry: round !== undefined && Number(unreachedIn(round, 'failed') ?? 0) > 0 && round.state !== 'cancelled' ? { label: words.retry({ count: formatNumber(round.counts.failed, language) }), note: words.retryNote } : false,
      unreached: round === undefined ? false : unreachedModel(await services.store.people.unreached(round.id, 200), (await services.store.people.unreachedUnnamed(round.id)).filter(({ people }) => round.kind === 'invitation' || people >= toldAtLeast), language),
    },
  });
}

function kindIn(visit: Visit): NextRound['kind'] {
  return (visit.query.get('kind') ?? valueIn(visit.form, 'kind')) === 'reminder' ? 'reminder' : 'invitation';
}

/** Errors ProblemError where nothing can be sent, or nobody is to be written to. */
async function mayPlan(services: Services, visit: Visit): Promise<{ readonly here: SurveyHere; readonly next: NextRound }> {
  const here = await surveyHere(services, visit);
  const trouble = mailTrouble(services);
  if (trouble !== undefined) throw new ProblemError(trouble);
  return { here, next: await nextRound(services.store, here.survey.slug, kindIn(visit)) };
}

export async function newRound(services: Services, visit: Visit): Promise<Reply> {
  const { here, next } = await mayPlan(services, visit);
  const texts = proposeTexts(here.definition, next.kind, next.number);
  return shown(services, visit, { here, next, form: { ...proposedTime(services.clock()), texts }, hasPreview: true });
}

export async function roundPage(services: Services, visit: Visit): Promise<Reply> {
  const here = await surveyHere(services, visit);
  const round = await roundIn(services.store, here.survey.slug, visit.params.get('round') ?? '');
  return shown(services, visit, { here, next: round, round, form: formOf(round.sendFrom, round.texts), hasPreview: true });
}

/** Undefined when it is neither a look nor a try: then it is to be stored. */
async function tried(services: Services, visit: Visit, at: Omit<Shown, 'form'>, form: RoundInForm): Promise<Reply | undefined> {
  const what = valueIn(visit.form, 'do');
  if (what !== 'preview' && what !== 'test') return undefined;
  const problems = textFaults(form.texts, at.here.definition);
  if (problems.length > 0 || what === 'preview') return shown(services, visit, { ...at, form, problems, hasPreview: problems.length === 0 });
  const { email } = actorOf(visit).account;
  const isSent = await sendTest(services, at.here.definition, form.texts, email);
  const { round: words } = peopleWords[visit.language];
  return shown(services, visit, { ...at, form, hasPreview: true, ...(isSent ? { said: words.testSent({ email }) } : { problems: [{ code: 'mail_not_sent', params: {}, field: 'test' }] }) });
}

function readForm(visit: Visit, form: RoundInForm, definition: Definition, now: Date): ReturnType<typeof readRound> {
  const isNow = valueIn(visit.form, 'do') === 'now';
  return readRound({ texts: form.texts, ...(isNow ? {} : { when: form }) }, definition, now);
}

/** What is sent at once is said to be so; a survey that is not open has it wait. */
function saidOf(services: Services, visit: Visit, here: SurveyHere, otherwise: 'planned' | 'changed'): string {
  return `?said=${valueIn(visit.form, 'do') === 'now' && stateOf(services, here) === 'open' ? 'now' : otherwise}`;
}

export async function planNew(services: Services, visit: Visit): Promise<Reply> {
  const at = await mayPlan(services, visit);
  const form = postedForm(visit, at.here.definition);
  const reply = await tried(services, visit, at, form);
  if (reply !== undefined) return reply;
  const read = readForm(visit, form, at.here.definition, services.clock());
  if ('problems' in read) return shown(services, visit, { ...at, form, problems: read.problems });
  await planRound(services.store, placeIn(visit, at.here.survey.slug), { kind: at.next.kind, texts: form.texts, sendFrom: read.sendFrom });
  return redirect(peoplePath(visit, saidOf(services, visit, at.here, 'planned')));
}

export async function changeHere(services: Services, visit: Visit): Promise<Reply> {
  const here = await surveyHere(services, visit);
  const place = placeIn(visit, here.survey.slug);
  const round = await roundIn(services.store, here.survey.slug, visit.params.get('round') ?? '');
  const what = valueIn(visit.form, 'do');
  if (what === 'cancel') {
    await cancelRound(services.store, place, round.id);
    return redirect(peoplePath(visit, '?said=cancelled'));
  }
  if (what === 'retry') {
    await retryRound(services.store, place, round.id);
    return redirect(peoplePath(visit, '?said=again'));
  }
  const form = postedForm(visit, here.definition);
  const at = { here, next: round, round };
  const reply = await tried(services, visit, at, form);
  if (reply !== undefined) return reply;
  const read = readForm(visit, form, here.definition, services.clock());
  if ('problems' in read) return shown(services, visit, { ...at, form, problems: read.problems });
  await changeRound(services.store, place, round.id, { sendFrom: read.sendFrom, texts: form.texts });
  return redirect(peoplePath(visit, saidOf(services, visit, here, 'changed')));
}
