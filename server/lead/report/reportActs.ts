/** What the report's page sends: parts moved, added and removed, the proposal taken over. */
import { canonicalJson } from '../../../analysis/exchange/canonicalJson.js';
import { editPlan, type PlanEdit } from '../../../analysis/report/editPlan.js';
import { newFigure } from '../../../analysis/report/newFigure.js';
import { automaticWords } from '../../../analysis/report/automaticWords.js';
import { languages } from '../../../analysis/words/language.js';
import type { JsonValue } from '../../../analysis/survey/json.js';
import { textIn } from '../../../analysis/words/textIn.js';
import { savePlan } from '../../acts/plan/savePlan.js';
import { undoPlan } from '../../acts/plan/undoPlan.js';
import { ProblemError } from '../../problems/problem.js';
import { redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { actorOf } from '../deskPage.js';
import { seenRevision } from '../definition/readUpload.js';
import { findFigure } from './figureChoices.js';
import { partsOf, type PlanPart } from './planParts.js';
import { reportHere, type ReportHere } from './reportHere.js';
import { reportPage } from './reportPage.js';

const sent = (visit: Visit, field: string): string => visit.form.get(field)?.[0] ?? '';

/** @param act gives what is said when it is done */
export async function tried(services: Services, visit: Visit, act: () => Promise<string>): Promise<Reply> {
  try {
    const said = await act();
    // what was on its way from the results when the proposal was taken over
    const add = sent(visit, 'add');
    return redirect(`/${visit.language}/w/${visit.params.get('survey') ?? ''}/report?said=${said}${add === '' ? '' : `&add=${encodeURIComponent(add)}#add-heading`}`);
  } catch (error) {
    if (error instanceof ProblemError) return reportPage(services, visit, error.problems);
    throw error;
  }
}

export function findPart({ planned }: ReportHere, name: string): PlanPart | undefined {
  return planned.plan === undefined ? undefined : partsOf(planned.source).find((each) => each.name === name);
}

/** Errors ProblemError web_not_found. */
export function partNamed(here: ReportHere, name: string): PlanPart {
  const part = findPart(here, name);
  if (part === undefined) throw new ProblemError({ code: 'web_not_found', params: {} });
  return part;
}

/** Errors ProblemError as `savePlan`. */
export async function saveEdit(services: Services, visit: Visit, here: ReportHere, edit: PlanEdit): Promise<'saved' | 'unchanged'> {
  const text = canonicalJson(editPlan(here.planned.source, edit));
  return savePlan(services.store, { who: actorOf(visit).account.id, survey: here.survey.slug, seen: seenRevision(visit) }, { text, isOwn: false });
}

/** The proposal, as it was shown: nobody has saved anything before. */
export function takeHere(services: Services, visit: Visit): Promise<Reply> {
  return tried(services, visit, async () => {
    const { planned, survey } = await reportHere(services, visit);
    await savePlan(services.store, { who: actorOf(visit).account.id, survey: survey.slug, seen: 0 }, { text: planned.text, isOwn: false });
    return 'taken';
  });
}

export function moveHere(services: Services, visit: Visit): Promise<Reply> {
  return tried(services, visit, async () => {
    const here = await reportHere(services, visit);
    const { inList } = partNamed(here, sent(visit, 'part'));
    if (inList === undefined) throw new ProblemError({ code: 'web_bad_request', params: {} });
    await saveEdit(services, visit, here, { type: 'move', ...inList, by: sent(visit, 'to') === 'up' ? -1 : 1 });
    return 'moved';
  });
}

export function removeHere(services: Services, visit: Visit): Promise<Reply> {
  return tried(services, visit, async () => {
    const here = await reportHere(services, visit);
    const { inList } = partNamed(here, sent(visit, 'part'));
    if (inList === undefined) throw new ProblemError({ code: 'web_bad_request', params: {} });
    await saveEdit(services, visit, here, { type: 'remove', ...inList });
    return 'removed';
  });
}

/** Also of a plan that no longer fits the questionnaire, and of a file that is uploaded or removed. */
export function undoHere(services: Services, visit: Visit): Promise<Reply> {
  return tried(services, visit, async () => {
    await undoPlan(services.store, { who: actorOf(visit).account.id, survey: visit.params.get('survey') ?? '', seen: seenRevision(visit) });
    return 'undone';
  });
}

/** A share with the words of its option, or an indicator. Errors ProblemError web_bad_request. */
function keyNumberOf(asked: string, { definition }: ReportHere): JsonValue {
  const [, indicator] = /^indicator:(\w+)$/.exec(asked) ?? [];
  if (indicator !== undefined) return { indicator };
  const [, question = '', code = ''] = /^share:(\w+)\/(\w+)$/.exec(asked) ?? [];
  const kind = definition.questions.get(question);
  const option = kind !== undefined && 'options' in kind ? kind.options.find((each) => each.code === code) : undefined;
  if (option === undefined) throw new ProblemError({ code: 'web_bad_request', params: {} });
  return { share: `${question}/${code}`, phrase: Object.fromEntries(languages.map((language) => [language, automaticWords[language].chose(textIn(option.label, language))])) };
}

export function addHere(services: Services, visit: Visit): Promise<Reply> {
  return tried(services, visit, async () => {
    const here = await reportHere(services, visit);
    const { definition, planned } = here;
    if (visit.form.has('key')) {
      await saveEdit(services, visit, here, { type: 'add', list: 'keyNumbers', value: keyNumberOf(sent(visit, 'key'), here) });
      return 'added';
    }
    const figure = findFigure(sent(visit, 'figure'), here);
    if (figure === undefined) throw new ProblemError({ code: 'figure_not_offered', params: { figure: sent(visit, 'figure') }, field: 'figure' });
    await saveEdit(services, visit, here, { type: 'add', list: 'figures', value: newFigure(definition, figure, new Set(planned.plan?.figures.map(({ code }) => code))) });
    return 'added';
  });
}
