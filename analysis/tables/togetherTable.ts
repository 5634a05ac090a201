import type { BitSet } from '../frame/bitSet.js';
import { rowsWithStatus } from '../frame/rowsWithStatus.js';
import type { Columns, SetColumn } from '../frame/columns.js';
import { defaultSeed } from '../stats/chance/defaultSeed.js';
import { selectionCounts } from '../stats/selectionCounts.js';
import { exclusivePatterns } from '../stats/together/exclusivePatterns.js';
import { pairCounts } from '../stats/together/pairCounts.js';
import { shownPatterns } from '../stats/together/shownPatterns.js';
import { togetherPairs, type TogetherPair } from '../stats/together/togetherPairs.js';
import { weightedSummary } from '../stats/weightedSummary.js';
import type { Code, MultipleQuestion, Text } from '../survey/definition.js';
import { bytesOf } from '../frame/bytesOf.js';
import { bundlesOf, type Bundle } from './bundlesOf.js';
import { processOf } from './likertTable.js';
import { splitting } from './splitting.js';
import type { EstimateRequest } from './tableRequest.js';
import { weightedPair } from './weightedPair.js';
import { weightingOf, type Weighting } from './weighting.js';

export type { Bundle } from './bundlesOf.js';

export interface TogetherRequest extends Omit<EstimateRequest, 'by'> {
  readonly question: Code;
  /** Of the bootstrap; `defaultSeed` when absent. */
  readonly seed?: number;
  /** A pattern of fewer people is not told apart. Default 5. */
  readonly least?: number;
}

/** Two options. Counts are people; p of people without their weights. */
export interface Pair {
  readonly a: Code;
  readonly b: Code;
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly neither: number;
  readonly phi: number | null;
  readonly jaccard: number | null;
  /** How many times as often together as by chance, with an interval; a limit is null where nothing can be said of that side. */
  readonly lift: number | null;
  readonly liftLow: number | null;
  readonly liftHigh: number | null;
  readonly oddsRatio: number | null;
  /** Shares in [0, 1]: of those with a who have b, and the reverse. */
  readonly bGivenA: number | null;
  readonly aGivenB: number | null;
  /** Fisher's exact test, and with Holm's correction over all pairs. */
  readonly p: number;
  readonly adjustedP: number | null;
}

/** People who chose exactly these. */
export interface ChosenPattern {
  readonly options: readonly Code[];
  readonly count: number;
}

/** What is chosen together in a multiple choice. Not for publishing: see disclosure. */
export interface TogetherTable {
  readonly kind: 'together';
  readonly question: Code;
  readonly level: number;
  /** Who answered. */
  readonly n: number;
  /** What can be chosen together: options that exclude the others are none of these. */
  readonly options: readonly { readonly code: Code; readonly label: Text }[];
  /** How many of them people chose; weighted where people have weights. */
  readonly chosen: { readonly mean: number | null; readonly sd: number | null };
  /** Who chose none, or all of several: where that is unlikely, a sign of answers given without reading. Of none, those who said so are not. */
  readonly straight: { readonly none: number; readonly all: number };
  /** Every two options, in the order of the question. */
  readonly pairs: readonly Pair[];
  readonly patterns: readonly ChosenPattern[];
  readonly otherPatterns: { readonly patterns: number; readonly people: number };
  /** All patterns, to judge what may be told. */
  readonly everyPattern: readonly ChosenPattern[];
  readonly bundles: readonly Bundle[];
  readonly seed: number;
  readonly weighting?: { readonly designEffect: number };
}

/** Patterns that are told apart at most. */
const mostPatterns = 20;

/**
 * Which options people choose together, exactly which, how many, and which few cover most of them.
 *
 * Shape columns and a request in. Units as `Pair`. Base: who answered. Weighted where people have weights (patterns and
 * p are of people all the same), target as `likertTable`. Errors RangeError for what is no multiple choice, and as
 * `splitting` and `weightingOf`. Source `statistics.md` 1.6, 14; agrees with R in `test/reference`.
 */
export function togetherTable(all: Columns, request: TogetherRequest): TogetherTable {
  const asked = processOf(all, request);
  const { columns, rows } = splitting(all, asked);
  const question = columns.definition.questions.get(request.question);
  const column = columns.questions.get(request.question);
  if (question?.kind !== 'multiple' || column?.kind !== 'multiple') throw new RangeError(`${request.question} is no multiple choice`);
  const { level = 0.95, seed = defaultSeed, least = 5 } = request;
  const weighting = weightingOf(columns, asked);
  const base = rowsWithStatus(column.status, ['answered']).and(rows);
  const { options, chosen } = togetherOptions(question, column, base);
  const ticked = { n: columns.n, chosen: chosen.map(({ words }) => words), base: base.words };
  const patterns = exclusivePatterns(ticked);
  const code = (o: number) => options[o]?.code ?? '';
  const { shown, others } = shownPatterns(patterns, least, mostPatterns);
  const asBytes = chosen.map(bytesOf);
  const answered = bytesOf(base);
  const pairs = togetherPairs(pairCounts(ticked), undefined, level).map((pair): Pair => ({ a: code(pair.a), b: code(pair.b), ...pairOf(pair, { asBytes, answered, weighting, level }) }));
  return {
    kind: 'together',
    question: question.code,
    level,
    n: base.count(),
    options,
    ...numberChosen(asBytes, answered, noneOf(question, column, base), weighting),
    pairs,
    patterns: shown.map(({ options: own, count }) => ({ options: own.map(code), count })),
    otherPatterns: others,
    everyPattern: patterns.patterns.map(({ options: own, count }) => ({ options: own.map(code), count })),
    bundles: bundlesOf(patterns, { base, seed, code, ...(weighting === undefined ? {} : { weights: weighting.weights }) }),
    seed,
    ...(weighting === undefined ? {} : { weighting: { designEffect: weighting.designEffect } }),
  };
}

type Options = { readonly options: TogetherTable['options']; readonly chosen: readonly BitSet[] };

/** What excludes the others is never together with anything. */
function togetherOptions({ options }: MultipleQuestion, { categories, chosen }: SetColumn, base: BitSet): Options {
  const alone = new Set(options.filter(({ exclusive, meaning }) => exclusive || (meaning !== 'answer' && meaning !== 'other')).map(({ code }) => code));
  const kept = categories.flatMap((category, o) => (alone.has(category.code) || chosen[o] === undefined ? [] : [{ category, set: chosen[o] }]));
  return { options: kept.map(({ category }) => category), chosen: kept.map(({ set }) => set.and(base)) };
}

/** Who said that they want none. */
function noneOf({ options }: MultipleQuestion, { categories, chosen }: SetColumn, base: BitSet): number {
  const none = new Set(options.filter(({ meaning, exclusive }) => exclusive || meaning === 'none').map(({ code }) => code));
  const sets = categories.flatMap(({ code }, o) => (none.has(code) ? (chosen[o] ?? []) : []));
  const [first, ...more] = sets;
  return first === undefined ? 0 : more.reduce((all, set) => all.or(set), first).and(base).count();
}

interface PairRules {
  readonly asBytes: readonly Uint8Array[];
  readonly answered: Uint8Array;
  readonly weighting: Weighting | undefined;
  readonly level: number;
}

function pairOf({ a, b, measures, p, holm }: TogetherPair, { asBytes, answered, weighting, level }: PairRules): Omit<Pair, 'a' | 'b'> {
  const { both, onlyA, onlyB, neither, phi, jaccard, lift, liftInterval, oddsRatio, bGivenA, aGivenB } = measures;
  const counted = { both, onlyA, onlyB, neither, p, adjustedP: holm };
  const [first, second] = [asBytes[a], asBytes[b]];
  if (weighting === undefined || first === undefined || second === undefined) {
    return { ...counted, phi, jaccard, lift, liftLow: liftInterval.low, liftHigh: liftInterval.high, oddsRatio, bGivenA, aGivenB };
  }
  return { ...counted, ...weightedPair(weighting.design, answered, first, second, level) };
}

function numberChosen(asBytes: readonly Uint8Array[], answered: Uint8Array, saidNone: number, weighting: Weighting | undefined): Pick<TogetherTable, 'chosen' | 'straight'> {
  const { mean, sd, straight } = selectionCounts(asBytes, answered);
  const told = { none: Math.max(0, straight.none - saidNone), all: straight.all };
  if (weighting === undefined) return { chosen: { mean, sd }, straight: told };
  const values = [...answered.keys()].flatMap((i) => (answered[i] === 1 ? [{ value: asBytes.reduce((sum, option) => sum + (option[i] ?? 0), 0), weight: weighting.weights[i] ?? 0 }] : []));
  const summary = weightedSummary(values);
  return { chosen: { mean: summary.mean, sd: summary.sd }, straight: told };
}

