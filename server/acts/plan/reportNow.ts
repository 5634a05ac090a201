/** Where the report of a survey stands: its plan, the numbers it may speak with, and how it would read. */
import { setImmediate } from 'node:timers/promises';
import { compareWaves } from '../../../analysis/disclosure/compareWaves.js';
import { comparableQuestions } from '../../../analysis/report/comparableQuestions.js';
import type { Code, Definition } from '../../../analysis/survey/definition.js';
import type { SupportedFigure } from '../../../analysis/report/offeredFigures.js';
import type { ComposedEdition } from '../composeEdition.js';
import { earlierReleased } from '../results/earlierReleased.js';
import { newestRelease } from '../results/newestRelease.js';
import type { ReleasedBefore } from '../results/releasedBefore.js';
import type { NumberedEdition, Store } from '../../store/store.js';
import { readSupport, type SupportRead } from '../support/readSupport.js';
import { supportedFigures } from '../support/supportedFigures.js';
import { draftShown } from './draftShown.js';
import { planHere, type PlanHere } from './planHere.js';

export interface ReportNow {
  readonly definition: Definition;
  readonly planned: PlanHere;
  /** The newest tables that anyone has seen; absent before there are any. */
  readonly seen?: ReleasedBefore;
  /** Oldest first. */
  readonly editions: readonly NumberedEdition[];
  /** Questions whose change since the wave before may be shown. */
  readonly comparable: ReadonlySet<Code>;
  /** The file on support as it reads against the questionnaire of today; absent where there is none. */
  readonly support?: SupportRead;
  /** What it tells of, and what figures are of already. */
  readonly supported: readonly SupportedFigure[];
  /** Absent without tables, or with a plan that does not fit the questionnaire. */
  readonly draft?: ComposedEdition;
}

/** Errors ProblemError: survey_unknown, report_without_question, invited_too_few. */
export async function reportNow(store: Store, definition: Definition, today: string): Promise<ReportNow> {
  const seen = await newestRelease(store, definition.survey);
  const survey = await store.surveys.find(definition.survey);
  const before = survey === undefined ? undefined : await earlierReleased(store, survey);
  // of forty departments each of these takes tens of milliseconds, and everybody else has a turn between them
  await setImmediate();
  const planned = await planHere(store, definition, seen, before);
  await setImmediate();
  const editions = await store.editions.listNumbers(definition.survey);
  const comparable = seen === undefined || before === undefined ? [] : comparableQuestions(compareWaves(before, { definition, tables: seen.tables, date: today }));
  const support = planned.support === undefined ? undefined : readSupport(definition, planned.support);
  const common = { definition, planned, editions, comparable: new Set(comparable), ...(support === undefined ? {} : { support }), supported: supportedFigures(support?.file, planned.plan) };
  if (seen === undefined) return common;
  const { plan, source } = planned;
  if (plan === undefined) return { ...common, seen };
  // a question that was added since has no table yet
  const figures = plan.figures.filter(({ question, by }) => seen.tables.some((table) => table.question === question && table.by[0] === by));
  const current = editions.at(-1)?.number;
  const report = { definition, plan: { ...plan, figures }, sources: { definition: null, plan: source }, ...(support?.file === undefined ? {} : { support: support.file }) };
  return { ...common, seen, draft: await draftShown(store, { report, seen, today, ...(before === undefined ? {} : { before }), ...(current === undefined ? {} : { current }) }) };
}
