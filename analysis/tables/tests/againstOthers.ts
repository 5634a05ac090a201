import { adjustPValues } from '../../stats/tests/adjustPValues.js';
import { newcombeInterval } from '../../stats/waves/newcombeInterval.js';
import type { CountOf } from '../../stats/interval.js';
import { itemTest } from './itemTest.js';
import type { ShownRow } from './shownCounts.js';

export interface AgainstOthers {
  /** Code of the group. */
  readonly group: string;
  /** `hidden`: a number it needs is not shown; `nobody`: none in the group, or none outside it. */
  readonly verdict: 'higher' | 'lower' | 'unsure' | 'hidden' | 'nobody';
  /** Share of the group − share of everyone else, with Newcombe's interval. Null where nothing can be said. */
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Holm's over all groups. */
  readonly p: number | null;
}

interface Sides {
  readonly group: string;
  readonly own: CountOf;
  readonly others: CountOf;
}

/**
 * One option: each group beside all others together, never beside a total that includes it.
 *
 * Shape what a table shows of one option, everyone (no group) and groups, in; one result a group in their order out, with
 * nothing that a hidden number would say. Units shares in [0, 1]. Source `statistics.md` 8, 9; Newcombe (1998b), Holm (1979).
 */
export function againstOthers(rows: readonly ShownRow[], level: number): readonly AgainstOthers[] {
  const all = rows.find(({ group }) => group === null);
  const groups = rows.filter(({ group }) => group !== null);
  const sides = groups.map((row) => sidesOf(row, all));
  const tested = sides.map((side) => (typeof side === 'string' ? null : (itemTest([countOf(side.own), countOf(side.others)], neverDrawn)?.p ?? null)));
  const p = adjustPValues(tested, 'holm');
  return groups.map(({ group }, g) => resultOf(group?.code ?? '', sides[g] ?? 'hidden', p[g] ?? null, level));
}

/** Of two groups the test is exact or Pearson's: no table is drawn by chance. */
const neverDrawn = 0;

const countOf = ({ count, n }: CountOf) => ({ count, n });

function sidesOf({ group, count, base }: ShownRow, all: ShownRow | undefined): Sides | 'hidden' | 'nobody' {
  if (base === 0 || (base !== null && base === all?.base)) return 'nobody';
  if (count === null || base === null || all === undefined || all.count === null || all.base === null) return 'hidden';
  const others = { count: all.count - count, n: all.base - base };
  // no answers give that: a table read back from a file may hold anything
  if (others.count < 0 || others.count > others.n) return 'hidden';
  return { group: group?.code ?? '', own: { count, n: base }, others };
}

function resultOf(group: string, side: Sides | 'hidden' | 'nobody', p: number | null, level: number): AgainstOthers {
  if (typeof side === 'string') return { group, verdict: side, difference: null, low: null, high: null, p: null };
  const { own, others } = side;
  const difference = own.count / own.n - others.count / others.n;
  // .05 is not below 1 − .95, which as a number is a little more
  const isSure = p !== null && p < 1 - level - 1e-12;
  return { group, verdict: !isSure ? 'unsure' : difference > 0 ? 'higher' : 'lower', difference, ...newcombeInterval(own, others, level), p };
}
