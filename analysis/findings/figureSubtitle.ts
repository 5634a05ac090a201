import { baseWords } from '../words/baseWords.js';
import { formatCount } from '../words/formatCount.js';
import type { Language } from '../words/language.js';
import { endSentence } from '../words/sentence.js';
import { terms } from '../words/terms.js';
import { baseOf } from './baseOf.js';
import type { FigureFacts, FindingContext } from './context.js';
import { isBars } from './isBars.js';
import { splitPhrase } from './names.js';
import { wordsOfChart } from './figures/wordsOfChart.js';
import { rowsOfEveryone } from './rows.js';
import { sortedBy } from './sortedBy.js';
import { wordingOf } from './wordingOf.js';

/** Question number and wording, what is counted, among whom, and how many they were. */
export function figureSubtitle(facts: FigureFacts, context: FindingContext): string {
  const { language } = context;
  const { where } = facts.table;
  const selection = where === null ? '' : ` ${language === 'sv' ? 'Urval' : 'Selection'}: ${endSentence(where)}`;
  const own = wordsOfChart(facts.chart);
  const counted = own !== undefined ? own.counted(facts, context) : isBars(facts.chart) ? shareOf(facts, language) : splitOf(facts, context);
  return `${wordingOf(facts, context)} ${counted}${selection}`;
}

/** "Andel av dem som svarade, n = 523." */
function shareOf(facts: FigureFacts, language: Language): string {
  return `${terms[language].share} ${baseWords(facts.table.baseRule, language)}, ${baseOf(rowsOfEveryone(facts), language)}.`;
}

/** "Procent av dem som svarade (n = 523), per institution: de åtta vanligaste av 16 svarsalternativ. Sorterat efter ”…”." */
function splitOf(facts: FigureFacts, context: FindingContext): string {
  const { language } = context;
  const { table, drawn } = facts;
  const by = table.by[0] === undefined ? '' : `, ${splitPhrase(context.definition, table.by[0], language)}`;
  const base = baseOf(rowsOfEveryone(facts), language);
  const percent = `${language === 'sv' ? 'Procent' : 'Per cent'} ${baseWords(table.baseRule, language)} (${base})${by}`;
  return [`${percent}${someOptions(facts, language)}.`, drawn === undefined ? '' : orderOf(facts, context)].filter((part) => part !== '').join(' ');
}

function someOptions({ table, drawn }: FigureFacts, language: Language): string {
  const all = table.rows.filter((row) => row.group === null && row.item === null);
  if (drawn === undefined || drawn.options.length >= all.length) return '';
  const [shown, of] = [formatCount(drawn.options.length, language), formatCount(all.length, language)];
  const least = Math.min(...all.filter((row) => drawn.options.includes(row.code)).map((row) => row.share ?? 0));
  const areMostCommon = all.every((row) => drawn.options.includes(row.code) || row.meaning !== 'answer' || (row.share ?? 0) <= least);
  if (language === 'sv') return areMostCommon ? `: de ${shown} vanligaste av ${of} svarsalternativ` : `: ${shown} av ${of} svarsalternativ`;
  return areMostCommon ? `: the ${shown} most common of ${of} options` : `: ${shown} of ${of} options`;
}

function orderOf(facts: FigureFacts, { language }: FindingContext): string {
  const row = facts.table.rows.find(({ code }) => code === facts.sortBy);
  return row === undefined ? '' : sortedBy(row.label, language);
}
