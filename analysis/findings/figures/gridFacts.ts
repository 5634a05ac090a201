import { worstFirst, readGrid, type GridItem } from '../../disclosure/readGrid.js';
import { formatNumber } from '../../words/formatNumber.js';
import type { Language } from '../../words/language.js';
import { quote } from '../../words/quote.js';
import { baseText, terms } from '../../words/terms.js';
import type { FigureFacts } from '../context.js';
import { name } from '../names.js';

/** The rows of a grid in the order of the plot; as they were asked where there is none. */
export function itemsOf({ table, scale, drawn }: FigureFacts): readonly GridItem[] {
  const items = readGrid(table, scale ?? new Map());
  if (drawn === undefined) return items;
  const place = new Map(drawn.groups.map((code, index) => [code, index]));
  return [...items].sort((a, b) => (place.get(a.code) ?? items.length) - (place.get(b.code) ?? items.length));
}

/** The rows whose answers lean to the ends of the scale: lowest first, without those that are hidden. */
export function leaning({ table, scale }: FigureFacts): readonly GridItem[] {
  return worstFirst(readGrid(table, scale ?? new Map()), table.level);
}

/** ”Helt”; ”Ganska bra” eller ”Helt”; ”Steg 5” till ”Steg 7”. */
export function stepNames(steps: GridItem['steps'], language: Language): string {
  const names = steps.map(({ label }) => quote(name(label, language), language));
  const [first = '', last = ''] = [names[0], names.at(-1)];
  if (names.length < 2) return first;
  if (names.length === 2) return `${first} ${language === 'sv' ? 'eller' : 'or'} ${last}`;
  return `${first} ${language === 'sv' ? 'till' : 'to'} ${last}`;
}

/** "n = 418", "n = ..". */
export function baseOfItem({ base }: Pick<GridItem, 'base'>, language: Language): string {
  return baseText(base === null ? terms[language].hidden : formatNumber(base, language));
}

/** "n = 25–418": the least and the most of the rows that are shown. */
export function basesOfItems(items: readonly Pick<GridItem, 'base'>[], language: Language): string {
  const bases = items.flatMap(({ base }) => (base === null ? [] : [base]));
  if (bases.length === 0) return baseText(terms[language].hidden);
  const [least, most] = [Math.min(...bases), Math.max(...bases)].map((base) => formatNumber(base, language));
  return baseText(least === most ? (least ?? '') : `${least ?? ''}–${most ?? ''}`);
}
