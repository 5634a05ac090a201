import type { ChoiceStages } from './choiceStages.js';
import type { NewtonFit } from './worthByNewton.js';

/**
 * How far each row moves each log-worth, per unit of weight: the inverse information times the row's own score.
 *
 * Shape choices, the items that were fitted (the fit may have a ghost after them) and the fit in; one influence a fitted
 * item out, 0 for who ranked nothing. Source the score equations, linearised (Binder 1983).
 */
export function choiceInfluences({ items, n, row, winner, set, sets }: ChoiceStages, kept: readonly number[], { logWorth, covariance }: NewtonFit): Float64Array[] {
  const numbers = new Int32Array(items).fill(-1);
  for (const [number, item] of kept.entries()) numbers[item] = number;
  const influences = kept.map(() => new Float64Array(n));
  for (let stage = 0; stage < winner.length; stage += 1) {
    const won = numbers[winner[stage] ?? 0] ?? -1;
    if (won < 0) continue;
    const among = (sets[set[stage] ?? 0] ?? new Int32Array(0)).map((item) => numbers[item] ?? -1).filter((number) => number >= 0);
    const total = among.reduce((sum, number) => sum + Math.exp(logWorth[number] ?? 0), 0);
    const i = row[stage] ?? 0;
    for (const [a, influence] of influences.entries()) {
      const inverse = covariance[a];
      let moved = inverse?.[won] ?? 0;
      for (const number of among) moved -= ((inverse?.[number] ?? 0) * Math.exp(logWorth[number] ?? 0)) / total;
      influence[i] = (influence[i] ?? 0) + moved;
    }
  }
  return influences;
}
