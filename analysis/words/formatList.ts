import type { Language } from './language.js';

/** "a, b och c" and "a, b and c". An empty list gives an empty text. */
export function formatList(items: readonly string[], language: Language): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  if (items.length === 1) return last;
  const and = language === 'sv' ? 'och' : 'and';
  return `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}
