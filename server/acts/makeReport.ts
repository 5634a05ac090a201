/** Answers that are in memory as an edition of a report: number 1.0, beside no other. */
import { withheldBeside, type RestsOn, type WithheldBeside } from '../../analysis/disclosure/withheldBeside.js';
import { compareWaves, type EarlierReleased } from '../../analysis/disclosure/compareWaves.js';
import type { Columns } from '../../analysis/frame/columns.js';
import type { Population } from '../../analysis/frame/population.js';
import { automaticBases } from '../../analysis/report/automaticBases.js';
import { automaticPlan, leadingQuestion, type Reported } from '../../analysis/report/automaticPlan.js';
import type { Edition, InvitedCount } from '../../analysis/report/edition.js';
import { plannedTogether } from '../../analysis/report/plannedTogether.js';
import { plannedIndicators } from '../../analysis/report/plannedIndicators.js';
import { tableOf } from '../../analysis/report/tableOf.js';
import type { BaseRule, Code, Definition, Question } from '../../analysis/survey/definition.js';
import type { JsonValue } from '../../analysis/survey/json.js';
import { ProblemError, type Problem } from '../problems/problem.js';
import { refuse } from '../problems/refuse.js';
import { inOneGo } from '../../analysis/support/inOneGo.js';
import { composeEdition } from './composeEdition.js';
import { dateInStockholm } from './dateInStockholm.js';
import { declareSplits } from './declareSplits.js';
import type { InvitedPeople } from './invitedPeople.js';
import { nothingTicked } from './nothingTicked.js';
import { notInReport } from './notInReport.js';
import { nestedProblem } from './nestedProblem.js';
import { planOf, type PlanRead } from './planOf.js';
import type { CapacityFile } from './readCapacityFile.js';
import { releaseColumns, type Released } from './releaseColumns.js';
import { sealEdition, type Sealed } from './sealEdition.js';
import { supportSteps } from './support/supportSteps.js';
import { unsoundTexts } from './unsoundTexts.js';

export interface ReportRequest {
  readonly definition: Definition;
  /** The definition as plain data, as it was read. */
  readonly source: JsonValue;
  readonly columns: Columns;
  readonly population?: Population;
  /** Questions that were worked out from others. */
  readonly restsOn: RestsOn;
  /** Absent: each background question against the first multiple choice. */
  readonly plan?: PlanRead;
  /** The wave before: its answers are released as those of now are. */
  readonly earlier?: Pick<ReportRequest, 'definition' | 'columns' | 'restsOn'>;
  /** What there is to meet needs with, where somebody has told. */
  readonly support?: CapacityFile;
  readonly now: Date;
}

export interface MadeReport extends Sealed {
  readonly edition: Edition;
  readonly warnings: readonly Problem[];
  /** Questions that it does not show; with a plan somebody chose so, and there are none to tell. */
  readonly leftOut: readonly Question[];
}

/** What the numbers are of, and what is to be said of them. */
interface Planned {
  readonly definition: Definition;
  readonly source: JsonValue;
  readonly plan: PlanRead;
  readonly released: Released;
  readonly warnings: readonly Problem[];
  /** What may be told of the wave before. */
  readonly before?: EarlierReleased;
}

/** Counted among the same people as now, where the plan says among whom. */
function releasedThen({ earlier, now }: ReportRequest, bases: ReadonlyMap<Code, BaseRule>): { readonly before?: EarlierReleased } {
  if (earlier === undefined) return {};
  const { definition, columns, restsOn } = earlier;
  const known = new Map([...bases].filter(([question]) => definition.questions.has(question)));
  const { tables, answered } = releaseColumns(columns, definition, { indicators: [], bases: known, restsOn });
  return { before: { definition, tables, answered, date: dateInStockholm(now), edition: null } };
}

function peopleOf(population: Population | undefined): InvitedPeople {
  if (population === undefined) return { invited: null, invitedBy: [] };
  const counts = [...population.by].flatMap(([question, codes]) => [...codes].map(([code, invited]): InvitedCount => ({ question, code, invited })));
  return { invited: population.total, invitedBy: counts.sort((a, b) => (`${a.question} ${a.code}` < `${b.question} ${b.code}` ? -1 : 1)) };
}

/** A question that is not published alone has no figure of its own. */
function refuseWithheld({ plan }: PlanRead, { nested, withheld }: WithheldBeside): void {
  const figures = plan.figures.filter(({ question, by }) => by === undefined && withheld.has(question)).map(({ code, question }): Problem => ({ code: 'figure_withheld', params: { figure: code, question } }));
  refuse([...nested.map(nestedProblem), ...figures]);
}

function withPlan(request: ReportRequest, plan: PlanRead): Planned {
  const { definition, source, columns, restsOn } = request;
  refuseWithheld(plan, withheldBeside(definition, restsOn));
  return { definition, source, plan, released: releaseColumns(columns, definition, { indicators: plannedIndicators(plan.plan, definition), bases: plan.plan.bases, restsOn, together: plannedTogether(plan.plan) }), warnings: [], ...releasedThen(request, plan.plan.bases) };
}

function optionsOf({ support }: ReportRequest): Pick<Reported, 'options'> {
  return support?.costs === undefined ? {} : { options: { question: support.methods, costs: support.costs } };
}

/** The lattice is protected before the plan is written, so that the plan speaks of nothing that is hidden. */
function withoutPlan(request: ReportRequest): Planned {
  const { definition: written, source: writtenSource, columns, restsOn } = request;
  const leading = leadingQuestion(written, withheldBeside(written, restsOn).withheld);
  if (leading === undefined) throw new ProblemError({ code: 'report_without_question', params: { survey: written.survey } });
  const { definition, source, splits, warnings } = declareSplits(written, writtenSource, leading.code, restsOn);
  const bases = automaticBases(definition);
  const together = leading.kind === 'multiple' ? [leading.code] : [];
  const released = releaseColumns(columns, definition, { indicators: [...definition.indicators.keys()], bases, restsOn, together });
  const table = tableOf({ ...released, number: '1.0' }, leading.code);
  const then = releasedThen(request, bases);
  const wave = then.before === undefined ? {} : { wave: compareWaves(then.before, { definition, tables: released.tables, date: dateInStockholm(request.now) }) };
  const plan = planOf(JSON.stringify(automaticPlan({ definition, table, splits, bases, tables: released.tables, indicators: released.indicators, combinations: released.combinations ?? [], ...wave, ...optionsOf(request) })), 'report.yaml', definition);
  const planned = new Set(plannedIndicators(plan.plan, definition));
  return { definition, source, plan, released: { ...released, indicators: released.indicators.filter(({ indicator }) => planned.has(indicator)) }, warnings, ...then };
}

/** Of the questions whose numbers the report prints, where the plan does not say whom they are counted among. */
function saidOfBases({ columns, restsOn }: ReportRequest, { definition, plan: { plan } }: Planned): readonly Problem[] {
  const key = plan.keyNumbers.flatMap((planned) => ('number' in planned ? [planned.number.question] : []));
  const counted = [...plan.figures.map(({ question }) => question), ...key].filter((question) => !plan.bases.has(question));
  return nothingTicked(columns, counted, { definition, restsOn, profile: 'public' });
}

/**
 * Errors ProblemError with everything that stands in the way: fewer than 10 answers, nothing to report on without a plan,
 * numbers of the plan that are not shown, claims that do not hold (with what is claimed and what is).
 */
export function makeReport(request: ReportRequest): MadeReport {
  const planned = request.plan === undefined ? withoutPlan(request) : withPlan(request, request.plan);
  const { definition, source, plan, released } = planned;
  const about = { survey: definition.survey, number: '1.0', date: plan.plan.date ?? dateInStockholm(request.now), note: new Map<string, string>(), replaces: null };
  const report = { definition, plan: plan.plan, sources: { definition: source, plan: plan.source } };
  const support = inOneGo(supportSteps(plan.plan, request.support, released.tables));
  const composed = composeEdition(released, peopleOf(request.population), report, about, { ...(planned.before === undefined ? {} : { before: planned.before }), ...(support === undefined ? {} : { support }) });
  refuse(unsoundTexts(composed));
  return { ...sealEdition(composed.edition), edition: composed.edition, warnings: [...planned.warnings, ...saidOfBases(request, planned)], leftOut: request.plan === undefined ? notInReport(definition, plan.plan) : [] };
}
