/**
 * How easily people are recognised among single answers, as they are and as they are given out, and what is left out for it.
 * That a group is large does not hide what all of it answered; that is counted beside it (`statistics.md` 16.2).
 */
import type { Code } from '../../survey/definition.js';
import { different, nothing, type Combination } from './combinationTally.js';
import type { Kept, Told } from './keepTogether.js';

export interface Groups {
  readonly groups: number;
  /** People in the smallest of them; 0 where nobody answered. */
  readonly smallest: number;
  /** People who are alone, in groups of two to four, and so on; the last has no end. */
  readonly bySize: readonly number[];
}

/** Where the sizes of `bySize` begin. */
export const sizesFrom = [1, 2, 5, 10] as const;

export interface Anonymity {
  readonly k: number;
  readonly answers: number;
  readonly asAnswered: Groups;
  readonly givenOut: Groups;
  /** In how many answers each part is left out; only those where it is. */
  readonly withheld: readonly { readonly part: Code; readonly answers: number }[];
  /** How many are in groups of which everyone answered a question alike. */
  readonly alike: readonly { readonly part: Code; readonly answers: number }[];
}

function groupsOf(sizes: readonly number[]): Groups {
  const bySize = sizesFrom.map((from, i) => sizes.filter((size) => size >= from && size < (sizesFrom[i + 1] ?? Infinity)).reduce((sum, size) => sum + size, 0));
  return { groups: sizes.length, smallest: sizes.reduce((least, size) => Math.min(least, size), sizes[0] ?? 0), bySize };
}

/** Whether everybody in a group gave the same answer to the part `i`. */
function isAlike(members: readonly Combination[], i: number): boolean {
  const first = members[0]?.said[i] ?? different;
  return first !== different && first !== nothing && members.every(({ said }) => said[i] === first);
}

/**
 * @param parts codes of all parts of an answer
 * @param withheldAt the parts that are left out where those background questions are told
 */
export function anonymity(k: number, combinations: ReadonlyMap<string, Combination>, { groups }: Kept, parts: readonly Code[], background: readonly Code[], withheldAt: (told: Told) => ReadonlySet<Code>): Anonymity {
  const all = groups.map(({ told, answers, members }) => ({ answers, withheld: withheldAt(told), members: members.flatMap((key) => combinations.get(key) ?? []) }));
  const sum = (of: typeof all): number => of.reduce((total, { answers }) => total + answers, 0);
  const counted = (part: Code, of: typeof all): readonly { readonly part: Code; readonly answers: number }[] => (of.length === 0 ? [] : [{ part, answers: sum(of) }]);
  return {
    k,
    answers: sum(all),
    asAnswered: groupsOf([...combinations.values()].map(({ answers }) => answers)),
    givenOut: groupsOf(groups.map(({ answers }) => answers)),
    withheld: parts.flatMap((part) => counted(part, all.filter(({ withheld }) => withheld.has(part)))),
    alike: parts.flatMap((part, i) => (background.includes(part) ? [] : counted(part, all.filter(({ withheld, members }) => !withheld.has(part) && isAlike(members, i))))),
  };
}
