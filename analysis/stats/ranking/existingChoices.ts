import { choiceCounts, type ChoiceCounts } from './choiceCounts.js';
import type { ChoiceStages } from './choiceStages.js';
import { comparisonGraph, connectedItems, type ComparisonGraph } from './comparisonGraph.js';

/** Why an item alone would have no finite worth. */
export type WorthFlag = 'never_ranked' | 'never_beaten' | 'never_compared';

/** What to do with items that no chain of choices puts both above and below all others. */
export type Unconnected = 'ghost' | 'exclude';

/** Choices that have an estimate, and what was done so that they have. */
export interface ExistingChoices {
  /** Of the items in `kept`, in their order, and of the ghost after them where there is one. */
  readonly counts: ChoiceCounts;
  readonly kept: readonly number[];
  readonly existence: 'connected' | 'ghost' | 'excluded';
}

/** One item: `never_compared` where nobody who could rank it could rank another. */
export function worthFlag({ items, beats }: ComparisonGraph, item: number): WorthFlag | null {
  let above = false;
  let below = false;
  for (let other = 0; other < items; other += 1) {
    above ||= beats[item * items + other] === 1;
    below ||= beats[other * items + item] === 1;
  }
  if (!above && !below) return 'never_compared';
  return !above ? 'never_ranked' : !below ? 'never_beaten' : null;
}

/**
 * The choices as they are where an estimate exists. Otherwise each item has half a win and half a loss against a ghost
 * (`ghost`), or all but the largest group of connected items are left out (`exclude`). Items never compared are always
 * left out: nothing is known of them.
 *
 * Shape choices, and a weight a row whose mean is 1 (absent: 1), in. Source Hunter (2004) for the existence, Turner,
 * van Etten, Firth & Kosmidis (2020), Comput Stat 35, for the ghost.
 */
export function existingChoices(stages: ChoiceStages, unconnected: Unconnected, weights?: ArrayLike<number>): ExistingChoices {
  const graph = comparisonGraph(stages, weights);
  const compared = Array.from({ length: stages.items }, (_, item) => item).filter((item) => worthFlag(graph, item) !== 'never_compared');
  const groups = connectedItems(graph).filter((group) => group.some((item) => compared.includes(item)));
  const counts = choiceCounts(stages, weights);
  if (groups.length <= 1) return { counts: onlyThese(counts, stages, compared, weights), kept: compared, existence: 'connected' };
  if (unconnected === 'ghost') return { counts: withGhost(onlyThese(counts, stages, compared, weights)), kept: compared, existence: 'ghost' };
  const kept = [...(groups[0] ?? [])].sort((a, b) => a - b);
  return { counts: onlyThese(counts, stages, kept.length > 1 ? kept : [], weights), kept: kept.length > 1 ? kept : [], existence: 'excluded' };
}

/** As if nobody had been offered the other items: what they won is no choice, and nobody chose against them. */
function onlyThese(counts: ChoiceCounts, { winner, set, row }: ChoiceStages, kept: readonly number[], weights?: ArrayLike<number>): ChoiceCounts {
  if (kept.length === counts.wins.length) return counts;
  const numbers = new Map(kept.map((item, number) => [item, number]));
  const times = new Float64Array(counts.sets.length);
  for (let stage = 0; stage < winner.length; stage += 1) {
    if (!numbers.has(winner[stage] ?? -1)) continue;
    const from = set[stage] ?? 0;
    times[from] = (times[from] ?? 0) + (weights === undefined ? 1 : (weights[row[stage] ?? 0] ?? 0));
  }
  const sets = counts.sets.map((of) => of.map((item) => numbers.get(item) ?? -1).filter((item) => item >= 0));
  return { wins: Float64Array.from(kept, (item) => counts.wins[item] ?? 0), sets, times };
}

function withGhost({ wins, sets, times }: ChoiceCounts): ChoiceCounts {
  const ghost = wins.length;
  const duels = Array.from(wins, (_, item) => Int32Array.of(item, ghost));
  return {
    wins: Float64Array.from([...wins.map((won) => won + 0.5), ghost / 2]),
    sets: [...sets, ...duels],
    times: Float64Array.from([...times, ...duels.map(() => 1)]),
  };
}
