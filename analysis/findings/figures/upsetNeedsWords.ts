import { readCombinations, type ReadCombinations } from '../../disclosure/readCombinations.js';
import { baseWords } from '../../words/baseWords.js';
import { combinationTerms } from '../../words/combinationTerms.js';
import { formatCount } from '../../words/formatCount.js';
import { formatNumber } from '../../words/formatNumber.js';
import { formatPercent } from '../../words/formatPercent.js';
import type { Language } from '../../words/language.js';
import { tableDecimals } from '../../words/tableDecimals.js';
import { baseOf } from '../baseOf.js';
import type { FigureFacts, FindingContext } from '../context.js';
import { listedCombination } from '../listedCombination.js';
import { name } from '../names.js';
import { neutralTitle } from '../neutralTitle.js';
import { rowsOfEveryone } from '../rows.js';
import { shareTable } from '../shareTables.js';
import { shareText } from '../shareText.js';
import type { ChartWords } from './chartWords.js';
import { releaseNote } from './sharedNotes.js';

/** What was chosen together: who chose exactly which of the most common options. */
export const upsetNeedsWords: ChartWords = {
  counted(facts, { language }) {
    const base = baseOf(rowsOfEveryone(facts), language);
    const read = readOf(facts);
    if (read === undefined) return language === 'sv' ? `Andel ${baseWords(facts.table.baseRule, language)}, ${base}.` : `Share ${baseWords(facts.table.baseRule, language)}, ${base}.`;
    const drawn = facts.drawn?.groups.length ?? read.combinations.length;
    const [sets, most] = [formatCount(read.sets.length, language), formatCount(drawn, language)];
    const of = setsWords(facts, read, sets, language);
    if (language === 'sv') return `Hur många som valde exakt samma av ${of}, ${base}. ${drawn === 1 ? 'Den vanligaste kombinationen' : `De ${most} vanligaste kombinationerna`}; antal avrundade till närmaste ${String(read.roundedTo)}-tal.`;
    return `How many chose exactly the same of ${of}, ${base}. The ${drawn === 1 ? 'most common combination' : `${most} most common combinations`}; counts rounded to the nearest ${String(read.roundedTo)}.`;
  },
  notes(facts, { language }) {
    const read = readOf(facts);
    const left = read === undefined || facts.drawn === undefined ? 0 : read.combinations.length - facts.drawn.groups.length;
    return [read === undefined ? notTold(facts, language) : restNote(read, language), [releaseNote(facts, rowsOfEveryone(facts).slice(), language), moreCombinations(left, language)].filter((note) => note !== '').join(' ')];
  },
  table: combinationsTable,
  description(facts, { language }) {
    const read = readOf(facts);
    const all = rowsOfEveryone(facts).map((row) => `${name(row.label, language)} ${shareText(row, language)}`);
    const everyone = language === 'sv' ? `Alla som valde varje svar: ${all.join('; ')}.` : `All who chose each answer: ${all.join('; ')}.`;
    if (read === undefined) return everyone;
    const told = read.combinations.map((combination) => `${listedCombination(combination, read, language)}: ${formatNumber(combination.count, language)}`);
    const lead = language === 'sv' ? 'Antal som valde exakt dessa svar' : 'How many chose exactly these answers';
    return `${lead}, ${language === 'sv' ? 'den vanligaste kombinationen först' : 'the most common combination first'}. ${told.join('; ')}. ${everyone}`;
  },
  alt(facts, { language }) {
    const read = readOf(facts);
    const [most, next] = read?.combinations ?? [];
    if (read === undefined || most === undefined) return '';
    const [count, base] = [formatNumber(most.count, language), formatNumber(read.base, language)];
    const isAlone = next?.count !== most.count;
    return language === 'sv' ? `${isAlone ? 'Vanligaste kombinationen' : 'En av de vanligaste kombinationerna'}: ${listedCombination(most, read, language)}, omkring ${count} av ${base}.` : `${isAlone ? 'Most common combination' : 'One of the most common combinations'}: ${listedCombination(most, read, language)}, about ${count} of ${base}.`;
  },
};

function readOf({ table, combinations }: FigureFacts): ReadCombinations | undefined {
  return readCombinations(table, combinations);
}

/** "de sex vanligaste svaren", or all where no more can be chosen together. */
function setsWords({ table }: FigureFacts, { sets }: ReadCombinations, count: string, language: Language): string {
  const areAll = table.rows.filter(({ group, meaning }) => group === null && (meaning === 'answer' || meaning === 'other')).length <= sets.length;
  if (language === 'sv') return areAll ? `de ${count} svaren` : `de ${count} vanligaste svaren`;
  return areAll ? `the ${count} answers` : `the ${count} most common answers`;
}

function restNote({ others, none, from, sets }: ReadCombinations, language: Language): string {
  const many = formatCount(sets.length, language);
  const [rest, no, few] = [formatNumber(others, language), formatNumber(none ?? 0, language), formatNumber(from, language)];
  if (language === 'sv') {
    const noneText = none === null ? '' : ` Omkring ${no} valde inget av de ${many}.`;
    return `${others === 0 ? '' : `Omkring ${rest} valde andra kombinationer. `}Kombinationer som färre än ${few} valde visas inte var för sig.${noneText}`;
  }
  const noneText = none === null ? '' : ` About ${no} chose none of the ${many}.`;
  return `${others === 0 ? '' : `About ${rest} chose other combinations. `}Combinations chosen by fewer than ${few} are not shown one by one.${noneText}`;
}

function notTold({ combinations }: FigureFacts, language: Language): string {
  if (combinations === undefined) return language === 'sv' ? 'Vilka svar som valdes tillsammans är inte räknat här.' : 'Which answers were chosen together is not counted here.';
  return language === 'sv' ? 'Vilka svar som valdes tillsammans visas inte: enskilda svar skulle kunna räknas fram.' : 'Which answers were chosen together is not shown: individual answers could be worked out.';
}

function moreCombinations(left: number, language: Language): string {
  if (left <= 0) return '';
  const count = formatCount(left, language);
  if (language === 'sv') return left === 1 ? 'En kombination till finns i tabellen.' : `Ytterligare ${count} kombinationer finns i tabellen.`;
  return left === 1 ? 'One more combination is in the table.' : `Another ${count} combinations are in the table.`;
}

/** Combinations with their rounded counts, then everyone who chose each answer. */
function combinationsTable(facts: FigureFacts, context: FindingContext) {
  const { language } = context;
  const shares = shareTable(facts, context);
  const read = readOf(facts);
  if (read === undefined) return shares;
  const { exactly, everyone } = combinationTerms[language].rows;
  const cells = (count: number) => [formatNumber(count, language), formatPercent(count / read.base, language, tableDecimals(read.base, count)), '–', formatNumber(read.base, language)];
  const rest = combinationTerms[language].rest(formatCount(read.sets.length, language));
  return {
    caption: `${neutralTitle(facts, context)}. ${combinationTerms[language].caption(baseWords(facts.table.baseRule, language), String(read.roundedTo))}`,
    head: shares.head,
    rows: [
      ...read.combinations.map((combination) => ({ head: exactly(listedCombination(combination, read, language)), cells: cells(combination.count) })),
      ...(read.none === null ? [] : [{ head: rest.none, cells: cells(read.none) }]),
      ...(read.others === 0 ? [] : [{ head: rest.others, cells: cells(read.others) }]),
      ...shares.rows.map((row) => ({ ...row, head: everyone(row.head) })),
    ],
  };
}
