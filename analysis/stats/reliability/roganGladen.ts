import { randomStream } from '../chance/randomStream.js';
import type { CountOf, Interval } from '../interval.js';
import { percentileInterval } from '../replicates/percentileInterval.js';

/** A code that a machine gave or not, beside what people gave the same texts: counts of the part that was coded twice. */
export interface CodedBeside {
  readonly bothGave: number;
  readonly onlyMachine: number;
  readonly onlyPeople: number;
  readonly neither: number;
}

export interface CorrectedShare {
  /** As the machine coded. */
  readonly raw: number;
  /** Part of texts with the code that the machine finds, and of those without that it leaves. */
  readonly sensitivity: number;
  readonly specificity: number;
  /** Cut to [0, 1]. */
  readonly estimate: number;
  readonly interval: Interval;
  /** Replicates in which the machine was no better than chance, left out; many say that it cannot be corrected. */
  readonly discarded: number;
  readonly replicates: number;
  readonly seed: number;
}

export interface CannotCorrect {
  readonly refused: 'no_texts' | 'nothing_to_learn_from' | 'no_better_than_chance';
}

/**
 * The share of texts with a code, corrected for what a machine misses and imagines, as learnt from texts that people
 * coded as well.
 *
 * Shape texts the machine gave the code among all it coded, counts of those coded twice, a seed; {refused} where people
 * gave the code to all or none of those, or the machine is no better than chance. The interval is the percentile
 * interval of a parametric bootstrap of all three counts. Errors RangeError on impossible counts.
 * Source Rogan & Gladen (1978); `statistics.md` 19.4.
 */
export function roganGladen({ count, n }: CountOf, beside: CodedBeside, seed: number, level = 0.95, replicates = 2000): CorrectedShare | CannotCorrect {
  const withCode = beside.bothGave + beside.onlyPeople;
  const without = beside.onlyMachine + beside.neither;
  for (const whole of [count, n, n - count, beside.bothGave, beside.onlyPeople, beside.onlyMachine, beside.neither]) {
    if (!(Number.isInteger(whole) && whole >= 0)) throw new RangeError(`a count of ${whole} is none`);
  }
  if (n === 0) return { refused: 'no_texts' };
  if (withCode === 0 || without === 0) return { refused: 'nothing_to_learn_from' };
  const raw = count / n;
  const sensitivity = beside.bothGave / withCode;
  const specificity = beside.neither / without;
  const estimate = corrected(raw, sensitivity, specificity);
  if (estimate === null) return { refused: 'no_better_than_chance' };
  const drawn = Array.from({ length: replicates }, (_, i) => {
    const next = randomStream(seed, i);
    const draw = (size: number, p: number) => drawShare(size, p, next);
    return corrected(draw(n, raw), draw(withCode, sensitivity), draw(without, specificity));
  });
  const kept = Float64Array.from(drawn.filter((share) => share !== null));
  const interval = percentileInterval(kept, level) ?? { low: 0, high: 1 };
  return { raw, sensitivity, specificity, estimate, interval, discarded: replicates - kept.length, replicates, seed };
}

function corrected(raw: number, sensitivity: number, specificity: number): number | null {
  const better = sensitivity + specificity - 1;
  return better > 1e-9 ? Math.min(1, Math.max(0, (raw + specificity - 1) / better)) : null;
}

function drawShare(size: number, p: number, next: () => number): number {
  let count = 0;
  for (let i = 0; i < size; i += 1) if (next() < p) count += 1;
  return count / size;
}
