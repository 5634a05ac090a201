import { halfOf, netOf, sidesOf, type GridItem } from '../../disclosure/readGrid.js';
import type { ShownShare } from '../../disclosure/sumShown.js';
import { bracketed } from '../../words/bracketed.js';
import { baseWords } from '../../words/baseWords.js';
import { formatList } from '../../words/formatList.js';
import { formatPercent } from '../../words/formatPercent.js';
import type { Language } from '../../words/language.js';
import { quote } from '../../words/quote.js';
import { name } from '../names.js';
import type { ChartWords } from './chartWords.js';
import { baseOfItem, basesOfItems, itemsOf, leaning, stepNames } from './gridFacts.js';
import { gridTable } from './gridTable.js';
import { chanceNote, moreInTable, releaseNote } from './sharedNotes.js';

/** A scale to two sides: what leans to which end. */
export const likertWords: ChartWords = {
  counted(facts, { language }) {
    const items = itemsOf(facts);
    const [first] = items;
    const percent = `${language === 'sv' ? 'Procent' : 'Per cent'} ${baseWords(facts.table.baseRule, language)}, ${language === 'sv' ? 'rad för rad' : 'row by row'}, ${basesOfItems(items, language)}.`;
    if (facts.drawn === undefined || first === undefined) return percent;
    const low = stepNames(first.steps.slice(0, halfOf(first)), language);
    return `${percent} ${language === 'sv' ? `Överst: raderna med störst övervikt för ${low}.` : `First: the rows that lean most towards ${low}.`}`;
  },
  notes(facts, context) {
    const { language } = context;
    const items = itemsOf(facts);
    const rows = items.flatMap((item) => [...item.steps, ...item.apart]);
    return [facts.drawn === undefined ? '' : [sumsNote(items[0], language), hiddenSidesNote(items, facts.table.level, language)].filter((note) => note !== '').join(' '), [chanceNote(facts, context), releaseNote(facts, rows, language), moreInTable(facts.drawn === undefined ? 0 : items.length - facts.drawn.groups.length, language)].filter((note) => note !== '').join(' ')];
  },
  table: gridTable,
  description(facts, { language }) {
    const items = itemsOf(facts);
    const told = items.map((item) => `${name(item.label, language)}: ${halvesText(item, facts.table.level, language)} (${baseOfItem(item, language)})`);
    const lead = language === 'sv' ? `${facts.drawn === undefined ? 'Tabell' : 'Stapeldiagram åt två håll'} rad för rad, andel ${baseWords(facts.table.baseRule, language)}.` : `${facts.drawn === undefined ? 'Table' : 'Diverging bar chart'} row by row, share ${baseWords(facts.table.baseRule, language)}.`;
    return `${lead} ${told.join('; ')}.`;
  },
  alt(facts, { language }) {
    const [worst] = leaning(facts);
    if (worst === undefined || netOf(sidesOf(worst, facts.table.level)) === null) return '';
    return language === 'sv'
      ? `Störst övervikt för den nedre halvan av skalan: ${name(worst.label, language)}, ${halvesText(worst, facts.table.level, language)}.`
      : `Leaning most to the lower half of the scale: ${name(worst.label, language)}, ${halvesText(worst, facts.table.level, language)}.`;
  },
};

function sumsNote(item: GridItem | undefined, language: Language): string {
  if (item === undefined) return '';
  const half = halfOf(item);
  const middle = item.steps.length % 2 === 1 ? item.steps.slice(half, half + 1) : [];
  const apart = [...middle, ...item.apart].map(({ label }) => quote(name(label, language), language));
  const sums = language === 'sv' ? 'Talen vid staplarnas ändar är summan av svaren på samma sida.' : 'Numbers at the ends of the bars are the sums of the answers on that side.';
  if (apart.length === 0) return sums;
  return `${sums} ${formatList(apart, language)} ${language === 'sv' ? 'visas för sig.' : apart.length === 1 ? 'is shown apart.' : 'are shown apart.'}`;
}

/** Of a row with a hidden step no bar is drawn: its sums stand in a dashed box, the low end to the left. */
function hiddenSidesNote(items: readonly GridItem[], level: number, language: Language): string {
  const isHalf = items.some((item) => { const { low, high } = sidesOf(item, level); return (low.share === null) !== (high.share === null); });
  if (!isHalf) return '';
  return language === 'sv' ? 'Streckad ruta: summan för en av sidorna visas inte, så ingen stapel är ritad.' : 'Dashed box: the sum of one side is not shown, so no bar is drawn.';
}

/** "41 % ”Inte alls” eller ”Ganska dåligt”, 28 % ”Ganska bra” eller ”Helt”". */
function halvesText(item: GridItem, level: number, language: Language): string {
  const half = halfOf(item);
  const { low, high } = sidesOf(item, level);
  const side = (sum: ShownShare, steps: GridItem['steps']): string => `${sumText(sum, language)} ${stepNames(steps, language)}`;
  if (low.share === null || high.share === null) return language === 'sv' ? 'visas inte' : 'not shown';
  return `${side(low, item.steps.slice(0, half))}, ${side(high, item.steps.slice(item.steps.length - half))}`;
}

export function sumText({ share, release }: ShownShare, language: Language): string {
  if (share === null) return language === 'sv' ? 'visas inte' : 'not shown';
  const percent = formatPercent(share, language);
  return bracketed(percent, release);
}

