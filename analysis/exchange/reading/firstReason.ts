import type { Reason } from '../mapping/mapping.js';

/** Of several columns without an answer, which reason counts: whoever saw a part of the question saw it. */
const order: readonly Reason[] = ['skipped', 'not_reached', 'not_shown', 'not_asked'];

export function firstReason(a: Reason | undefined, b: Reason | undefined): Reason | undefined {
  return order.find((reason) => reason === a || reason === b);
}
