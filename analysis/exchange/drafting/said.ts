/** A sentence in both languages. */
export interface Said {
  readonly sv: string;
  readonly en: string;
}

export type SaidLanguage = keyof Said;

const spaced = (count: number, space: string): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, space);

/** A count as it is written in the language. */
export const inSwedish = (count: number): string => spaced(count, '\u00a0');
export const inEnglish = (count: number): string => spaced(count, ',');

/** A text from the file inside a sentence: one line, cut where it is long. */
export function cut(text: string, most = 60): string {
  const line = text.replace(/[\s\p{Cc}\p{Cs}\u2028\u2029\ufeff]+/gu, ' ').trim();
  const letters = Array.from(line);
  return letters.length <= most ? line : `${letters.slice(0, most - 1).join('').trimEnd()}…`;
}
