import type { Bundle, ChosenPattern, Pair, TogetherTable } from '../tables/togetherTable.js';
import { mustHidePair } from './mustHidePair.js';
import type { Profile, Published } from './published.js';
import { coarseStatistic, type WhyNoStatistic } from './releaseStatistic.js';
import { roundedCount } from './roundedCounts.js';

type Measures = Omit<Pair, 'a' | 'b'>;

/** As `Pair`, all measures null where it is hidden. */
export type PublishedPair = Pick<Pair, 'a' | 'b'> & { readonly [K in keyof Measures]: Measures[K] | null } & { readonly release: 'show' | 'suppress' };

/** As `Bundle`; people are hidden from the public, and shares are whole per cents. */
export type PublishedBundle = Omit<Bundle, 'covered' | 'base'> & { readonly covered: number | null; readonly base: number | null };

export interface PublishedTogether extends Omit<TogetherTable, 'n' | 'pairs' | 'bundles' | 'patterns' | 'otherPatterns' | 'straight'> {
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
 * cells is a handful. Patterns are of k people at least and rounded to multiples of k, since pairs beside exact patterns
 * would tell the small ones; bundles and the mean number have few digits. Source `statistics.md` 14.2, 16.8, 16.9.
 */
export function releaseTogether(table: TogetherTable, shown: Published<Profile>): PublishedTogether {
  if (shown.profile === 'exact') return { ...table, pairs: table.pairs.map((pair) => ({ ...pair, release: 'show' })), roundedTo: 1, release: 'show', why: null };
  const { k } = shown.limits;
  const why = whyHidden(table, shown);
  if (why !== null) return { ...table, n: null, chosen: { mean: null, sd: null }, straight: { none: null, all: null }, pairs: [], patterns: [], otherPatterns: null, roundedTo: k, bundles: [], release: 'suppress', why };
  const people = (count: number) => roundedCount(count, { base: k }) ?? 0;
  const told = table.patterns.filter(({ count }) => count >= k);
  const rest = table.n - told.reduce((sum, { count }) => sum + count, 0);
  return {
    ...table,
    chosen: { mean: coarseStatistic(table.chosen.mean, 'score'), sd: coarseStatistic(table.chosen.sd, 'score') },
    straight: { none: people(table.straight.none), all: people(table.straight.all) },
    pairs: table.pairs.map((pair) => releasePair(pair, k)),
    patterns: told.map(({ options, count }) => ({ options, count: people(count) })),
    otherPatterns: { patterns: null, people: people(rest) },
    roundedTo: k,
    bundles: table.bundles.map(releaseBundle),
    release: 'show',
    why: null,
  };
}

function releasePair(pair: Pair, k: number): PublishedPair {
  const { a, b, both, onlyA, onlyB, neither, p, adjustedP, ...measures } = pair;
  if (mustHidePair({ both, onlyFirst: onlyA, onlySecond: onlyB, neither }, k)) return { a, b, ...noPair, release: 'suppress' };
  // Both margins are public, so the count of both gives all the rest.
  return { a, b, both, onlyA, onlyB, neither, ...measures, p: coarseStatistic(p, 'p'), adjustedP: coarseStatistic(adjustedP, 'p'), release: 'show' };
}

/** Who is left out chose an option outside it, and where every option is shown those are no handful. */
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
