import { erlangQueue, type QueueLoad } from './erlangQueue.js';

/** The mean wait when it is not known how much will be asked. */
export interface UncertainWait {
  /** Part of the draws in which the queue grows without limit. */
  readonly unstable: number;
  /** The mean wait that half, and nine of ten, of the draws do not exceed; null where it has no limit. */
  readonly median: number | null;
  readonly ninetieth: number | null;
  /** Over all draws; null when any is unstable. */
  readonly mean: number | null;
  /** At the mean of demand: shorter than the mean wait, for waits rise ever faster. Null when unstable. */
  readonly atMeanDemand: number | null;
}

/**
 * Shape draws of demand in full-time equivalents (a server works full time, so that is the load λ/μ), and who is to
 * meet it; waits in the unit of `service`, adjusted for variation by Allen and Cunneen. Null without draws. Errors
 * RangeError naming a draw that is none, and as `erlangQueue`. Source `statistics.md` 18.4.
 */
export function waitUnderUncertainty(draws: Float64Array, staff: Omit<QueueLoad, 'arrivals'>): UncertainWait | null {
  const wrong = draws.findIndex((fte) => !(fte >= 0 && Number.isFinite(fte)));
  if (wrong >= 0) throw new RangeError(`draw ${wrong} is ${draws[wrong] ?? NaN}`);
  if (draws.length === 0) return null;
  const waitAt = (fte: number) => {
    const queue = erlangQueue({ ...staff, arrivals: fte * staff.service });
    return queue.stable ? queue.meanWaitAdjusted : null;
  };
  // Waits rise with demand, so their order is that of demand, and what has no limit comes last.
  const sorted = draws.toSorted();
  const waits = Array.from(sorted, waitAt);
  const at = (p: number) => waits[Math.ceil(p * waits.length) - 1] ?? null;
  const stable = waits.filter((wait) => wait !== null);
  const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
  return {
    unstable: 1 - stable.length / waits.length,
    median: at(0.5),
    ninetieth: at(0.9),
    mean: stable.length < waits.length ? null : sum(stable) / waits.length,
    atMeanDemand: waitAt(sum(draws) / draws.length),
  };
}
