import { formatNumber } from './formatNumber.js';
import { needTerms } from './needTerms.js';
import { quote } from './quote.js';

function steps(names: readonly string[], language: 'sv' | 'en'): string {
  const quoted = names.map((each) => quote(each, language));
  const [first = '', last = ''] = [quoted[0], quoted.at(-1)];
  if (quoted.length < 2) return first;
  const joint = quoted.length === 2 ? { sv: 'eller', en: 'or' } : { sv: 'till', en: 'to' };
  return `${first} ${joint[language]} ${last}`;
}

/** What the marks of two questions mean: in words that hold for whatever was asked. */
export const gapPairTerms = {
  sv: { answered: (names: readonly string[]): string => steps(names, 'sv'), matters: (answered: string): string => `Första frågan: ${answered}`, there: (answered: string): string => `Andra frågan: ${answered}`, gap: needTerms.sv.gap },
  en: { answered: (names: readonly string[]): string => steps(names, 'en'), matters: (answered: string): string => `First question: ${answered}`, there: (answered: string): string => `Second question: ${answered}`, gap: needTerms.en.gap },
} as const;

/** Whole percentage points, "48" or "−3". */
export function pointsText(difference: number, language: 'sv' | 'en'): string {
  return formatNumber(Math.sign(difference) * Math.round(Math.abs(difference) * 100 + 1e-9), language);
}
