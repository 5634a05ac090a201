import type { Published } from '../disclosure/published.js';
import { baseWords } from '../words/baseWords.js';
import { formatDate, formatDateRange } from '../words/formatDate.js';
import { formatList } from '../words/formatList.js';
import { formatNumber } from '../words/formatNumber.js';
import { capitalise, endSentence } from '../words/sentence.js';
import type { FindingContext } from './context.js';
import { intervalName, meanIntervalName } from './intervalNote.js';
import { name } from './names.js';
import { participationSentence } from './responseLine.js';

export interface SurveyFact {
  readonly term: string;
  readonly text: string;
}

/** "Så gjordes undersökningen": who, when, uncertainty, protection, weights, base; made from what was published. */
export function surveyFacts(tables: readonly Published[], context: FindingContext): readonly SurveyFact[] {
  const sv = context.language === 'sv';
  return [
    { term: sv ? 'Vilka' : 'Who', text: whoFact(context) },
    { term: sv ? 'När' : 'When', text: openText(context) },
    { term: sv ? 'Bas' : 'Base', text: baseFact(tables, context) },
    { term: sv ? 'Osäkerhet' : 'Uncertainty', text: uncertainty(tables, context) },
    { term: sv ? 'Skydd mot röjande' : 'Disclosure protection', text: protection(tables, context) },
    { term: sv ? 'Vikter' : 'Weights', text: weightFact(tables, context) },
  ].filter(({ text }) => text !== '');
}

/** A number that no list tells says where it is from. */
function whoFact(context: FindingContext): string {
  const { definition, invited, language } = context;
  const told = participationSentence(context, name(definition.population, language));
  if (definition.invited === undefined || invited !== definition.invited.count) return told;
  return `${told} ${endSentence(name(definition.invited.source, language))}`;
}

function weightFact(tables: readonly Published[], { language }: FindingContext): string {
  const weighting = tables.find((table) => table.weighting !== undefined)?.weighting;
  if (weighting === undefined) return language === 'sv' ? 'Inga. Alla svar räknas lika.' : 'None. All answers count the same.';
  const effect = formatNumber(weighting.designEffect, language, 2);
  return language === 'sv'
    ? `Andelar och medelvärden är viktade, medan n är personer. Intervallen räknar med det effektiva antalet svar; vikternas designeffekt är ${effect}.`
    : `Shares and means are weighted, while n is people. The intervals use the effective number of answers; the design effect of the weights is ${effect}.`;
}

function openText({ definition: { opens, closes }, language }: FindingContext): string {
  if (opens !== undefined && closes !== undefined) {
    const range = formatDateRange(opens, closes, language);
    return language === 'sv' ? `Enkäten var öppen ${range}.` : `The survey was open ${range}.`;
  }
  if (opens !== undefined) return language === 'sv' ? `Enkäten öppnade ${formatDate(opens, language)}.` : `The survey opened on ${formatDate(opens, language)}.`;
  if (closes !== undefined) return language === 'sv' ? `Enkäten stängde ${formatDate(closes, language)}.` : `The survey closed on ${formatDate(closes, language)}.`;
  return '';
}

function baseFact(tables: readonly Published[], { language }: FindingContext): string {
  const rules = [...new Set(tables.map((table) => table.baseRule))].map((rule) => baseWords(rule, language));
  if (rules.length === 0) return '';
  const list = formatList(rules, language);
  if (rules.length > 1) {
    return language === 'sv' ? `Olika frågor har olika bas: andelar ${list}. Basen står vid varje figur och tabell. Den som svarat ”vet inte” räknas med.` : `Questions differ in base: shares ${list}. The base stands by each figure and table. Those who said “don’t know” are included.`;
  }
  return language === 'sv'
    ? `Andelar är ${list}. Där bara en del fick frågan är de basen, och den står vid talet. Den som svarat ”vet inte” räknas med.`
    : `Shares are ${list}. Where only some were asked, they are the base, and it stands by the number. Those who said “don’t know” are included.`;
}

function uncertainty(tables: readonly Published[], { language }: FindingContext): string {
  const ofMeans = tables.filter((table) => table.weighting === undefined).map((table) => meanIntervalName(table.numbers, table.level, language));
  const names = [...new Set([...tables.map((table) => intervalName(table.rows, table.level, language)), ...ofMeans])].filter((found) => found !== '');
  const sv = language === 'sv';
  const method = names.length === 0 ? '' : endSentence(capitalise(formatList(names, language)));
  const covers = sv
    ? 'Intervallen täcker slumpfel men inte skevt bortfall: den som har ett behov kan vara mer benägen att svara. En skillnad kallas säker bara när den är större än vad slumpen brukar ge.'
    : 'The intervals cover chance but not skewed non-response: those with a need may be more likely to answer. A difference is called sure only when it is larger than chance usually gives.';
  return method === '' ? '' : `${method} ${covers}`;
}

function protection(tables: readonly Published[], { language }: FindingContext): string {
  const limits = tables[0]?.limits;
  if (limits === undefined) return '';
  const [base, small, k] = [String(limits.minimumBase), `${String(limits.minimumBase)}–${String(limits.smallBase - 1)}`, `1–${String(limits.k - 1)}`];
  return language === 'sv'
    ? `Grupper med färre än ${base} svar visas inte. Tal som bygger på ${small} svar står inom parentes. Ett värde visas inte heller när ${k} personer i gruppen har valt svaret, eller alla utom ${k}. Ytterligare grupper och värden är utelämnade så att det som inte visas inte heller kan räknas fram.`
    : `Groups with fewer than ${base} answers are not shown. Numbers resting on ${small} answers are in brackets. Nor is a value shown when ${k} people in the group chose the answer, or all but ${k}. Further groups and values are left out so that the hidden ones cannot be worked out.`;
}
