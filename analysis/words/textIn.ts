import type { Language } from './language.js';

/**
 * The text of a survey in the wanted language. A survey that lacks it is shown in its own first language
 * rather than not at all; pages can tell by comparing tags and mark the passage with `lang`.
 *
 * Shape   a map from language tag to text in, a text out
 * Errors  RangeError when the map is empty
 */
export function textIn(text: ReadonlyMap<string, string>, language: Language): string {
  const exact = text.get(language);
  if (exact !== undefined) return exact;
  for (const [tag, words] of text) if (tag.toLowerCase().startsWith(`${language}-`)) return words;
  for (const words of text.values()) return words;
  throw new RangeError('a text has at least one language');
}
