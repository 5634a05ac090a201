import { quote } from './quote.js';

function steps(names: readonly string[], language: 'sv' | 'en'): string {
  const quoted = names.map((each) => quote(each, language));
  const [first = '', last = ''] = [quoted[0], quoted.at(-1)];
  if (quoted.length < 2) return first;
  if (quoted.length === 2) return `${first} ${language === 'sv' ? 'eller' : 'or'} ${last}`;
  return `${first} ${language === 'sv' ? 'till' : 'to'} ${last}`;
}

/** What the marks of a need and of how well it is met mean: in words that hold for whatever was asked. */
export const needTerms = {
  sv: { need: 'Valde alternativet, av alla', met: (good: readonly string[]): string => `Svarade ${steps(good, 'sv')}, av dem som valde det`, gap: 'Glapp' },
  en: { need: 'Chose it, of all', met: (good: readonly string[]): string => `Answered ${steps(good, 'en')}, of those who chose it`, gap: 'Gap' },
} as const;
