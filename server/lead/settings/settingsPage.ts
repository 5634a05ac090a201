/** Where a survey stands and what may be done with it: the check list, opening and closing, who may answer, the trash. */
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { formatDate } from '../../../analysis/words/formatDate.js';
import { textIn } from '../../../analysis/words/textIn.js';
import type { ReadinessItem } from '../../../analysis/survey/readiness/readiness.js';
import { deskWords } from '../../../views/words/desk.js';
import { layoutWords } from '../../../views/words/layout.js';
import { lifecycleWords, type LifecycleWords } from '../../../views/words/lifecycle.js';
import { mayDo } from '../../access/actor.js';
import { dateInStockholm } from '../../acts/dateInStockholm.js';
import { readinessHere } from '../../acts/lifecycle/readinessHere.js';
import { statusOf } from '../../problems/catalogue.js';
import type { Problem } from '../../problems/problem.js';
import type { StoredSurvey } from '../../store/store.js';
import type { Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { faultsIn, type FormFaults } from '../access/faultsIn.js';
import { checkView } from '../definition/checkView.js';
import { lastChange } from '../definition/conflictView.js';
import { readReasons } from '../definition/readStep.js';
import { actorOf, deskPage } from '../deskPage.js';
import { newestDefinition, stateOf, surveyHere, type SurveyHere } from '../surveyHere.js';
import { plusDays } from './plusDays.js';

type Words = LifecycleWords['settings'];

const daysInTrash = 30;

function movesFrom(state: StoredSurvey['state'], words: Words): readonly { readonly value: string; readonly text: string; readonly isMain: boolean }[] {
  const open = { value: 'open', isMain: true, text: state === 'draft' ? words.moves.open : state === 'paused' ? words.moves.resume : words.moves.reopen };
  const pause = { value: 'pause', isMain: false, text: words.moves.pause };
  const close = { value: 'close', isMain: false, text: words.moves.close };
  if (state === 'open') return [pause, close];
  return state === 'paused' ? [open, close] : [open];
}

interface Shown {
  readonly words: Words;
  readonly faults: FormFaults;
}

/** Who leads a survey is told where its report is written, once there is something to report. */
async function reportHow(services: Services, { language }: Visit, { survey }: SurveyHere, words: Words): Promise<object | false> {
  const isDone = survey.state === 'closed' && (await services.store.editions.currentNumber(survey.slug)) === undefined;
  return isDone && { href: `/${language}/w/${survey.slug}/report`, text: words.reportHow };
}

function stateModel(services: Services, visit: Visit, here: SurveyHere, items: readonly ReadinessItem[], { words, faults }: Shown): object {
  const state = stateOf(services, here);
  const check = lifecycleWords[visit.language].check;
  const reasons = readReasons(visit.form);
  const asked = here.survey.state === 'draft' ? items.filter(({ code }) => code === 'IDENTIFYING').flatMap(({ question }) => (question === undefined ? [] : [question])) : [];
  const isStopped = here.survey.state !== 'open' && items.some(({ verdict, code }) => verdict === 'fix' && code !== 'IDENTIFYING');
  return {
    heading: words.state, tag: deskWords[visit.language].states[state], detail: words.states[state], action: `/${visit.language}/w/${here.survey.slug}/settings/state`,
    moves: movesFrom(here.survey.state, words), hint: here.survey.state === 'open' ? words.closeHint : '', stopped: isStopped ? words.notReady : '',
    reasons: asked.map((question) => ({ id: `reason.${question}`, label: check.reason(question), hint: check.reasonHint, value: reasons.get(question) ?? '', error: faults.of(`reason.${question}`).error })),
  };
}

async function collectionModel(services: Services, visit: Visit, { survey }: SurveyHere, { words, faults }: Shown, isConflict: boolean): Promise<object> {
  const { language, form } = visit;
  const typed = (name: string, stored: string): string => form.get(name)?.[0] ?? stored;
  const others = (await services.store.surveys.list()).filter(({ inventory, slug, trashed }) => inventory === survey.inventory && slug !== survey.slug && trashed === undefined);
  const named = await Promise.all(others.map(async (other) => ({ slug: other.slug, name: textIn((await newestDefinition(services, other)).title, language) })));
  const entry = typed('entry', survey.entry);
  const earlier = typed('earlier', survey.earlier ?? '');
  const now = [words.entries[survey.entry][0], ...(survey.target === undefined ? [] : [`${survey.target} %`]), ...(survey.earlier === undefined ? [] : [survey.earlier])].join(', ');
  return {
    heading: words.collection, action: `/${language}/w/${survey.slug}/settings`, seen: String(survey.revision), submit: lifecycleWords[language].save,
    changed: isConflict ? words.changedMeanwhile(now) : '',
    entry: { legend: words.entry, options: (['open', 'invited'] as const).map((value) => ({ value, label: words.entries[value][0], hint: words.entries[value][1], isChosen: entry === value })) },
    target: { label: words.target, hint: words.targetHint, value: typed('target', survey.target === undefined ? '' : String(survey.target)), error: faults.of('target').error },
    earlier: { label: words.earlier, hint: words.earlierHint, error: faults.of('earlier').error, options: [{ slug: '', name: words.noEarlier, isChosen: earlier === '' }, ...named.map((each) => ({ ...each, isChosen: each.slug === earlier }))] },
  };
}

async function trashModel(services: Services, visit: Visit, { survey }: SurveyHere, { words, faults }: Shown): Promise<object> {
  const { language } = visit;
  const base = `/${language}/w/${survey.slug}`;
  const answers = await services.store.answers.count(survey.slug);
  const mayExport = mayDo(actorOf(visit), 'export_answers', survey.inventory);
  const invited = (await services.store.people.countFrame(survey.slug, [])).reduce((sum, group) => sum + group.invited, 0);
  return {
    heading: words.trash, lead: words.trashLead, counts: words.trashCounts(formatNumber(answers, language), formatNumber(invited, language)),
    download: answers > 0 && mayExport ? { href: `${base}/answers`, text: words.trashExport } : false,
    ask: answers > 0 && !mayExport ? words.trashAsk : '',
    action: `${base}/settings/trash`, label: words.trashName(survey.slug), value: visit.form.get('name')?.[0] ?? '', error: faults.of('name').error, submit: words.trashSubmit,
  };
}

function inTrashModel(visit: Visit, { survey: { slug, trashed, erased } }: SurveyHere, words: Words): object | false {
  const { language } = visit;
  if (trashed === undefined) return false;
  const detail = erased === undefined ? words.inTrash(formatDate(trashed, language), formatDate(plusDays(trashed, daysInTrash), language)) : words.erased(formatDate(erased, language));
  return { detail, restore: erased === undefined ? { action: `/${language}/w/${slug}/settings/restore`, text: words.restore } : false };
}

export async function settingsPage(services: Services, visit: Visit, problems: readonly Problem[] = []): Promise<Reply> {
  const here = await surveyHere(services, visit);
  const { language } = visit;
  const all = lifecycleWords[language];
  const words = all.settings;
  const { slug, version } = here.survey;
  const items = await readinessHere(services.store, { ...here, stored: await services.store.surveys.getDefinition(slug, version) }, dateInStockholm(services.clock()), language);
  const isConflict = problems.some(({ code }) => code === 'survey_changed');
  const faults = faultsIn(problems, language, all.errors);
  const shown = { words, faults };
  const [first] = problems;
  const change = isConflict ? await lastChange(services.store, slug, language) : undefined;
  const inTrash = inTrashModel(visit, here, words);
  return deskPage(services, visit, {
    template: 'pages/desk/settings',
    title: (first === undefined ? '' : layoutWords[language].errorPrefix) + words.heading,
    about: { ...here, tab: 'settings' },
    said: new Map(Object.entries(words.said)).get(visit.query.get('said') ?? '') ?? '',
    status: first === undefined ? 200 : statusOf(first),
    model: {
      heading: words.heading,
      errors: faults.summary,
      conflict: change === undefined ? '' : `${change.who}, ${change.when}`,
      trashed: inTrash,
      live: inTrash === false ? {
        state: stateModel(services, visit, here, items, shown),
        report: await reportHow(services, visit, here, words),
        collection: await collectionModel(services, visit, here, shown, isConflict),
        trash: await trashModel(services, visit, here, shown),
        check: checkView(items, { language, base: `/${language}/w/${slug}/definition`, mayEdit: true }),
      } : false,
    },
  });
}
