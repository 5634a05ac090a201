import type { PublishedRow } from '../disclosure/published.js';
import { baseWords } from '../words/baseWords.js';
import { formatCount } from '../words/formatCount.js';
import { formatPercent } from '../words/formatPercent.js';
import type { Language } from '../words/language.js';
import { capitalise } from '../words/sentence.js';
import { withDetail } from '../words/withDetail.js';
import type { FigureFacts, FindingContext } from './context.js';
import { name, nounOfGroups } from './names.js';
import { type GroupRows, rowsByGroup } from './rows.js';
import { shareText } from './shareText.js';

/** The spread of every column. */
export function describeGroups(facts: FigureFacts, context: FindingContext, kinds: Readonly<Record<Language, string>> = { sv: 'Rutdiagram', en: 'Heat map' }): string {
  const { language, definition } = context;
  const [everyone, ...groups] = rowsByGroup(facts);
  const noun = facts.table.by[0] === undefined ? '' : ` (${nounOfGroups(definition, facts.table.by[0], language)})`;
  const options = optionsOf(facts, everyone);
  const drawn = facts.drawn !== undefined;
  const base = baseWords(facts.table.baseRule, language);
  const [rows, columns] = [formatCount(groups.length, language), formatCount(options.length, language)];
  const lead =
    language === 'sv'
      ? `${drawn ? kinds[language] : 'Tabell'} med ${rows} rader${noun} och ${columns} kolumner (svarsalternativ), andel ${base}.`
      : `${drawn ? kinds[language] : 'Table'} with ${rows} rows${noun} and ${columns} columns (options), share ${base}.`;
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
    .flatMap(({ share, release, label }) => (share === null || label === undefined ? [] : [{ share, release, label: name(label, language) }]))
    .sort((a, b) => a.share - b.share);
  const [least, most] = [shown[0], shown.at(-1)];
  const whole = `${name(option.label, language)}: ${language === 'sv' ? 'alla' : 'all'} ${shareText(option, language)}`;
  if (least === undefined || most === undefined || shown.length < 2) return `${whole}.`;
  const at = ({ share, release, label }: typeof least): string => withDetail(formatPercent(share, language), release, label, language);
  return language === 'sv' ? `${whole}, från ${at(least)} till ${at(most)}.` : `${whole}, from ${at(least)} to ${at(most)}.`;
}

function hiddenGroups(count: number, language: Language): string {
  if (count === 0) return '';
  const rows = capitalise(formatCount(count, language));
  if (language === 'sv') return count === 1 ? 'En rad visas inte.' : `${rows} rader visas inte.`;
  return count === 1 ? 'One row is not shown.' : `${rows} rows are not shown.`;
}
