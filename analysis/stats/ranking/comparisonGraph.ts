import type { ChoiceStages } from './choiceStages.js';

/** Who was chosen before whom: `beats[a × items + b]` is 1 where somebody chose a when b could be chosen too. */
export interface ComparisonGraph {
  readonly items: number;
  readonly beats: Uint8Array;
}

/** Shape choices in, and weights where rows of weight 0 are not to count. */
export function comparisonGraph({ items, row, winner, set, sets }: ChoiceStages, weights?: ArrayLike<number>): ComparisonGraph {
  const beats = new Uint8Array(items * items);
  for (let stage = 0; stage < winner.length; stage += 1) {
    if (weights !== undefined && !((weights[row[stage] ?? 0] ?? 0) > 0)) continue;
    const first = (winner[stage] ?? 0) * items;
    for (const other of sets[set[stage] ?? 0] ?? []) beats[first + other] = 1;
  }
  for (let item = 0; item < items; item += 1) beats[item * items + item] = 0;
  return { items, beats };
}

/** Items that can be reached from one by steps from winner to loser, or the other way round. */
function reached({ items, beats }: ComparisonGraph, from: number, towards: 'losers' | 'winners'): Uint8Array {
  const seen = new Uint8Array(items);
  const waiting = [from];
  seen[from] = 1;
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    for (let other = 0; other < items; other += 1) {
      const step = towards === 'losers' ? beats[item * items + other] : beats[other * items + item];
      if (step !== 1 || seen[other] === 1) continue;
      seen[other] = 1;
      waiting.push(other);
    }
  }
  return seen;
}

/**
 * The items in groups within which every one is, by some chain of choices, both above and below every other; largest
 * group first. One group: the model has an estimate (Hunter 2004, assumption 1: each split has a win both ways).
 */
export function connectedItems(graph: ComparisonGraph): readonly (readonly number[])[] {
  const groups: number[][] = [];
  const placed = new Set<number>();
  for (let item = 0; item < graph.items; item += 1) {
    if (placed.has(item)) continue;
    const below = reached(graph, item, 'losers');
    const above = reached(graph, item, 'winners');
    const group = [...below.keys()].filter((other) => below[other] === 1 && above[other] === 1);
    for (const other of group) placed.add(other);
    groups.push(group);
  }
  return groups.sort((a, b) => b.length - a.length);
}
