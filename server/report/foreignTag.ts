import type { LanguageTag } from '../../analysis/survey/definition.js';
import type { InterfaceLanguage } from '../problems/problem.js';

/** The language a text is shown in where its languages are not those of the page, for `lang`; empty where they are. */
export function foreignTag(tags: Iterable<LanguageTag>, language: InterfaceLanguage): string {
  const all = [...tags];
  return all.some((tag) => tag === language || tag.toLowerCase().startsWith(`${language}-`)) ? '' : (all[0] ?? '');
}
