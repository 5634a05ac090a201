/** What has changed since an earlier survey: every question that both asked alike, from tables that each may show. */
import type { ComparisonNote, NoteOnComparison, PublishedComparison, PublishedMeanChange, PublishedShareChange, QuestionNotCompared, WhyNotCompared } from '../../analysis/disclosure/publishedComparison.js';
import { releaseMeanChanges, releaseShareChanges } from '../../analysis/disclosure/releaseChanges.js';
import { releaseRaking } from '../../analysis/disclosure/releaseRaking.js';
import { conditionOn } from '../../analysis/survey/conditionOn.js';
import type { Code, Indicator, Text } from '../../analysis/survey/definition.js';
import { comparableIndicator, isComparableCondition } from '../../analysis/tables/comparableCondition.js';
import { comparableQuestion, type ComparableQuestion } from '../../analysis/tables/comparableQuestion.js';
import { notStated } from '../../analysis/tables/table.js';
import type { Where } from '../../analysis/tables/tableRequest.js';
import { waveShares, weightedChangeP } from '../../analysis/tables/weightedWaves.js';
import type { AnalysedTable } from './analyseAnswers.js';
import type { AnalysisRequest } from './analysisRequest.js';
import { rakeEarlier } from './rakeEarlier.js';
import type { AnswersRead } from './readAnswers.js';
import { refuse } from '../problems/refuse.js';
import { waveTables } from './waveTables.js';

interface Waves {
  readonly earlier: AnswersRead;
  readonly later: AnswersRead;
  readonly request: AnalysisRequest;
}

interface Compared {
  readonly asked: Code | Indicator;
  readonly how: ComparableQuestion;
}

interface Changes {
  readonly rows: readonly PublishedShareChange[];
  readonly means: readonly PublishedMeanChange[];
}

/**
 * Shape the answers of now (weighted, where that is asked), those of an earlier survey and the request that was made of
 * those of now; what may be told of the difference out. Errors ProblemError: a filter that the earlier survey cannot
 * read or may not show, weights that it cannot have.
 */
export function compareAnswers(later: AnswersRead, before: AnswersRead, request: AnalysisRequest): PublishedComparison {
  const { answers: earlier, report, note } = rakeEarlier(before, later, request);
  const waves: Waves = { earlier, later, request };
  const where = filterOf(waves);
  const { compared, notCompared } = judgedQuestions(waves);
  const everyone = compared.length === 0 ? [] : changesOf(waves, compared, undefined);
  const notPublished = everyone.flatMap(({ question, why }) => (why === undefined ? [] : [{ question, label: labelIn(waves, question), why }]));
  const splits = compared.length === 0 ? [] : request.by.map((by) => changesBy(waves, compared, by));
  const all: readonly Changes[] = [...everyone.map(({ changes }) => changes), ...splits.map(({ changes }) => changes)];
  const whole: readonly ComparisonNote[] = [
    'overlap_unknown',
    ...(request.target === 'headcount' ? (['process_only'] as const) : []),
    ...(note === undefined ? [] : [note]),
    ...weightsSaid(waves, note),
    ...(where === 'not_alike' ? (['filter_not_alike'] as const) : []),
  ];
  const { definition, columns } = earlier;
  return {
    earlier: { survey: definition.survey, title: definition.title, n: columns.n, ...(report === undefined ? {} : { raking: releaseRaking(report, request.profile) }) },
    level: request.level,
    rows: all.flatMap(({ rows }) => rows),
    means: all.flatMap(({ means }) => means),
    notCompared: [...notCompared, ...notPublished],
    notes: [...whole.map((code) => ({ code, of: null })), ...compared.flatMap((one) => notesOf(waves, one)), ...splits.flatMap(({ notes }) => notes)],
  };
}

/** As the later survey names it, or the earlier where only that asked. */
function labelIn({ earlier, later }: Waves, code: Code): Text {
  const named = [later, earlier].flatMap(({ definition }) => {
    const question = definition.questions.get(code);
    return question?.label ?? question?.text ?? definition.indicators.get(code)?.label ?? [];
  });
  return named[0] ?? new Map([['', code]]);
}

const codeOf = (asked: Code | Indicator): Code => (typeof asked === 'string' ? asked : asked.code);

/** Errors ProblemError where the earlier survey cannot read the filter. */
function filterOf({ earlier, later, request: { where } }: Waves): 'alike' | 'not_alike' {
  if (where === undefined) return 'alike';
  const [before, now] = [conditionOn(earlier.definition, where), conditionOn(later.definition, where)];
  refuse((before.faults ?? []).slice(0, 1).map(() => ({ code: 'compare_where', params: { where, survey: earlier.definition.survey } })));
  return now.expression !== undefined && isComparableCondition(earlier.definition, later.definition, now.expression) ? 'alike' : 'not_alike';
}

function judgedQuestions(waves: Waves): { readonly compared: readonly Compared[]; readonly notCompared: readonly QuestionNotCompared[] } {
  const { earlier, later, request } = waves;
  const [before, now] = [earlier.definition, later.definition];
  const indicator = request.indicator === undefined ? undefined : now.indicators.get(request.indicator);
  const gone = [...before.questions.keys()].filter((code) => !now.questions.has(code));
  const asked: readonly (Code | Indicator)[] = indicator !== undefined ? [indicator] : request.question !== undefined ? [request.question] : [...now.questions.keys(), ...gone];
  const compared: Compared[] = [];
  const notCompared: QuestionNotCompared[] = [];
  for (const one of asked) {
    const how = typeof one === 'string' ? comparableQuestion(before, now, one) : comparableIndicator(before, now, one);
    if (how.isComparable) compared.push({ asked: one, how });
    else notCompared.push({ question: codeOf(one), label: labelIn(waves, codeOf(one)), why: how.why });
  }
  return { compared, notCompared };
}

interface OfQuestion {
  readonly question: Code;
  readonly changes: Changes;
  readonly why?: WhyNotCompared;
}

const nothing: Changes = { rows: [], means: [] };

/** One entry a question, for everyone or for the groups that both surveys have. */
function changesOf(waves: Waves, compared: readonly Compared[], by: { readonly code: Code; readonly groups: readonly string[] } | undefined): readonly OfQuestion[] {
  const { earlier, later, request } = waves;
  const [before, now] = [waveTables(earlier, request, by?.code), waveTables(later, request, by?.code)];
  return compared.map(({ asked, how }): OfQuestion => {
    const question = codeOf(asked);
    const find = (tables: readonly AnalysedTable[]) => tables.find((table) => table.question === question);
    const [old, own] = [find(before), find(now)];
    if (old === undefined || own === undefined || [old, own].some(isWithheld)) return { question, changes: nothing, why: 'not_published' };
    if (old.baseRule !== own.baseRule) return { question, changes: nothing, why: 'base_differs' };
    const weightedP = weightedPOf(waves, asked, [old, own]);
    const tables = { earlier: old, later: own, options: how.options, items: how.rows, groups: by?.groups ?? null, ...(weightedP === undefined ? {} : { weightedP }) };
    return { question, changes: { rows: releaseShareChanges(tables), means: releaseMeanChanges(tables) } };
  });
}

const isWithheld = ({ notes }: AnalysedTable): boolean => notes.some((code) => code === 'shown_as_bases' || code === 'told_by_another');

function weightedPOf({ earlier, later, request }: Waves, asked: Code | Indicator, tables: readonly AnalysedTable[]): Parameters<typeof releaseShareChanges>[0]['weightedP'] {
  const [table] = tables;
  if (request.profile !== 'exact' || table === undefined || tables.every(({ weighting }) => weighting === undefined)) return undefined;
  const sharesIn = ({ definition, columns }: AnswersRead) => {
    const where = whereIn(definition, request.where);
    return waveShares(columns, { asked, baseRule: table.baseRule, ...(where === undefined ? {} : { where }) });
  };
  const [before, now] = [sharesIn(earlier), sharesIn(later)];
  return (row) => weightedChangeP(before, now, row, request.level);
}

function whereIn(definition: AnswersRead['definition'], text: string | undefined): Where | undefined {
  const expression = text === undefined ? undefined : conditionOn(definition, text).expression;
  return text === undefined || expression === undefined ? undefined : { text, expression };
}

interface OfGroups {
  readonly changes: Changes;
  readonly notes: readonly NoteOnComparison[];
}

function changesBy(waves: Waves, compared: readonly Compared[], by: Code): OfGroups {
  const { earlier, later } = waves;
  const how = comparableQuestion(earlier.definition, later.definition, by);
  const of = { question: by, label: labelIn(waves, by) };
  if (!how.isComparable) return { changes: nothing, notes: [{ code: 'groups_not_compared', of }] };
  const groups = how.options.filter((code) => code !== notStated);
  const all = changesOf(waves, compared.filter(({ asked }) => codeOf(asked) !== by), { code: by, groups });
  const isPublished = all.some(({ why }) => why === undefined);
  return {
    changes: { rows: all.flatMap(({ changes }) => changes.rows), means: all.flatMap(({ changes }) => changes.means) },
    notes: [
      ...(how.isListChanged && isPublished ? [{ code: 'groups_changed' as const, of }] : []),
      ...(isPublished ? [] : [{ code: 'groups_not_published' as const, of }]),
    ],
  };
}

function notesOf(waves: Waves, { asked, how }: Compared): readonly NoteOnComparison[] {
  const of = { question: codeOf(asked), label: labelIn(waves, codeOf(asked)) };
  return [...(how.isReworded ? [{ code: 'reworded' as const, of }] : []), ...(how.isListChanged ? [{ code: 'list_changed' as const, of }] : [])];
}

/** Which of the surveys is weighted, where only one is or where weights make numbers coarse. */
function weightsSaid({ earlier, later, request: { profile } }: Waves, raked: ComparisonNote | undefined): readonly ComparisonNote[] {
  const [before, now] = [earlier, later].map(({ columns }) => columns.weights !== undefined);
  const one = raked !== undefined || before === now ? [] : before === true ? (['weights_earlier_only'] as const) : (['weights_later_only'] as const);
  return [...one, ...(profile !== 'exact' && (before === true || now === true) ? (['weights_coarse'] as const) : [])];
}
