import type { PublishedRow } from '../disclosure/published.js';
import { baseWords } from '../words/baseWords.js';
import { formatCount } from '../words/formatCount.js';
import { formatPercent } from '../words/formatPercent.js';
import type { Language } from '../words/language.js';
import { capitalise } from '../words/sentence.js';
import type { FigureFacts, FindingContext } from './context.js';
import { lowerFirst, name, nounOfGroups } from './names.js';
import { type GroupRows, hasNoAnswers, rowsByGroup, rowsOfEveryone } from './rows.js';
import { noAnswers, shareText } from './shareText.js';

/** What the figure shows, for those who do not see it: every value of a bar chart, the spread of a heatmap. */
export function figureDescription(facts: FigureFacts, context: FindingContext): string {
  if (hasNoAnswers(facts.table)) return `${capitalise(noAnswers(context.language))}.`;
  return facts.chart === 'demand-share' ? describeShares(facts, context.language) : describeGroups(facts, context);
}

function describeShares(facts: FigureFacts, language: Language): string {
  const rows = rowsOfEveryone(facts);
  const count = formatCount(rows.length, language);
  const base = baseWords(facts.table.baseRule, language);
  const drawn = facts.drawn !== undefined;
  const lead =
    language === 'sv'
      ? `${drawn ? 'Stapeldiagram' : 'Tabell'} med ${count} svarsalternativ${drawn ? ' sorterade efter andel' : ''}, andel ${base}.`
      : `${drawn ? 'Bar chart' : 'Table'} of ${count} options${drawn ? ' sorted by share' : ''}, share ${base}.`;
  const values = rows.map((row) => `${name(row.label, language)} ${shareText(row, language)}`);
  return `${lead} ${values.join('; ')}.`;
}

function describeGroups(facts: FigureFacts, context: FindingContext): string {
  const { language, definition } = context;
  const [everyone, ...groups] = rowsByGroup(facts);
  const noun = facts.table.by[0] === undefined ? '' : ` (${nounOfGroups(definition, facts.table.by[0], language)})`;
  const options = optionsOf(facts, everyone);
  const drawn = facts.drawn !== undefined;
  const base = baseWords(facts.table.baseRule, language);
  const [rows, columns] = [formatCount(groups.length, language), formatCount(options.length, language)];
  const lead =
    language === 'sv'
      ? `${drawn ? 'Rutdiagram' : 'Tabell'} med ${rows} rader${noun} och ${columns} kolumner (svarsalternativ), andel ${base}.`
      : `${drawn ? 'Heat map' : 'Table'} with ${rows} rows${noun} and ${columns} columns (options), share ${base}.`;
  const spreads = options.map((row) => spreadOf(row, groups, language));
  const hidden = groups.filter((group) => group.rows.every((row) => row.release === 'suppress')).length;
  return [lead, ...spreads, hiddenGroups(hidden, language), drawn ? allInTable[language] : ''].filter((part) => part !== '').join(' ');
}

const allInTable = { sv: 'Alla värden finns i tabellen.', en: 'All values are in the table.' } as const;

function optionsOf({ drawn }: FigureFacts, everyone: GroupRows | undefined): readonly PublishedRow[] {
  const rows = everyone?.rows ?? [];
  if (drawn === undefined) return rows;
  return drawn.options.flatMap((code) => rows.filter((row) => row.code === code));
}

/** "Bioinformatik: alla 50 % (46–54), från 13 % (Global hälsa) till 81 % (Molekylär medicin)." */
function spreadOf(option: PublishedRow, groups: readonly GroupRows[], language: Language): string {
  const shown = groups
    .flatMap((group) => group.rows.filter((row) => row.code === option.code).map(({ share, release }) => ({ share, release, label: group.label })))
    .flatMap(({ share, release, label }) => (share === null || label === undefined ? [] : [{ share, isSmall: release === 'footnote', label: name(label, language) }]))
    .sort((a, b) => a.share - b.share);
  const [least, most] = [shown[0], shown.at(-1)];
  const whole = `${name(option.label, language)}: ${language === 'sv' ? 'alla' : 'all'} ${shareText(option, language)}`;
  if (least === undefined || most === undefined || shown.length < 2) return `${whole}.`;
  // values of few answers wear their brackets in words too
  const at = ({ share, isSmall, label }: typeof least): string => {
    const percent = formatPercent(share, language);
    return `${isSmall ? `(${percent})` : percent} (${label})`;
  };
  return language === 'sv' ? `${whole}, från ${at(least)} till ${at(most)}.` : `${whole}, from ${at(least)} to ${at(most)}.`;
}

function hiddenGroups(count: number, language: Language): string {
  if (count === 0) return '';
  const rows = capitalise(formatCount(count, language));
  if (language === 'sv') return count === 1 ? 'En rad visas inte.' : `${rows} rader visas inte.`;
  return count === 1 ? 'One row is not shown.' : `${rows} rows are not shown.`;
}

/** One sentence for `alt`: what kind of picture, of what, and its largest value, with whom it is a share of. */
export function figureAlt(facts: FigureFacts, context: FindingContext, title: string): string {
  const { language } = context;
  const kind = kinds[language][facts.drawn === undefined ? 'table' : facts.chart];
  const largest = rowsOfEveryone(facts)
    .filter((row) => row.share !== null && row.meaning === 'answer')
    .reduce<PublishedRow | undefined>((top, row) => (top === undefined || (row.share ?? 0) > (top.share ?? 0) ? row : top), undefined);
  const subject = `${kind}: ${lowerFirst(title).replace(/[.\s]+$/, '')}`;
  if (largest?.share === null || largest?.share === undefined) return `${subject}.`;
  const value = `${name(largest.label, language)}, ${formatPercent(largest.share, language)}`;
  const base = baseWords(facts.table.baseRule, language);
  return language === 'sv' ? `${subject}. Störst andel ${base}: ${value}.` : `${subject}. Largest share ${base}: ${value}.`;
}

const kinds = {
  sv: { 'demand-share': 'Stapeldiagram', 'dept-method-heatmap': 'Rutdiagram', table: 'Tabell' },
  en: { 'demand-share': 'Bar chart', 'dept-method-heatmap': 'Heat map', table: 'Table' },
} as const;
