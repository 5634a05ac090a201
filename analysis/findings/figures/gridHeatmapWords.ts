import type { PublishedRow } from '../../disclosure/published.js';
import { commonestStep, type GridItem } from '../../disclosure/readGrid.js';
import { baseWords } from '../../words/baseWords.js';
import { formatPercent } from '../../words/formatPercent.js';
import type { Language } from '../../words/language.js';
import { quote } from '../../words/quote.js';
import { withDetail } from '../../words/withDetail.js';
import { name } from '../names.js';
import { sortedBy } from '../sortedBy.js';
import type { ChartWords } from './chartWords.js';
import { baseOfItem, basesOfItems, itemsOf } from './gridFacts.js';
import { gridTable } from './gridTable.js';
import { chanceNote, moreInTable, releaseNote } from './sharedNotes.js';

/** Rows by answers, for scales that have no two sides. */
export const gridHeatmapWords: ChartWords = {
  counted(facts, { language }) {
    const percent = `${language === 'sv' ? 'Procent' : 'Per cent'} ${baseWords(facts.table.baseRule, language)}, ${language === 'sv' ? 'rad för rad' : 'row by row'}, ${basesOfItems(itemsOf(facts), language)}.`;
    const sorting = facts.sortBy === undefined ? commonestStep(itemsOf(facts)) : facts.table.rows.find(({ code }) => code === facts.sortBy);
    if (facts.drawn === undefined || sorting === undefined) return percent;
    return `${percent} ${sortedBy(sorting.label, language)}`;
  },
  notes(facts, context) {
    const items = itemsOf(facts);
    const rows = items.flatMap((item) => [...item.steps, ...item.apart]);
    return [chanceNote(facts, context), [releaseNote(facts, rows, context.language), moreInTable(facts.drawn === undefined ? 0 : items.length - facts.drawn.groups.length, context.language)].filter((note) => note !== '').join(' ')];
  },
  table: gridTable,
  description(facts, { language }) {
    const lead = language === 'sv' ? `${facts.drawn === undefined ? 'Tabell' : 'Rutdiagram'} med frågans rader och svar, andel ${baseWords(facts.table.baseRule, language)}.` : `${facts.drawn === undefined ? 'Table' : 'Heat map'} of the rows and answers of the question, share ${baseWords(facts.table.baseRule, language)}.`;
    return `${lead} ${itemsOf(facts).map((item) => mostGiven(item, language)).join('; ')}.`;
  },
  alt(facts, { language }) {
    const [most] = [...itemsOf(facts)].sort((a, b) => (largest(b)?.share ?? -1) - (largest(a)?.share ?? -1));
    if (most === undefined || largest(most) === undefined) return '';
    return `${language === 'sv' ? 'Störst andel' : 'Largest share'}: ${mostGiven(most, language)}.`;
  },
};

function largest(item: GridItem): PublishedRow | undefined {
  return commonestStep([item]);
}

/** "Filnamn: oftast ”Inte alls”, 38 % (n = 212)". */
function mostGiven(item: GridItem, language: Language): string {
  const row = largest(item);
  const label = name(item.label, language);
  if (row?.share === null || row?.share === undefined) return `${label}: ${language === 'sv' ? 'visas inte' : 'not shown'}`;
  const percent = formatPercent(row.share, language);
  return `${label}: ${language === 'sv' ? 'oftast' : 'mostly'} ${quote(name(row.label, language), language)}, ${withDetail(percent, row.release, baseOfItem(item, language), language)}`;
}
