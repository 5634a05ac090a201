import type { PublishedRaking } from '../disclosure/releaseRaking.js';
import type { JsonValue } from '../survey/json.js';

/** The weights as programs read of them; numbers that are hidden are null. */
export function rakingRecord({ margins, ...numbers }: PublishedRaking): JsonValue {
  return {
    questions: margins.map(({ question }) => question),
    ...numbers,
    margins: margins.map(({ categories, ...margin }) => ({ ...margin, categories: categories.map(({ codes, ...category }) => ({ codes: [...codes], ...category })) })),
  };
}
