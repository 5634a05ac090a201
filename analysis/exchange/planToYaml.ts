import type { JsonValue } from '../survey/json.js';
import { toYaml } from './toYaml.js';

/** Keys in the order people write them. */
const order = [
  'behov', 'survey', 'kicker', 'code', 'chart', 'question', 'by', 'availability', 'heading', 'finding', 'title', 'text', 'claims', 'share', 'count', 'base', 'between', 'above', 'below', 'rank',
  'keyNumbers', 'indicator', 'phrase', 'emphasis', 'figures', 'emphasise', 'sortBy', 'most', 'decision', 'nextStep', 'bases', 'date', 'contact', 'source', 'licence', 'url', 'registration', 'reference', 'unit', 'decided', 'sv', 'en',
] as const;

/** A report plan as a person would write it. Shape a plan as JSON in, YAML text out that reads back to it. */
export function planToYaml(plan: JsonValue): string {
  return toYaml(plan, order);
}
