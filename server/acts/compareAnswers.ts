/** What has changed since an earlier survey: every question that both asked alike, from tables that each may show. */
import type { ComparisonNote, NoteOnComparison, PublishedComparison, PublishedMeanChange, PublishedShareChange, WhyNotCompared } from '../../analysis/disclosure/publishedComparison.js';
import { releaseMeanChanges, releaseShareChanges } from '../../analysis/disclosure/releaseChanges.js';
import { releaseRaking } from '../../analysis/disclosure/releaseRaking.js';
import { conditionOn } from '../../analysis/survey/conditionOn.js';
import type { Code } from '../../analysis/survey/definition.js';
import { isComparableCondition } from '../../analysis/tables/comparableCondition.js';
import { comparableQuestion } from '../../analysis/tables/comparableQuestion.js';
import { refuse } from '../problems/refuse.js';
import type { AnalysedTable } from './analyseAnswers.js';
import type { AnalysisRequest } from './analysisRequest.js';
import { type Compared, comparedQuestions, labelIn } from './comparedQuestions.js';
import { comparedWeightedP } from './comparedWeightedP.js';
import { rakeEarlier } from './rakeEarlier.js';
import type { AnswersRead } from './readAnswers.js';
import { waveTables } from './waveTables.js';

interface Waves {
  readonly earlier: AnswersRead;
  readonly later: AnswersRead;
  readonly request: AnalysisRequest;
  /** Tables of the later survey that are there already. */
  readonly known: readonly AnalysedTable[];
}

interface Changes {
  readonly rows: readonly PublishedShareChange[];
  readonly means: readonly PublishedMeanChange[];
}

/**
 * Shape the answers of now (weighted, where that is asked), those of an earlier survey, the request that was made of
 * those of now and the tables it gave; what may be told of the difference out. Errors ProblemError: a filter that the
 * earlier survey cannot read or may not show, weights that it cannot have.
 */
export function compareAnswers(later: AnswersRead, before: AnswersRead, request: AnalysisRequest, known: readonly AnalysedTable[]): PublishedComparison {
  const { answers: earlier, report, note } = rakeEarlier(before, later, request);
  const waves: Waves = { earlier, later, request, known };
  const isFilterAlike = filteredAlike(waves);
  const { compared, notCompared } = comparedQuestions({ earlier: earlier.definition, later: later.definition }, request);
  const everyone = compared.length === 0 ? [] : changesOf(waves, compared, undefined);
  const notPublished = everyone.flatMap(({ question, label, why }) => (why === undefined ? [] : [{ question, label, why }]));
  const splits = compared.length === 0 ? [] : request.by.map((by) => changesBy(waves, compared, by));
  const all: readonly Changes[] = [...everyone, ...splits];
  const whole: readonly ComparisonNote[] = [
    'overlap_unknown',
    ...(request.target === 'headcount' ? (['process_only'] as const) : []),
    ...(note === undefined ? [] : [note]),
    ...weightsSaid(waves, note),
    ...(isFilterAlike ? [] : (['filter_not_alike'] as const)),
  ];
  const { definition, columns } = earlier;
  return {
    earlier: { survey: definition.survey, title: definition.title, n: columns.n, ...(report === undefined ? {} : { raking: releaseRaking(report, request.profile) }) },
    level: request.level,
    rows: all.flatMap(({ rows }) => rows),
    means: all.flatMap(({ means }) => means),
    notCompared: [...notCompared, ...notPublished],
    notes: [...whole.map((code) => ({ code, of: null })), ...compared.flatMap(notesOf), ...splits.flatMap(({ notes }) => notes)],
  };
}

/** Errors ProblemError where the earlier survey cannot read the filter. */
function filteredAlike({ earlier, later, request: { where } }: Waves): boolean {
  if (where === undefined) return true;
  const [before, now] = [conditionOn(earlier.definition, where), conditionOn(later.definition, where)];
  refuse((before.faults ?? []).slice(0, 1).map(() => ({ code: 'compare_where', params: { where, survey: earlier.definition.survey } })));
  return now.expression !== undefined && isComparableCondition(earlier.definition, later.definition, now.expression);
}

interface ChangesOfQuestion extends Changes {
  readonly question: Code;
  readonly label: Compared['label'];
  readonly why?: WhyNotCompared;
}

/** Groups that both surveys have. */
interface Split {
  readonly code: Code;
  readonly groups: readonly string[];
}

/** One entry a question, for everyone or for groups. */
function changesOf(waves: Waves, compared: readonly Compared[], by: Split | undefined): readonly ChangesOfQuestion[] {
  const { earlier, later, request } = waves;
  const before = waveTables(earlier, request, by?.code);
  const own = knownOf(waves, by?.code);
  const now = own.length > 0 ? own : waveTables(later, request, by?.code);
  const find = (tables: readonly AnalysedTable[], question: Code) => tables.find((table) => table.question === question);
  return compared.map((one) => ({ question: one.question, label: one.label, ...changesIn(waves, one, by?.groups ?? null, find(before, one.question), find(now, one.question)) }));
}

/** Of the process behind, as a change is, and presented as usual. */
function knownOf({ known, request }: Waves, by: Code | undefined): readonly AnalysedTable[] {
  return request.target === 'process' ? known.filter((table) => table.by[0] === by && table.presented === undefined) : [];
}

function changesIn(waves: Waves, { asked, how }: Compared, groups: readonly string[] | null, earlier: AnalysedTable | undefined, later: AnalysedTable | undefined): Changes & { readonly why?: WhyNotCompared } {
  if (earlier === undefined || later === undefined || isWithheld(earlier) || isWithheld(later)) return { ...nothing, why: 'not_published' };
  if (earlier.baseRule !== later.baseRule) return { ...nothing, why: 'base_differs' };
  const isWeighted = earlier.weighting !== undefined || later.weighting !== undefined;
  const weightedP = isWeighted && waves.request.profile === 'exact' ? { weightedP: comparedWeightedP(waves, asked, later.baseRule) } : {};
  const tables = { earlier, later, options: how.options, items: how.rows, groups, ...weightedP };
  return { rows: releaseShareChanges(tables), means: releaseMeanChanges(tables) };
}

const nothing: Changes = { rows: [], means: [] };

const isWithheld = ({ notes }: AnalysedTable): boolean => notes.some((code) => code === 'shown_as_bases' || code === 'told_by_another');

function changesBy(waves: Waves, compared: readonly Compared[], by: Code): Changes & { readonly notes: readonly NoteOnComparison[] } {
  const [earlier, later] = [waves.earlier.definition, waves.later.definition];
  const of = { question: by, label: labelIn({ earlier, later }, by) };
  const how = comparableQuestion(earlier, later, by);
  if (!how.isComparable) return { ...nothing, notes: [{ code: 'groups_not_compared', of }] };
  const others = compared.filter(({ question }) => question !== by);
  const all = changesOf(waves, others, { code: by, groups: how.options });
  const isPublished = all.some(({ why }) => why === undefined);
  const code: ComparisonNote | undefined = !isPublished && others.length > 0 ? 'groups_not_published' : how.isListChanged ? 'groups_changed' : undefined;
  return { rows: all.flatMap(({ rows }) => rows), means: all.flatMap(({ means }) => means), notes: code === undefined ? [] : [{ code, of }] };
}

function notesOf({ question, label, how }: Compared): readonly NoteOnComparison[] {
  const of = { question, label };
  return [...(how.isReworded ? [{ code: 'reworded' as const, of }] : []), ...(how.isListChanged ? [{ code: 'list_changed' as const, of }] : [])];
}

/** Which of the surveys is weighted, where only one is or where weights make numbers coarse. */
function weightsSaid({ earlier, later, request: { profile } }: Waves, raked: ComparisonNote | undefined): readonly ComparisonNote[] {
  const [before, now] = [earlier, later].map(({ columns }) => columns.weights !== undefined);
  const one = raked !== undefined || before === now ? [] : before === true ? (['weights_earlier_only'] as const) : (['weights_later_only'] as const);
  return [...one, ...(profile !== 'exact' && (before === true || now === true) ? (['weights_coarse'] as const) : [])];
}
