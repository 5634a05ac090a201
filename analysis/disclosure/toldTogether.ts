import type { Pair, TogetherTable } from '../tables/togetherTable.js';
import { pinsPattern, type ToldSum } from './pinsPattern.js';
import type { PublishedTogether } from './releaseTogether.js';

/** Two to the power of so many unknowns are looked at in one programme. */
const mostOptions = 6;

type Told = Pick<PublishedTogether, 'patterns' | 'otherPatterns' | 'straight' | 'bundles'>;
type Two = Pick<Pair, 'a' | 'b'>;

const nameOf = ({ a, b }: Two): string => JSON.stringify([a, b]);

/**
 * The pairs that must be hidden so that nobody can work out from those that are told, and from how many chose each
 * option, what exactly a handful chose. Of many options every three are looked at.
 *
 * Shape the table and the pairs that nothing else hides in; those of them that may be told out, by both codes.
 */
export function safePairs(table: TogetherTable, open: readonly Pair[], k: number): ReadonlySet<string> {
  const options = table.options.map(({ code }) => code);
  const pinned = new Set<string>();
  for (const three of triplesOf(options)) {
    const own = open.filter(({ a, b }) => three.includes(a) && three.includes(b));
    if (own.length > 0 && pinsPattern(table.everyPattern, three, countsOf(table, three, own), k)) for (const pair of own) pinned.add(nameOf(pair));
  }
  const left = open.filter((pair) => !pinned.has(nameOf(pair)));
  if (options.length > 3 && options.length <= mostOptions && left.length > 0 && pinsPattern(table.everyPattern, options, countsOf(table, options, left), k)) return new Set();
  return new Set(left.map(nameOf));
}

/**
 * Whether patterns, who chose all or none, and bundles may be told beside the pairs that are: where no pattern is a
 * handful, or where a programme over all of them finds that none can be worked out.
 */
export function mayTellPatterns(table: TogetherTable, pairs: readonly Pair[], told: Told, k: number): boolean {
  if (table.everyPattern.every(({ count }) => count === 0 || count >= k)) return true;
  const options = table.options.map(({ code }) => code);
  if (options.length > mostOptions) return false;
  return !pinsPattern(table.everyPattern, options, [...countsOf(table, options, pairs), ...patternsTold(table, told, k), ...bundlesTold(options, told)], k);
}

function triplesOf(options: readonly string[]): readonly (readonly string[])[] {
  return options.flatMap((a, i) => options.slice(i + 1).flatMap((b, j) => options.slice(i + j + 2).map((c) => [a, b, c])));
}

const exactly = (times: ToldSum['times'], count: number): ToldSum => ({ times, least: count, most: count });

/** Of how many all are, how many chose each option (both public tables), and how many both of a pair. */
function countsOf({ everyPattern }: TogetherTable, options: readonly string[], pairs: readonly Pair[]): readonly ToldSum[] {
  const people = (holds: (own: readonly string[]) => boolean) => everyPattern.reduce((sum, { options: own, count }) => sum + (holds(own) ? count : 0), 0);
  return [
    exactly(() => 1, people(() => true)),
    ...options.map((option) => exactly((has) => Number(has(option)), people((own) => own.includes(option)))),
    ...pairs.map(({ a, b, both }) => exactly((has) => Number(has(a) && has(b)), both)),
  ];
}

function patternsTold(table: TogetherTable, { patterns, otherPatterns, straight }: Told, k: number): readonly ToldSum[] {
  const options = table.options.map(({ code }) => code);
  const isExactly = (own: readonly string[]) => (has: (option: string) => boolean) => Number(options.every((option) => has(option) === own.includes(option)));
  const near = (times: ToldSum['times'], count: number, beside = 0): ToldSum => ({ times, least: beside + Math.max(0, Math.ceil(count - k / 2)), most: beside + Math.ceil(count + k / 2) - 1 });
  const isTold = (has: (option: string) => boolean) => patterns.some(({ options: own }) => isExactly(own)(has) === 1);
  const blank = table.everyPattern.find(({ options: own }) => own.length === 0)?.count ?? 0;
  return [
    ...patterns.map(({ options: own, count }) => near(isExactly(own), count)),
    ...(otherPatterns === null ? [] : [near((has) => Number(!isTold(has)), otherPatterns.people)]),
    ...(straight.all === null || options.length < 2 ? [] : [near(isExactly(options), straight.all)]),
    // How many said that they want none is in the public table.
    ...(straight.none === null ? [] : [near(isExactly([]), straight.none, blank - table.straight.none)]),
  ];
}

/** Whole per cents of those who chose any. */
function bundlesTold(options: readonly string[], { bundles }: Told): readonly ToldSum[] {
  return bundles.flatMap(({ options: own, share }) => {
    if (share === null) return [];
    const among = (part: number) => (has: (option: string) => boolean) => {
      const chosen = options.filter(has);
      return chosen.length === 0 ? 0 : Number(chosen.every((option) => own.includes(option))) - part;
    };
    return [
      { times: among(share - 0.005), least: 0, most: null },
      { times: among(share + 0.005), least: null, most: 0 },
    ];
  });
}
