import type { ColumnFacts } from '../columnFacts.js';
import type { Crossed } from './relate.js';

export interface Routing {
  /** Column of the question that decides. */
  readonly column: number;
  /** Keys of the answers after which it is asked. */
  readonly keys: readonly string[];
  /** Records with another answer, none of whom answered. */
  readonly outside: number;
  readonly answered: number;
  readonly inside: number;
}

const least = { outside: 10, expected: 8, rate: 0.3 } as const;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function tryDecider({ column, totals, answered }: Crossed, question: number, { values }: ColumnFacts): Routing | undefined {
  const counts = totals.map((_, i) => answered[i]?.[question] ?? 0);
  if ((counts.at(-1) ?? 0) > 0) return undefined;
  const all = sumOf(counts);
  const inside = sumOf(totals.filter((_, i) => (counts[i] ?? 0) > 0));
  if (all === 0 || inside === 0) return undefined;
  const rate = all / inside;
  // A value that so few gave that nobody need have answered says nothing.
  const isOut = (i: number): boolean => (counts[i] ?? 0) === 0 && (totals[i] ?? 0) * rate >= 2;
  const outside = sumOf(values.map((_, i) => (isOut(i) ? (totals[i] ?? 0) : 0)));
  const overall = all / Math.max(1, sumOf(totals));
  if (outside < least.outside || outside * overall < least.expected || rate < least.rate) return undefined;
  return { column, keys: values.flatMap(({ key }, i) => (isOut(i) ? [] : [key])), outside, answered: all, inside };
}

/** The earlier question that decides whether this one is asked: after some of its answers nobody answered this one. */
export function routingOf(crossed: readonly Crossed[], question: number, mayDecide: (column: number) => boolean, facts: readonly ColumnFacts[]): Routing | undefined {
  const found = crossed.flatMap((each) => {
    const column = facts[each.column];
    const routing = column === undefined || !mayDecide(each.column) ? undefined : tryDecider(each, question, column);
    return routing === undefined ? [] : [routing];
  });
  return found.sort((a, b) => b.outside - a.outside || b.answered / b.inside - a.answered / a.inside || b.column - a.column)[0];
}
