/** What has changed since an earlier survey, as text in a terminal. */
import type { PublishedComparison, PublishedMeanChange, PublishedShareChange } from '../../analysis/disclosure/publishedComparison.js';
import { changeFindings, decimalsOf } from '../../analysis/findings/changeFindings.js';
import { comparisonNote, whyNotCompared } from '../../analysis/findings/changeNotes.js';
import { name, nameOfQuestion } from '../../analysis/findings/names.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { bracketed } from '../../analysis/words/bracketed.js';
import { formatChange, formatChangeRange } from '../../analysis/words/formatChange.js';
import { formatNumber } from '../../analysis/words/formatNumber.js';
import { formatPercent } from '../../analysis/words/formatPercent.js';
import { formatPValue } from '../../analysis/words/formatPValue.js';
import type { Language } from '../../analysis/words/language.js';
import { confidenceInterval, terms } from '../../analysis/words/terms.js';
import { textIn } from '../../analysis/words/textIn.js';
import { wrapText } from '../../analysis/words/wrapText.js';
import { visibleLine } from './visible.js';
import { wrapSentence } from './wrapSentence.js';

const lineWidth = 78;
/** Then, now, change, interval, p; labels have what is left. */
const widths = [8, 8, 8, 17, 7] as const;
const labelWidth = lineWidth - 2 - widths.reduce((sum, width) => sum + width, 0);

const words = {
  sv: {
    title: (survey: string, n: string) => `Förändringar sedan ${survey}, ${n} svarande`,
    method: (interval: string) => `Nu minus då, i procentenheter (för tal i talens enhet), med ${interval} (olika svarande; Newcombe, vägt eller avrundat MOVER, för tal Welch). p enligt Holm, inom varje fråga.`,
    heads: ['då', 'nu', 'ändring', 'intervall', 'p'],
    by: 'per grupp',
    n: (then: string, now: string) => `n = ${then} då, ${now} nu`,
    mean: 'Medelvärde',
    notCompared: 'Jämförs inte',
    none: 'Ingen fråga ställdes likadant i båda enkäterna.',
    weights: (range: string, effect: string) => `Den tidigare enkätens vikter: ${range}designeffekt ${effect}.`,
    range: (least: string, most: string) => `från ${least} till ${most} inbjudna per svar, `,
  },
  en: {
    title: (survey: string, n: string) => `Changes since ${survey}, ${n} respondents`,
    method: (interval: string) => `Now minus then, in percentage points (for numbers in their unit), with ${interval} (other people; Newcombe, weighted or rounded MOVER, for numbers Welch). p by Holm, within each question.`,
    heads: ['then', 'now', 'change', 'interval', 'p'],
    by: 'by group',
    n: (then: string, now: string) => `n = ${then} then, ${now} now`,
    mean: 'Mean',
    notCompared: 'Not compared',
    none: 'No question was asked alike in both surveys.',
    weights: (range: string, effect: string) => `Weights of the earlier survey: ${range}design effect ${effect}.`,
    range: (least: string, most: string) => `from ${least} to ${most} invited an answer, `,
  },
} as const;

type AnyChange = PublishedShareChange | PublishedMeanChange;

const isShare = (change: AnyChange): change is PublishedShareChange => 'code' in change;

/** No-break spaces take part in wrapping like any other: lines are of letters here. */
/** Shape what may be told of the changes in, lines out: a table a question, then what it says in words. */
export function comparisonText(comparison: PublishedComparison, definition: Definition, language: Language): string {
  const said = words[language];
  const { earlier, level, rows, means, notCompared, notes } = comparison;
  const { raking } = earlier;
  const number = (value: number) => formatNumber(value, language, 2);
  const lines = [
    said.title(`${textIn(earlier.title, language)} [${earlier.survey}]`, formatNumber(earlier.n, language)),
    ...wrapSentence(said.method(confidenceInterval(level, language, 'short'))),
    ...(raking === undefined ? [] : wrapSentence(said.weights(raking.least === null || raking.most === null ? '' : said.range(number(raking.least), number(raking.most)), number(raking.designEffect)))),
    '',
    ...(rows.length + means.length === 0 ? [said.none, ''] : familiesOf([...rows, ...means]).flatMap((family) => [...familyLines(family, comparison, definition, language), ''])),
    ...(notCompared.length === 0 ? [] : [`${said.notCompared}:`, ...notCompared.flatMap(({ label, question, why }) => wrapSentence(`${name(label, language)} [${question}]: ${whyNotCompared(why, language)}.`, '  ', '    ')), '']),
    ...notes.flatMap(({ code, of }) => wrapSentence(comparisonNote(code, of === null ? '' : name(of.label, language), language), '* ', '  ')),
  ];
  return [...lines, ''].map(visibleLine).join('\n');
}

/** Changes of one question, for everyone or for the groups of one background, in the order they come. */
function familiesOf(changes: readonly AnyChange[]): readonly (readonly AnyChange[])[] {
  return together(changes, ({ question, group }) => JSON.stringify([question, group?.question ?? null]));
}

function together(changes: readonly AnyChange[], nameOf: (change: AnyChange) => string): readonly (readonly AnyChange[])[] {
  const groups = new Map<string, AnyChange[]>();
  for (const change of changes) {
    const group = groups.get(nameOf(change));
    if (group === undefined) groups.set(nameOf(change), [change]);
    else group.push(change);
  }
  return [...groups.values()];
}

function familyLines(family: readonly AnyChange[], comparison: PublishedComparison, definition: Definition, language: Language): readonly string[] {
  const [first] = family;
  if (first === undefined) return [];
  const said = words[language];
  const split = first.group === null ? '' : ` × ${nameOfQuestion(definition, first.group.question, language)}`;
  const title = `${nameOfQuestion(definition, first.question, language)}${split}\u00a0 [${first.question}${first.group === null ? '' : ` by ${first.group.question}`}]`;
  const blocks = together(family, (change) => JSON.stringify([change.group?.code ?? null, isShare(change) ? (change.item?.code ?? null) : null]));
  return [
    ...wrapSentence(title),
    ...columns('', said.heads),
    ...blocks.flatMap((block) => blockLines(block, language)),
    ...changeFindings(family, comparison, language).flatMap((sentence) => wrapSentence(sentence, '- ', '  ')),
  ];
}

function blockLines(block: readonly AnyChange[], language: Language): readonly string[] {
  const [first] = block;
  if (first === undefined) return [];
  // A group that is hidden whole has one line and not one an option.
  if (block.every(({ release }) => release === 'suppress')) return wrapSentence(`${headOf(first, language)}: ${terms[language].hiddenGroup}`);
  return [...wrapSentence(headOf(first, language)), ...block.flatMap((change) => columns(labelOf(change, language), cellsOf(change, language)))];
}

function headOf(change: AnyChange, language: Language): string {
  const base = (value: number | null) => (value === null ? terms[language].hidden : formatNumber(value, language));
  const who = change.group === null ? terms[language].everyone : name(change.group.label, language);
  const item = isShare(change) && change.item !== null ? `, ${name(change.item.label, language)}` : '';
  return `${who}${item}, ${words[language].n(base(change.earlier.base), base(change.later.base))}`;
}

const labelOf = (change: AnyChange, language: Language): string => (isShare(change) ? name(change.label, language) : words[language].mean);

function cellsOf(change: AnyChange, language: Language): readonly string[] {
  const { hidden } = terms[language];
  const { difference, low, high, adjustedP, release } = change;
  if (release === 'suppress') return [hidden, hidden, hidden, hidden, hidden];
  const decimals = decimalsOf(change);
  const scale = isShare(change) ? 100 : 1;
  const [then, now] = isShare(change)
    ? [change.earlier.share, change.later.share].map((share) => (share === null ? '–' : formatPercent(share, language, decimals)))
    : [change.earlier.mean, change.later.mean].map((mean) => (mean === null ? '–' : formatNumber(mean, language, decimals)));
  const changed = difference === null ? '–' : formatChange(difference * scale, language, decimals);
  const interval = low === null || high === null ? '–' : formatChangeRange(low * scale, high * scale, language, decimals);
  const p = adjustedP === null ? '–' : formatPValue(adjustedP, language);
  return [then ?? '–', now ?? '–', bracketed(changed, release), interval, p].map((cell) => cell.replaceAll('\u00a0', ' '));
}

/** A label over as many lines as it needs; the numbers stand on the last. */
function columns(label: string, cells: readonly string[]): readonly string[] {
  const lines = wrapText(label.replaceAll('\u00a0', ' '), labelWidth - 1, (text) => text.length);
  const numbers = cells.map((cell, i) => cell.padStart(widths[i] ?? 0)).join('');
  const last = `  ${(lines.at(-1) ?? '').padEnd(labelWidth)}${numbers}`.trimEnd();
  return [...lines.slice(0, -1).map((text) => `  ${text}`), last];
}
