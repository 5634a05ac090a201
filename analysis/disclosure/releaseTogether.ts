import { holm } from '../tables/holm.js';
import type { Bundle, ChosenPattern, Pair, TogetherTable } from '../tables/togetherTable.js';
import { mustHidePair } from './mustHidePair.js';
import type { Profile, Published } from './published.js';
import { coarseStatistic, type WhyNoStatistic } from './releaseStatistic.js';
import { roundedCount } from './roundedCounts.js';
import { mayTellPatterns, safePairs } from './toldTogether.js';

type Measures = Omit<Pair, 'a' | 'b'>;

/** As `Pair`, all measures null where it is hidden. */
export type PublishedPair = Pick<Pair, 'a' | 'b'> & { readonly [K in keyof Measures]: Measures[K] | null } & { readonly release: 'show' | 'suppress' };

/** As `Bundle`; people are hidden from the public, and shares are whole per cents. */
export type PublishedBundle = Omit<Bundle, 'covered' | 'base'> & { readonly covered: number | null; readonly base: number | null };

export interface PublishedTogether extends Omit<TogetherTable, 'n' | 'pairs' | 'bundles' | 'patterns' | 'otherPatterns' | 'straight' | 'everyPattern'> {
  readonly n: number | null;
  readonly straight: { readonly none: number | null; readonly all: number | null };
  readonly pairs: readonly PublishedPair[];
  readonly patterns: readonly ChosenPattern[];
  /** How many patterns are not told apart, and their people; for the public rounded, and not how many patterns. */
  readonly otherPatterns: { readonly patterns: number | null; readonly people: number } | null;
  /** Counts of patterns are multiples of it; 1: as they are. */
  readonly roundedTo: number;
  readonly bundles: readonly PublishedBundle[];
  readonly release: 'show' | 'suppress';
  readonly why: WhyNoStatistic | null;
}

const noPair: { readonly [K in keyof Measures]: null } = { both: null, onlyA: null, onlyB: null, neither: null, phi: null, jaccard: null, lift: null, liftLow: null, liftHigh: null, oddsRatio: null, bGivenA: null, aGivenB: null, p: null, adjustedP: null };

/**
 * What is chosen together, as it may be seen beside its table.
 *
 * For the public: nothing at all where anything of the question is hidden. A pair is hidden whole where one of its four
 * cells is a handful, and where it would help to tell exactly what a handful chose (`safePairs`). Patterns are of k people
 * at least and rounded to multiples of k, and bundles are in whole per cents; beside pairs
 * both can give a small pattern back, and are told only where they do not (`mayTellPatterns`). Holm's correction is
 * over the pairs that are told. Source `statistics.md` 14.2, 16.8, 16.9.
 */
export function releaseTogether(whole: TogetherTable, shown: Published<Profile>): PublishedTogether {
  const table = withoutEveryPattern(whole);
  if (shown.profile === 'exact') return { ...table, pairs: table.pairs.map((pair) => ({ ...pair, release: 'show' })), roundedTo: 1, release: 'show', why: null };
  const { k } = shown.limits;
  const why = whyHidden(whole, shown);
  if (why !== null) return { ...table, n: null, chosen: { mean: null, sd: null }, straight: { none: null, all: null }, pairs: [], patterns: [], otherPatterns: null, roundedTo: k, bundles: [], release: 'suppress', why };
  const open = table.pairs.filter(({ both, onlyA, onlyB, neither }) => !mustHidePair({ both, onlyFirst: onlyA, onlySecond: onlyB, neither }, k));
  const safe = safePairs(whole, open, k);
  const told = open.filter(({ a, b }) => safe.has(JSON.stringify([a, b])));
  const patterns = patternsOf(whole, k);
  return {
    ...table,
    // Its square is a sum of pairs.
    chosen: { mean: coarseStatistic(table.chosen.mean, 'score'), sd: told.length === table.pairs.length ? coarseStatistic(table.chosen.sd, 'score') : null },
    pairs: releasePairs(table.pairs, told),
    ...(mayTellPatterns(whole, told, patterns, k) ? patterns : { straight: { none: null, all: null }, patterns: [], otherPatterns: null, bundles: [] }),
    roundedTo: k,
    release: 'show',
    why: null,
  };
}

function withoutEveryPattern({ kind, question, level, n, options, chosen, straight, pairs, patterns, otherPatterns, bundles, seed, weighting }: TogetherTable): Omit<TogetherTable, 'everyPattern'> {
  return { kind, question, level, n, options, chosen, straight, pairs, patterns, otherPatterns, bundles, seed, ...(weighting === undefined ? {} : { weighting }) };
}

function patternsOf({ n, patterns, straight, bundles }: TogetherTable, k: number): Pick<PublishedTogether, 'straight' | 'patterns' | 'otherPatterns' | 'bundles'> {
  const people = (count: number) => roundedCount(count, { base: k }) ?? 0;
  const told = patterns.filter(({ count }) => count >= k);
  const rest = n - told.reduce((sum, { count }) => sum + count, 0);
  return {
    straight: { none: people(straight.none), all: people(straight.all) },
    patterns: told.map(({ options, count }) => ({ options, count: people(count) })),
    otherPatterns: { patterns: null, people: people(rest) },
    bundles: bundles.map(releaseBundle),
  };
}

function releasePairs(pairs: readonly Pair[], told: readonly Pair[]): readonly PublishedPair[] {
  const adjusted = holm(told.map(({ p }) => p));
  return pairs.map((pair): PublishedPair => {
    const { a, b, p, ...measures } = pair;
    const place = told.indexOf(pair);
    if (place < 0) return { a, b, ...noPair, release: 'suppress' };
    // Both margins are public, so the count of both gives all the rest.
    return { a, b, ...measures, p: coarseStatistic(p, 'p'), adjustedP: coarseStatistic(adjusted[place] ?? null, 'p'), release: 'show' };
  });
}

function releaseBundle({ target, options, share, same, certainty }: Bundle): PublishedBundle {
  const steady = certainty.map(({ option, share: part }) => ({ option, share: coarseStatistic(part, 'share') ?? 0 }));
  return { target, options, share: coarseStatistic(share, 'share'), covered: null, base: null, same: coarseStatistic(same, 'share'), certainty: steady };
}

function whyHidden({ n }: TogetherTable, { weighting, notes, where, by, limits, rows }: Published<Profile>): WhyNoStatistic | null {
  if (weighting !== undefined || notes.includes('weights_coarse')) return 'weights_coarse';
  if (where !== null || by.length > 0 || rows.length === 0) return 'not_in_lattice';
  if (rows.some(({ release, count }) => release === 'suppress' || count === null)) return 'cells_hidden';
  return n < limits.minimumBase ? 'base_below_limit' : null;
}
