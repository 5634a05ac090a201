import { capitalise } from '../../words/sentence.js';
import { formatCount } from '../../words/formatCount.js';
import type { Language } from '../../words/language.js';
import type { FigureFacts, FindingContext } from '../context.js';
import { intervalName } from '../intervalNote.js';
import { hiddenNote, smallBaseNote } from '../noteParts.js';

type Rows = FigureFacts['table']['rows'];

/** What brackets and dots mean, in one note. */
export function releaseNote({ table }: FigureFacts, rows: Pick<Rows[number], 'release' | 'base'>[], language: Language): string {
  return [smallBaseNote(table, rows, language), hiddenNote(table, rows, language)].filter((note) => note !== '').join(' ');
}

/** For plots that show no interval. */
export function chanceNote({ table }: FigureFacts, { language }: FindingContext): string {
  const interval = intervalName(table.rows, table.level, language);
  if (interval === '') return '';
  return language === 'sv' ? `Skillnader kan bero på slumpen. I tabellen finns ${interval}.` : `Differences may be due to chance. The table gives the ${interval}.`;
}

/** For plots whose lines are intervals, and for the table alone where nothing was drawn. */
export function linesNote({ table, drawn }: FigureFacts, { language }: Pick<FindingContext, 'language'>): string {
  const interval = intervalName(table.rows, table.level, language);
  if (interval === '') return '';
  if (drawn === undefined) {
    return language === 'sv'
      ? `Tabellen visar ${interval}. Intervallen täcker slumpfel, inte bortfall.`
      : `The table gives the ${interval}. Intervals cover chance, not non-response.`;
  }
  return language === 'sv'
    ? `Strecken visar ${interval}. De täcker slumpfel, inte bortfall.`
    : `Lines show the ${interval}. They cover chance, not non-response.`;
}

/** Says what found no room in the plot, so that nothing goes missing in silence; `which` of the rows these are, where that can be said. */
export function moreInTable(left: number, language: Language, which = ''): string {
  if (left <= 0) return '';
  const count = capitalise(formatCount(left, language));
  const told = which === '' ? '.' : `: ${which}.`;
  if (language === 'sv') return `${left === 1 ? 'En rad till' : `${count} rader till`} finns i tabellen${told}`;
  return `${left === 1 ? 'One more row is' : `${count} more rows are`} in the table${told}`;
}
