import type { Reason } from './mapping.js';

/** The reasons a cell can give for holding no answer. */
export const reasons = ['not_shown', 'skipped', 'not_reached', 'not_asked'] as const satisfies readonly Reason[];
