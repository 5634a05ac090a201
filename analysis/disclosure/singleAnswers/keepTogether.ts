/**
 * How much each answer may say of who gave it, so that at least k say the same: k-anonymity by leaving out as few background
 * answers as that takes, the last ones first. Source Hundepool et al. 2012, Statistical Disclosure Control, on local suppression.
 */
import type { Combination } from './combinationTally.js';

/** Which background questions are told: bit `i` is set where question `i` is. */
export type Told = number;

export interface Group {
  readonly told: Told;
  readonly answers: number;
  /** Keys of the combinations of those who look alike then. */
  readonly members: readonly string[];
}

export interface Kept {
  readonly told: ReadonlyMap<string, Told>;
  readonly groups: readonly Group[];
}

/** With more, they are left out from the last to the first, and not each in turn: their choices would be too many. */
const mostInTurn = 5;

/** From all of them to none; of as many, those that keep the first. */
function choicesOf(questions: number): readonly Told[] {
  if (questions > mostInTurn) return Array.from({ length: questions + 1 }, (_unused, i) => 2 ** (questions - i) - 1);
  const size = (told: Told): number => Array.from({ length: questions }, (_unused, i) => (told >> i) & 1).reduce((sum, bit) => sum + bit, 0);
  return Array.from({ length: 2 ** questions }, (_unused, told) => told).sort((a, b) => size(b) - size(a) || a - b);
}

/** Fewer than k in all stay together, with nothing told. */
export function keepTogether(combinations: ReadonlyMap<string, Combination>, k: number, questions: number): Kept {
  const groups: Group[] = [];
  let rest = [...combinations];
  for (const told of choicesOf(questions)) {
    const alike = new Map<string, typeof rest>();
    for (const one of rest) {
      const pattern = one[1].cells.map((cell, i) => ((told >> i) & 1 ? `=${cell}` : '')).join('\n');
      const known = alike.get(pattern);
      if (known === undefined) alike.set(pattern, [one]);
      else known.push(one);
    }
    const placed = new Set<string>();
    for (const all of alike.values()) {
      const answers = all.reduce((sum, [, one]) => sum + one.answers, 0);
      if (answers < k && told !== 0) continue;
      const members = all.map(([key]) => key);
      groups.push({ told, answers, members });
      for (const key of members) placed.add(key);
    }
    rest = rest.filter(([key]) => !placed.has(key));
  }
  const whole = joinLast(groups, k);
  return { told: new Map(whole.flatMap(({ told, members }) => members.map((key) => [key, told] as const))), groups: whole };
}

/** Those of whom nothing is told are enough as well: the smallest other groups join them until they are. */
function joinLast(groups: readonly Group[], k: number): readonly Group[] {
  const last = groups.find(({ told }) => told === 0);
  if (last === undefined) return groups;
  const others = groups.filter((group) => group !== last).sort((a, b) => a.answers - b.answers);
  let [answers, joined] = [last.answers, 0];
  for (; answers < k && joined < others.length; joined += 1) answers += others[joined]?.answers ?? 0;
  return [...others.slice(joined), { told: 0, answers, members: [last, ...others.slice(0, joined)].flatMap(({ members }) => members) }];
}
