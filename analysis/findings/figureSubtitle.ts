import { baseWords } from '../words/baseWords.js';
import { formatCount } from '../words/formatCount.js';
import { quote } from '../words/quote.js';
import { capitalise, endSentence } from '../words/sentence.js';
import { terms } from '../words/terms.js';
import { baseOf } from './baseOf.js';
import type { FigureFacts, FindingContext } from './context.js';
import { lowerFirst, name, nameOfQuestion, nounOfGroups } from './names.js';
import { rowsOfEveryone } from './rows.js';

/** Question number and wording, what is counted, among whom, and how many they were. */
export function figureSubtitle(facts: FigureFacts, context: FindingContext): string {
  const { language } = context;
  const { table } = facts;
  const sentences = [
    wordingOf(facts, context),
    facts.chart === 'demand-share' ? `${terms[language].share} ${baseWords(table.baseRule, language)}` : splitOf(facts, context),
  ];
  const last = sentences.pop() ?? '';
  const where = table.where === null ? '' : ` ${language === 'sv' ? 'Urval' : 'Selection'}: ${endSentence(table.where)}`;
  const n = baseOf(table, rowsOfEveryone(facts), language);
  const counted = facts.chart === 'demand-share' ? `${last}, ${n}.` : `${last} ${capitalise(n)}.`;
  return `${sentences.join(' ')} ${counted}${where}`;
}

function wordingOf({ table }: FigureFacts, { definition, language }: FindingContext): string {
  const question = definition.questions.get(table.question);
  if (question === undefined) return endSentence(nameOfQuestion(definition, table.question, language));
  const wording = quote(name(question.text, language), language);
  return endSentence(`${terms[language].question}\u00a0${String(question.number)}: ${wording}`);
}

/** "Procent av dem som svarade, per institution: de åtta vanligaste av 16 svarsalternativ. Sorterat efter …." */
function splitOf(facts: FigureFacts, context: FindingContext): string {
  const { language } = context;
  const { table, drawn } = facts;
  const all = new Set(table.rows.map((row) => row.code)).size;
  const by = table.by[0] === undefined ? '' : `, ${language === 'sv' ? 'per' : 'by'} ${nounOfGroups(context.definition, table.by[0], language)}`;
  const percent = `${language === 'sv' ? 'Procent' : 'Per cent'} ${baseWords(table.baseRule, language)}${by}`;
  if (drawn === undefined) return `${percent}.`;
  const shown = formatCount(drawn.options.length, language);
  const some =
    drawn.options.length >= all
      ? ''
      : language === 'sv'
        ? `: de ${shown} vanligaste av ${formatCount(all, language)} svarsalternativ`
        : `: the ${shown} most common of ${formatCount(all, language)} options`;
  return `${percent}${some}. ${sortedBy(facts, context)}`;
}

function sortedBy(facts: FigureFacts, { language }: FindingContext): string {
  const row = facts.table.rows.find(({ code }) => code === facts.sortBy);
  if (row === undefined) return '';
  return `${language === 'sv' ? 'Sorterat efter' : 'Sorted by'} ${lowerFirst(name(row.label, language))}.`;
}
