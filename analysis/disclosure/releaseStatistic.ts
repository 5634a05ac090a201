/**
 * Whether a number that is worked out from others may be public: a test statistic, a p-value, a difference between
 * groups or waves, a gap score, a mean, a median, a response rate. Everything derived leaks: beside margins one p-value
 * can give a hidden count back. So there are two ways to be public, and no third:
 *
 * 1. It follows from numbers that are public already, each of them shown: then it says nothing new and keeps all its
 *    digits. A test over the groups that are shown is such a number, one over all groups where one is hidden is not.
 * 2. It is of people enough (each side has `minimumBase`), and none of the counts that it rests on and no table shows
 *    is a handful. Then it says something new and is rounded (`coarseStatistic`).
 *
 * What callers state as `counts`, for the numbers there are:
 * - a test of groups, Cramér's V, residuals, odds ratios, diverging shares and net scores of a scale: none; they follow
 *   from the table;
 * - several choices by group (MRCV, permutations), pairs of choices, patterns: every cell of each pair crossed, by group
 *   (`mustHidePair`), because no table shows who chose both;
 * - paired waves: those who changed either way, those in one wave only, those who stayed with yes and with no;
 * - gap of two questions: those who answered both, and for each question those who answered it alone;
 * - response rates: those who answered the survey and those who did not, in each group, and for every question with a
 *   public base those who answered the survey and not that question;
 * - the report on weights: respondents in every class that is named; design effect and range of all need none.
 * Weighted numbers follow from sums of weights and not from counts, so they are never public with all their digits, and
 * tables that say `weights_coarse` give none: one more equation for the same few unknowns. Source `statistics.md` 16.2,
 * 16.5, 16.9; the rule for weighted numbers is ours.
 */
import { defaultLimits, type DisclosureLimits, type NoteCode, type Published } from './published.js';

export interface StatisticBasis {
  /** The public tables that it follows from, or is of the same people as; of every wave. */
  readonly tables: readonly Published[];
  /** Codes of the groups that enter it; none: everyone alone; absent: everything in the tables. */
  readonly groups?: readonly string[];
  /** People on each side of it: groups compared, waves, those a mean is of. */
  readonly people: readonly number[];
  /** Counts that it rests on and the tables do not show; absent: it follows from what they show. */
  readonly counts?: readonly number[];
}

export type WhyNoStatistic =
  /** No public table speaks of it, or only a filtered one. */
  | 'not_in_lattice'
  /** A number it follows from is hidden. */
  | 'cells_hidden'
  /** Too few people on one side. */
  | 'base_below_limit'
  /** It rests on a handful that no table shows. */
  | 'handful_behind'
  /** The tables are weighted. */
  | Extract<NoteCode, 'weights_coarse'>;

export type StatisticRelease =
  | { readonly release: 'show' | 'footnote'; readonly digits: 'all' | 'few' }
  | { readonly release: 'suppress'; readonly why: WhyNoStatistic };

/** Shape what a number rests on in, whether it may be public out. Errors RangeError for people or counts that are none. */
export function releaseStatistic({ tables, groups, people, counts }: StatisticBasis, limits: DisclosureLimits = defaultLimits): StatisticRelease {
  const wrong = [...people, ...(counts ?? [])].find((count) => !Number.isInteger(count) || count < 0);
  if (wrong !== undefined) throw new RangeError(`${String(wrong)} is no number of people`);
  const why = whyNot({ tables, people, ...(groups === undefined ? {} : { groups }), ...(counts === undefined ? {} : { counts }) }, limits);
  if (why !== undefined) return { release: 'suppress', why };
  const release = Math.min(...people) < limits.smallBase ? 'footnote' : 'show';
  return { release, digits: counts === undefined ? 'all' : 'few' };
}

function whyNot({ tables, groups, people, counts }: StatisticBasis, { minimumBase, k }: DisclosureLimits): WhyNoStatistic | undefined {
  if (tables.length === 0 || tables.some(({ where }) => where !== null)) return 'not_in_lattice';
  if (tables.some(({ notes, weighting }) => weighting !== undefined || notes.includes('weights_coarse'))) return 'weights_coarse';
  if (people.length === 0 || people.some((count) => count < minimumBase)) return 'base_below_limit';
  if (tables.some((table) => !isShown(table, groups))) return 'cells_hidden';
  if (counts?.some((count) => count > 0 && count < k) === true) return 'handful_behind';
  return undefined;
}

/** Whether every number of the groups is there, and every group is. */
function isShown({ rows, numbers, by }: Published, groups: readonly string[] | undefined): boolean {
  const all = [...rows, ...numbers];
  const wanted = (code: string | undefined) => groups === undefined || (code === undefined ? groups.length === 0 || by.length === 0 : groups.includes(code));
  const own = all.filter(({ group }) => wanted(group?.code));
  const missing = by.length > 0 && groups?.some((code) => !all.some(({ group }) => group?.code === code)) === true;
  return own.length > 0 && !missing && own.every(({ release }) => release !== 'suppress');
}

/** What a rounded number is. */
export type StatisticUnit = 'p' | 'share' | 'score' | 'statistic';

/** Below the least p that is said nothing more is. */
const leastP = 0.001;

/**
 * A number as it is public with few digits: p-values to a thousandth (no less than that), shares and differences of
 * shares to whole per cents, scores and means to a tenth, statistics to a tenth.
 *
 * Shape null where there is none. Errors RangeError for what is no finite number.
 */
export function coarseStatistic(value: number | null, unit: StatisticUnit): number | null {
  if (value === null) return null;
  if (!Number.isFinite(value)) throw new RangeError(`${String(value)} is no statistic`);
  const steps = { p: 1000, share: 100, score: 10, statistic: 10 }[unit];
  const rounded = Math.round(value * steps) / steps;
  return unit === 'p' ? Math.max(leastP, rounded) : rounded;
}
