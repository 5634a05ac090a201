import type { CombinationTable } from '../tables/combinationTable.js';
import type { ChoiceRules } from '../tables/choiceRules.js';
import type { BaseRule, Code } from '../survey/definition.js';
import { hasOption, type Between, type CombinationKnowledge } from './combinationKnowledge.js';
import { pinsCombination } from './pinsCombination.js';
import { defaultLimits, type DisclosureLimits, type Published } from './published.js';
import { roundedCount } from './roundedCounts.js';
import { staysOpen } from './staysOpen.js';

/** Who chose exactly which of a few options, as anyone may see it. */
export interface PublishedCombinations {
  readonly question: Code;
  readonly baseRule: BaseRule;
  /** The most common first. */
  readonly options: readonly Code[];
  /** Those with so many people that they are told apart, the largest first; counts are rounded. */
  readonly combinations: readonly { readonly options: readonly Code[]; readonly count: number }[];
  /** Who chose none of the options; null where they are among the others. Rounded. */
  readonly none: number | null;
  /** People with all other combinations together, rounded; null where nothing is told. */
  readonly others: number | null;
  /** Counts are multiples of it. */
  readonly roundedTo: number;
  /** Combinations of fewer people are not told apart. */
  readonly from: number;
  readonly release: 'show' | 'suppress';
}

/** Beside which nothing of it may be worked out. */
export interface CombinationsBeside {
  /** Public tables of the question: alone, and by each question that splits it. */
  readonly tables: readonly Published[];
  /** Combinations that routing or an indicator counts. */
  readonly sums: CombinationKnowledge['sums'];
  /** What earlier editions told, oldest first. */
  readonly earlier: readonly ToldBefore[];
  readonly sensitive: boolean;
}

/** What one earlier edition told, in the codes of now. */
export interface ToldBefore {
  readonly tables: readonly Published[];
  readonly combinations?: PublishedCombinations | undefined;
  /** What could be chosen then; as now where absent. */
  readonly rules?: ChoiceRules;
  /** Combinations that its other numbers tell. */
  readonly sums: CombinationKnowledge['sums'];
}

/** Earlier editions that can be looked at together; after more that differ nothing is told. */
const mostEditions = 6;
/** More are no longer read. */
const mostTold = 20;
/** So many multiples of k more than needed may be the smallest number told. */
const further = [0, 1, 2, 3, 5, 8];

/**
 * Combinations as an edition may tell them: none where anything of the question is hidden from everyone. Counts are
 * rounded to multiples of k and told from k people on; from more, where that is needed to tell twenty at most, or so that
 * what a handful chose, and what a group's table hides, cannot be worked out from the question's other tables, its routing,
 * and earlier editions. Where it always can, nothing is told; nor after an edition that told nothing, or when answers were
 * taken away.
 * Source `statistics.md` 14.2, 16.3, 16.4, 16.7, 16.8.
 */
export function releaseCombinations(table: CombinationTable, beside: CombinationsBeside, limits: DisclosureLimits = defaultLimits): PublishedCombinations {
  const k = beside.sensitive ? 2 * limits.k : limits.k;
  const hidden = (): PublishedCombinations => ({ question: table.question, baseRule: table.baseRule, options: table.options, combinations: [], none: null, others: null, roundedTo: k, from: k, release: 'suppress' });
  const margins = marginsIn(beside.tables, table);
  const { base } = margins;
  if (table.weighted || table.options.length < 2 || base === null || base < limits.minimumBase || margins.counts.includes(null) || margins.isHidden) return hidden();
  const before = knownBefore(table, beside, k);
  if (before === undefined) return hidden();
  const splits = beside.tables.filter(({ by, question }) => by.length === 1 && question === table.question);
  const first = firstStep(table, k);
  for (const more of further) {
    const told = toldFrom(table, (first + more) * k, k);
    if (told.combinations.length === 0) break;
    const known = knowledgeOf(told, { base, counts: margins.counts }, table, beside.sums);
    if (!pinsCombination([...before, known], k) && staysOpen(table, splits, known, k)) return told;
  }
  return hidden();
}

/** The smallest multiple of k from which on no more are told than are read. */
function firstStep({ counts }: CombinationTable, k: number): number {
  const next = counts.slice(1).sort((a, b) => b - a)[mostTold] ?? 0;
  return next < k ? 1 : Math.floor(next / k + 0.5) + 1;
}

function numberOf(chosen: readonly Code[], options: readonly Code[]): number {
  return options.reduce((sum, option, o) => sum + (chosen.includes(option) ? 2 ** o : 0), 0);
}

function toldFrom(table: CombinationTable, step: number, k: number): PublishedCombinations {
  const { question, baseRule, options, counts } = table;
  const from = step === k ? k : Math.ceil(step - k / 2);
  const rounded = (count: number) => roundedCount(count, { base: k }) ?? 0;
  const told = counts.flatMap((count, combination) => (combination > 0 && count >= from ? [{ combination, count: rounded(count) }] : []));
  // Equal ones in an order that the numbers behind them have no part in.
  const order = [...told].sort((a, b) => b.count - a.count || a.combination - b.combination);
  const none = counts[0] ?? 0;
  const others = counts.reduce((sum, count) => sum + (count < from ? count : 0), 0);
  return {
    question,
    baseRule,
    options,
    combinations: order.map(({ combination, count }) => ({ options: options.filter((_option, o) => hasOption(combination, o)), count })),
    none: none >= from ? rounded(none) : null,
    others: rounded(others),
    roundedTo: k,
    from,
    release: 'show',
  };
}

interface Margins {
  readonly base: number | null;
  readonly counts: readonly (number | null)[];
  /** Whether anything of everyone is hidden. */
  readonly isHidden: boolean;
}

function marginsIn(tables: readonly Published[], { question, options, baseRule }: Pick<CombinationTable, 'question' | 'options' | 'baseRule'>): Margins {
  const own = tables.find((table) => table.question === question && table.by.length === 0 && table.baseRule === baseRule);
  const rows = own?.rows ?? [];
  const counts = options.map((option) => rows.find(({ code }) => code === option)?.count ?? null);
  return { base: rows[0]?.base ?? null, counts, isHidden: own === undefined || own.weighting !== undefined || rows.some(({ release, count }) => release === 'suppress' || count === null) };
}

/** Whoever chose an answer that stands alone chose nothing else. */
function saidNoneIn(tables: readonly Published[], question: Code, alone: readonly Code[]): number {
  const rows = tables.find((table) => table.question === question && table.by.length === 0)?.rows ?? [];
  return rows.reduce((sum, { code, count }) => sum + (alone.includes(code) ? (count ?? 0) : 0), 0);
}

/** A rounded count is of so many people; those told apart are at least `from`. */
function behind(count: number, { roundedTo }: PublishedCombinations, least: number): Between {
  return { least: Math.max(least, Math.ceil(count - roundedTo / 2)), most: Math.ceil(count + roundedTo / 2) - 1 };
}

function knowledgeOf(told: PublishedCombinations, { base, counts }: Pick<Margins, 'base' | 'counts'>, { options, saidNone, most, least }: Pick<CombinationTable, 'options' | 'saidNone' | 'most' | 'least'>, sums: CombinationKnowledge['sums']): CombinationKnowledge {
  const isShown = told.release === 'show';
  const each = told.combinations.map(({ options: chosen, count }) => [numberOf(chosen, options), behind(count, told, told.from)] as const);
  return {
    options: options.length,
    base,
    margins: counts,
    saidNone,
    told: new Map([...each, ...(told.none === null ? [] : [[0, behind(told.none, told, told.from)] as const])]),
    others: isShown && told.others !== null ? behind(told.others, told, 0) : { least: null, most: null },
    othersMost: isShown ? told.from - 1 : null,
    most,
    least,
    sums,
  };
}

/** What earlier editions told; undefined where something they did not tell, or answers taken away, forbid to tell it now. */
function knownBefore(table: CombinationTable, { earlier, tables }: CombinationsBeside, k: number): readonly CombinationKnowledge[] | undefined {
  const known: CombinationKnowledge[] = [];
  for (const { tables: then, combinations, rules = table, sums } of earlier) {
    const margins = marginsIn(then, table);
    if (combinations !== undefined && (combinations.release === 'suppress' || combinations.options.join() !== table.options.join())) return undefined;
    if (margins.base === null && combinations === undefined) continue;
    const told = combinations ?? { question: table.question, baseRule: table.baseRule, options: table.options, combinations: [], none: null, others: null, roundedTo: k, from: k, release: 'suppress' };
    known.push(knowledgeOf(told, margins, { options: table.options, saidNone: saidNoneIn(then, table.question, rules.alone), most: rules.most, least: rules.least }, sums));
  }
  const now = marginsIn(tables, table);
  const shrinks = known.some(({ base, margins }) => (base ?? 0) > (now.base ?? 0) || margins.some((margin, o) => (margin ?? 0) > (now.counts[o] ?? 0)));
  const isSame = (one: CombinationKnowledge) => one.told.size === 0 && one.sums.length === 0 && one.base === now.base && one.most === table.most && one.least === table.least;
  const said = known.map(saidIn);
  const different = known.filter((one, e) => !isSame(one) && said[e] !== said[e - 1]);
  return shrinks || different.length > mostEditions ? undefined : different;
}

/** The same for two editions that tell the same. */
function saidIn({ told, sums, ...known }: CombinationKnowledge): string {
  const combinations = Array.from({ length: 2 ** known.options }, (_unused, combination) => combination);
  return JSON.stringify([known, [...told], sums.map(({ holds, ...between }) => [between, combinations.filter(holds)])]);
}
