import type { Definition } from './definition.js';

export type Openness = 'open' | 'not_yet' | 'paused' | 'closed';

/**
 * Whether a survey takes answers. Both days are inclusive; what a person has closed or paused stays so whatever the
 * dates say. What another system collected is closed here.
 *
 * Shape what a person has set, the definition and an ISO date in.
 */
export function opennessOf(state: 'draft' | 'open' | 'paused' | 'closed', { opens, closes, collection }: Definition, today: string): Openness {
  if (state === 'closed' || collection === null) return 'closed';
  if (state === 'draft' || (opens !== undefined && today < opens)) return 'not_yet';
  if (closes !== undefined && today > closes) return 'closed';
  return state === 'paused' ? 'paused' : 'open';
}
