import type { Definition } from '../../analysis/survey/definition.js';
import type { StoredSurvey } from '../store/store.js';

export type Openness = 'open' | 'not_yet' | 'paused' | 'closed';

/** Both days are inclusive; what a person has closed or paused stays so whatever the dates say. */
export function opennessOf(survey: StoredSurvey, definition: Definition, today: string): Openness {
  if (survey.state === 'closed') return 'closed';
  if (definition.opens !== undefined && today < definition.opens) return 'not_yet';
  if (definition.closes !== undefined && today > definition.closes) return 'closed';
  return survey.state === 'paused' ? 'paused' : 'open';
}
