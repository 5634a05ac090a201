import type { CountOf } from '../interval.js';

export interface BetaBinomialMoments {
  /** The share of all people together; null without anybody. */
  readonly mu: number | null;
  /** Before it is cut at 0; null where all chose alike or fewer than two groups have anybody. */
  readonly iccRaw: number | null;
  readonly icc: number | null;
  /** How many people the other groups count for; null at icc 0, where it has no bound. */
  readonly precision: number | null;
}

/**
 * How much the shares of groups differ beyond chance, by analysis of variance.
 *
 * Shape counts of groups, those of nobody ignored. Errors none. Source Kleinman (1973); `statistics.md` 15.2.
 */
export function betaBinomialMoments(groups: readonly CountOf[]): BetaBinomialMoments {
  const some = groups.filter(({ n }) => n > 0);
  const n = some.reduce((sum, group) => sum + group.n, 0);
  if (n === 0) return { mu: null, iccRaw: null, icc: null, precision: null };
  const mu = some.reduce((sum, group) => sum + group.count, 0) / n;
  const between = some.reduce((sum, group) => sum + group.n * (group.count / group.n - mu) ** 2, 0);
  const squares = some.reduce((sum, group) => sum + group.n ** 2, 0);
  const variance = mu * (1 - mu);
  const free = some.length - 1;
  const scale = variance * (n - squares / n - free);
  if (!(scale > 0)) return { mu, iccRaw: null, icc: null, precision: null };
  const iccRaw = (between - variance * free) / scale;
  const icc = Math.max(0, iccRaw);
  return { mu, iccRaw, icc, precision: icc > 0 ? 1 / icc - 1 : null };
}
