import type { PublishedRow } from '../disclosure/published.js';
import { optionOf } from '../disclosure/readSplit.js';
import type { Code } from '../survey/definition.js';
import { baseWords } from '../words/baseWords.js';
import { formatNumber } from '../words/formatNumber.js';
import { formatPercent } from '../words/formatPercent.js';
import type { Language } from '../words/language.js';
import { printedPercent } from '../words/printedPercent.js';
import { quote } from '../words/quote.js';
import { fewAnswers } from '../words/withDetail.js';
import type { TableFacts, FindingContext } from './context.js';
import { intervalAndBase } from './keyNumber.js';
import { name } from './names.js';
import { numberSentence } from './numberSentence.js';
import { changeSentences } from './changeSentences.js';
import { sourceLine } from './sourceLine.js';

/** So many numbers of a figure are its main ones. */
const most = 3;

const words = {
  sv: { asked: 'på frågan', verbs: { multiple: 'markerade', single: 'svarade', other: 'angav' }, choices: 'var' },
  en: { asked: 'when asked', verbs: { multiple: 'chose', single: 'answered', other: 'gave' }, choices: 'were' },
} as const;

/** "80 procent" in running Swedish, "80%" in English. */
function percentInText(share: number, language: Language): string {
  return language === 'sv' ? `${formatNumber(printedPercent(share), language)}\u00a0procent` : formatPercent(share, language);
}

/** Those that the figure emphasises, otherwise the largest shares among ordinary answers. */
function mainRows({ table }: TableFacts, emphasise: readonly Code[]): readonly PublishedRow[] {
  const shown = table.rows.filter((row) => row.group === null && row.share !== null && row.release !== 'suppress' && row.base !== null && row.base > 0);
  const emphasised = emphasise.flatMap((code) => shown.filter((row) => row.code === code));
  const largest = [...shown].filter(({ meaning }) => meaning === 'answer').sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
  return (emphasised.length > 0 ? emphasised : largest).slice(0, most);
}

function verbOf({ table }: TableFacts, language: Language): string {
  const { verbs, choices } = words[language];
  if (table.baseRule === 'selections') return choices;
  return table.kind === 'multiple' || table.kind === 'single' ? verbs[table.kind] : verbs.other;
}

/** " på frågan ”Vilket stöd behöver du?”"; a question that was worked out from others was asked of nobody. */
function askedOf({ table }: TableFacts, { definition, language }: FindingContext): string {
  const question = definition.questions.get(table.question);
  return question === undefined || question.derivedFrom !== undefined ? '' : ` ${words[language].asked} ${quote(name(question.text, language), language)}`;
}

function sentenceOf(row: PublishedRow, share: number, facts: TableFacts, context: FindingContext): string {
  const { language } = context;
  const among = baseWords(facts.table.baseRule, language);
  const sure = [intervalAndBase(row, facts.table.level, context), fewAnswers(row.release, language)].filter((part) => part !== '').join(', ');
  const option = row.item === null ? quote(name(row.label, language), language) : `${quote(name(row.label, language), language)} (${name(row.item.label, language)})`;
  return `${percentInText(share, language)} ${among} (${sure}) ${verbOf(facts, language)} ${option}${askedOf(facts, context)}. ${sourceLine(context, facts.address)}`;
}

/** What a figure is of: one option group by group has no other number of everyone to tell. */
function optionsOf({ chart, table, sortBy, drawn }: TableFacts, emphasise: readonly Code[]): readonly Code[] {
  const option = chart === 'split-role' ? optionOf(table, sortBy ?? drawn?.options[0]) : undefined;
  return option === undefined ? emphasise : [option];
}

/** Sentences to paste into another document: the number, its uncertainty, its base, what was said, the source. */
export function figureSentences(facts: TableFacts, context: FindingContext, emphasise: readonly Code[]): readonly string[] {
  if (facts.since !== undefined) return changeSentences(facts.since, facts.table.level, context.language).map((sentence) => `${sentence} ${sourceLine(context, facts.address)}`);
  if (facts.table.kind === 'number') return [numberSentence(facts, context)].flatMap((sentence) => sentence ?? []);
  return mainRows(facts, optionsOf(facts, emphasise)).flatMap((row) => (row.share === null ? [] : [sentenceOf(row, row.share, facts, context)]));
}
