import type { ResponseCell } from './responseCell.js';
import { shareIfNonrespondents } from './shareIfNonrespondents.js';

/** The share among everyone invited, by what is supposed of those who did not answer. */
export interface NonresponseSensitivity {
  readonly byFactor: readonly { readonly factor: number; readonly share: number }[];
  /** Their odds are half of those of respondents. */
  readonly oddsHalved: number;
}

/** From "none of them needs it" to "a quarter more of them do" (`statistics.md` 6.4). */
export const usualFactors: readonly number[] = [0, 0.25, 0.5, 0.75, 1, 1.25];

/** The settings of the sensitivity slider at once. Shape, units and errors as `shareIfNonrespondents`. */
export function nonresponseSensitivity(cells: readonly ResponseCell[], factors: readonly number[] = usualFactors): NonresponseSensitivity {
  return {
    byFactor: factors.map((factor) => ({ factor, share: shareIfNonrespondents(cells, { kind: 'factor', factor }) })),
    oddsHalved: shareIfNonrespondents(cells, { kind: 'odds', ratio: 0.5 }),
  };
}
