/** Numbers as they should print, by other code than prints them, and the numbers that a text holds. */
export type Language = 'sv' | 'en';

/** Half away from zero, on the digits that the share was meant to have. */
export function rounded(share: number, decimals: 0 | 1, language: Language): string {
  const [whole = '0', rest = ''] = (share * 100).toPrecision(13).split('.');
  const tenths = Number(whole) * 10 ** decimals + Math.round(Number(`0.${rest}`) * 10 ** decimals);
  const text = decimals === 0 ? String(tenths) : `${String(Math.floor(tenths / 10))}.${String(tenths % 10)}`;
  return language === 'sv' ? text.replace('.', ',') : text;
}

export function grouped(count: number, language: Language): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, language === 'sv' ? '\u00a0' : ',');
}

/** Numbers of a text as they are written, without what stands in names and wordings of the survey. */
export function numbersIn(text: string, without: readonly string[], language: Language): readonly string[] {
  const left = [...without].sort((a, b) => b.length - a.length).reduce((rest, word) => rest.split(word).join(' ¤ '), text);
  const number = language === 'sv' ? /\d+(?:\u00a0\d{3})*(?:,\d+)?/g : /\d+(?:,\d{3})*(?:\.\d+)?/g;
  return left.match(number) ?? [];
}

/** A row of a figure's own JSON, of which all that is printed of it is held against. */
export interface FigureRow {
  readonly group: { readonly code: string; readonly label: string } | null;
  readonly item: string | null;
  readonly code: string;
  readonly label: string;
  readonly count: number | null;
  readonly base: number | null;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly release: string;
}
