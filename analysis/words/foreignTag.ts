import type { Language } from './language.js';

export function isOfLanguage(tag: string, language: Language): boolean {
  return tag === language || tag.toLowerCase().startsWith(`${language}-`);
}

/** The language a text is shown in where its languages are not those of the page, for `lang`; empty where they are. */
export function foreignTag(tags: Iterable<string>, language: Language): string {
  const all = [...tags];
  return all.some((tag) => isOfLanguage(tag, language)) ? '' : (all[0] ?? '');
}
