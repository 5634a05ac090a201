import type { PublishedRow } from '../disclosure/published.js';
import type { Language } from '../words/language.js';

const of = { sv: 'av', en: 'of' } as const;

/** A title prints neither base nor interval, so a share that stands in brackets everywhere else says there how many of how many. */
export const isOfFew = ({ release }: Pick<PublishedRow, 'release'>): boolean => release === 'footnote';

/**
 * What an automatic title says of a share: a placeholder, or two, "11 of 16".
 *
 * @param written how a text points at it: `methods/biostatistics`, or the code of an indicator
 * @returns undefined where it rests on few and how many they are is not told
 */
export function shareInTitle(row: PublishedRow, written: string, language: Language): string | undefined {
  if (!isOfFew(row)) return `{share:${written}}`;
  return row.count === null || row.base === null ? undefined : `{count:${written}} ${of[language]} {base:${written}}`;
}
