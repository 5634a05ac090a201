import type { PublishedRow } from '../../disclosure/published.js';
import { supportAsKnown } from '../../disclosure/supportIn.js';
import { name } from '../../findings/names.js';
import { formatCount } from '../../words/formatCount.js';
import { formatList } from '../../words/formatList.js';
import type { Language } from '../../words/language.js';
import { terms } from '../../words/terms.js';
import type { Edition } from '../edition.js';
import { canonicalJson } from '../../exchange/canonicalJson.js';
import { isSupportChart, type SupportChart } from '../../words/chartName.js';
import { supportRecord } from '../support/supportRecord.js';
import { figureBecame } from './figureBecame.js';
import { plannedFigure } from '../figureOf.js';
import { cellText } from './cellText.js';
import { pairedRows, pairedTables, type Both } from './changedRows.js';

/** So many are named; all stand on the page of changes. */
const named = 2;

const words = {
  sv: {
    gone: (edition: string) => `Figuren finns inte i ${edition}.`,
    same: 'Talen i figuren är desamma.',
    others: 'Talen i figuren, eller uppgifterna som de bygger på, är andra.',
    changed: (list: string, rest: string) => `I figuren ändrades ${list}${rest}.`,
    from: (option: string, before: string, after: string) => `${option} från ${before} till ${after}`,
    rest: (count: string) => `, och ${count} tal till`,
  },
  en: {
    gone: (edition: string) => `The figure is not in ${edition}.`,
    same: 'The numbers of the figure are the same.',
    others: 'The numbers of the figure, or the statements they rest on, are others.',
    changed: (list: string, rest: string) => `The figure changed: ${list}${rest}.`,
    from: (option: string, before: string, after: string) => `${option} from ${before} to ${after}`,
    rest: (count: string, one: boolean) => `, and ${count} more ${one ? 'number' : 'numbers'}`,
  },
} as const;

function sizeOf({ before, after }: Both<PublishedRow>): number {
  return before?.share === null || before?.share === undefined || after?.share === null || after?.share === undefined ? Infinity : Math.abs(after.share - before.share);
}

function saidOf({ before, after }: Both<PublishedRow>, language: Language): string {
  const row = after ?? before;
  if (row === undefined) return '';
  const option = name(row.label, language);
  const whom = row.group === null ? option : `${option} (${name(row.group.label, language)})`;
  return words[language].from(whom, cellText(before, language, 'short'), cellText(after, language, 'short'));
}

function isAlike(chart: SupportChart, before: Edition, after: Edition): boolean {
  const [was, is] = [before, after].map(({ support = {} }) => canonicalJson(supportRecord({ chart, published: supportAsKnown(support) })));
  return was === is;
}

/** What became of a figure in a later edition, in a sentence: the values of everyone that changed most, and how many more. */
export function figureChange(before: Edition, after: Edition, number: number, language: Language): string {
  const planned = plannedFigure(before, number);
  const isThere = figureBecame(planned, after) > 0;
  if (!isThere) return words[language].gone(`${terms[language].edition.toLowerCase()}\u00a0${after.number}`);
  if (isSupportChart(planned.chart)) return words[language][isAlike(planned.chart, before, after) ? 'same' : 'others'];
  const tables = pairedTables(before.tables, after.tables).find((both) => both.before?.question === planned.question && both.before.by[0] === planned.by);
  const changed = pairedRows(tables?.before, tables?.after).filter((both) => cellText(both.before, language) !== cellText(both.after, language));
  if (changed.length === 0) return words[language].same;
  const isOfEveryone = (both: Both<PublishedRow>): number => ((both.after ?? both.before)?.group === null ? 0 : 1);
  const most = [...changed].sort((a, b) => isOfEveryone(a) - isOfEveryone(b) || sizeOf(b) - sizeOf(a)).slice(0, named);
  const more = changed.length - most.length;
  const rest = more === 0 ? '' : words[language].rest(formatCount(more, language), more === 1);
  return words[language].changed(formatList(most.map((both) => saidOf(both, language)), language), rest);
}
