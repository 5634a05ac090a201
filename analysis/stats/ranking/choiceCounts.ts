import type { ChoiceStages } from './choiceStages.js';

/** All that the likelihood of a Plackett-Luce model knows of the choices: how often each item won, how often each set was chosen from. */
export interface ChoiceCounts {
  readonly wins: Float64Array;
  readonly sets: readonly Int32Array[];
  /** One a set. */
  readonly times: Float64Array;
}

/** Shape choices and a weight a row (absent: 1) in, weighted counts out. */
export function choiceCounts({ items, row, winner, set, sets }: ChoiceStages, weights?: ArrayLike<number>): ChoiceCounts {
  const wins = new Float64Array(items);
  const times = new Float64Array(sets.length);
  for (let stage = 0; stage < winner.length; stage += 1) {
    const weight = weights === undefined ? 1 : (weights[row[stage] ?? 0] ?? 0);
    const item = winner[stage] ?? 0;
    const from = set[stage] ?? 0;
    wins[item] = (wins[item] ?? 0) + weight;
    times[from] = (times[from] ?? 0) + weight;
  }
  return { wins, sets, times };
}
