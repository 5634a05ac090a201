/** The figures of questions that nobody has planned: the right chart for each, and sentences that say what was answered. */
import type { Published, PublishedRow } from '../disclosure/published.js';
import { commonestStep, readGrid, type GridItem } from '../disclosure/readGrid.js';
import { readNeed } from '../disclosure/readNeed.js';
import { readRanking } from '../disclosure/readRanking.js';
import { name, nameOfQuestion } from '../findings/names.js';
import { neutralTitle } from '../findings/neutralTitle.js';
import type { Code, Definition, Question } from '../survey/definition.js';
import { baseWords } from '../words/baseWords.js';
import type { TableChart } from '../words/chartName.js';
import type { Language } from '../words/language.js';
import { capitalise } from '../words/sentence.js';
import { baseText, confidenceInterval } from '../words/terms.js';
import { wordCount } from '../words/wordCount.js';
import { automaticChart } from './automaticChart.js';
import { automaticWords, type NamedShare, type ToldShare, type Verb } from './automaticWords.js';
import { scaleOf } from './figureBeside.js';
import { isGapPair } from './gapPairs.js';
import { mostCommon } from './mostCommon.js';
import { writeNumberRef } from './numberRef.js';
import { plainBraces } from './plainBraces.js';
import { shareInTitle } from './shareInTitle.js';

/** Longer than this is no title. */
const longestTitle = 130;

export interface AutomaticFigure {
  readonly question: Code;
  readonly chart: TableChart;
  /** The grid that the questionnaire sets it against. */
  readonly availability?: Code;
  readonly title: (language: Language) => string;
  readonly finding: ((language: Language) => string) | undefined;
  readonly emphasise: readonly Code[];
}

interface Said {
  readonly title: (language: Language) => string | undefined;
  readonly finding?: Finding | undefined;
}

type Finding = (language: Language) => string;

const mostWords = 15;

function fits(text: string): boolean {
  const filled = text.replace(/\{[a-z]+:[^}]*\}/g, '100%');
  return filled.length <= longestTitle && wordCount(filled) <= mostWords;
}

function named(ref: Parameters<typeof writeNumberRef>[0], label: PublishedRow['label'], language: Language): NamedShare {
  return { label: plainBraces(name(label, language)), share: `{share:${writeNumberRef(ref)}}` };
}

/** As a title names it; nothing where it rests on few, and how many they are is not told. */
function titled(ref: Parameters<typeof writeNumberRef>[0], row: PublishedRow, language: Language): NamedShare | undefined {
  const share = shareInTitle(row, writeNumberRef(ref), language);
  return share === undefined ? undefined : { label: plainBraces(name(row.label, language)), share };
}

/** What was asked, before what was answered. */
function whatOf(definition: Definition, code: Code, language: Language): string {
  return plainBraces(capitalise(nameOfQuestion(definition, code, language)));
}

/** The first that can be read at a glance. */
const firstThatFits = (...texts: readonly string[]): string | undefined => texts.find(fits);

const verbOf = ({ kind }: Published): Verb => (kind === 'multiple' ? 'chose' : 'answered');

/** What "none of these" came to, where it is told. */
function noneOf({ rows }: Published): PublishedRow | undefined {
  return rows.find(({ group, item, code, meaning, share }) => group === null && item === null && meaning === 'none' && !code.startsWith('.') && share !== null && share > 0);
}

/** What most said, be it that they chose none of it. */
export function sharesTitle(table: Published, definition: Definition, language: Language): string | undefined {
  const [most] = [...mostCommon(table).slice(0, 1), noneOf(table)].filter((row) => row !== undefined).sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
  if (most === undefined) return undefined;
  const said = titled({ question: table.question, code: most.code }, most, language);
  if (said === undefined) return undefined;
  const verb = most.meaning === 'none' ? 'answered' : verbOf(table);
  return firstThatFits(automaticWords[language].shares(whatOf(definition, table.question, language), said, verb), automaticWords[language].shares('', said, verb));
}

/** A share with its interval, base and of whom; nothing where one of its numbers is not told. */
function toldOf(table: Published, row: PublishedRow, label: PublishedRow['label'], language: Language): ToldShare | undefined {
  if (row.low === null || row.high === null || row.base === null || row.release === 'suppress') return undefined;
  const ref = { question: table.question, ...(row.item === null ? {} : { item: row.item.code }), code: row.code };
  const written = writeNumberRef(ref);
  return { ...named(ref, label, language), sure: `${confidenceInterval(table.level, language)} {interval:${written}}, ${baseText(`{base:${written}}`)}`, among: table.baseRule === 'answered' && verbOf(table) === 'answered' ? '' : baseWords(table.baseRule, language) };
}

function saidOfShares(table: Published, definition: Definition): Said {
  return { title: (language) => sharesTitle(table, definition, language), finding: mostSentence(table) };
}

/** "45 % av dem som svarade (95 % konfidensintervall 40–50, n = 523) valde ”A”, 30 % ”B” och 20 % ”C”. 6 % svarade ”Inget av dessa”." */
export function mostSentence(table: Published): Finding | undefined {
  const [first, ...next] = mostCommon(table);
  const none = noneOf(table);
  if (first === undefined || toldOf(table, first, first.label, 'sv') === undefined) return undefined;
  return (language) => {
    const words = automaticWords[language];
    const told = toldOf(table, first, first.label, language);
    const nameOf = (row: PublishedRow): NamedShare => named({ question: table.question, code: row.code }, row.label, language);
    return [...(told === undefined ? [] : [words.most(told, next.map(nameOf), verbOf(table))]), ...(none === undefined ? [] : [words.none(nameOf(none))])].join(' ');
  };
}

/** Of the answer that most gave in any row, and where else they gave it. */
function saidOfGrid(table: Published, definition: Definition): Said {
  const items = readGrid(table, scaleOf(definition, table.question));
  const shown = items.filter(({ steps }) => steps.every(({ share }) => share !== null));
  const largest = (item: GridItem): PublishedRow | undefined => commonestStep([item]);
  const [item] = [...shown].sort((a, b) => (largest(b)?.share ?? 0) - (largest(a)?.share ?? 0));
  const step = item === undefined ? undefined : largest(item);
  if (item === undefined || step === undefined) return { title: () => undefined };
  const { question } = table;
  const same = shown.flatMap(({ code, label, steps }) => steps.filter((each) => each.code === step.code && code !== item.code).map((row) => ({ label, row }))).sort((a, b) => (b.row.share ?? 0) - (a.row.share ?? 0));
  return {
    title: (language) => {
      const said = titled({ question, item: item.code, code: step.code }, step, language);
      if (said === undefined) return undefined;
      const { label, share } = said;
      const inRow = (what: string): string => automaticWords[language].inRow(what, plainBraces(name(item.label, language)), label, share);
      return firstThatFits(inRow(whatOf(definition, question, language)), inRow(''));
    },
    ...(toldOf(table, step, item.label, 'sv') === undefined ? {} : { finding: (language: Language) => rowsSentence(table, step, { item, next: same.slice(0, 2) }, language) }),
  };
}

interface ToldRows {
  readonly item: GridItem;
  readonly next: readonly { readonly label: PublishedRow['label']; readonly row: PublishedRow }[];
}

/** "”Starkt” svarade 52 % om ”A” (95 % konfidensintervall 47–56, n = 456), 50 % om ”B” och 48 % om ”C”." */
function rowsSentence(table: Published, step: PublishedRow, { item, next }: ToldRows, language: Language): string {
  const told = toldOf(table, step, item.label, language);
  const { question } = table;
  const others = next.flatMap(({ label, row }) => (row.item === null ? [] : [named({ question, item: row.item.code, code: row.code }, label, language)]));
  return told === undefined ? '' : automaticWords[language].inRows(plainBraces(name(step.label, language)), told, others);
}

function saidOfNeed(table: Published, need: Published | undefined, definition: Definition): Said {
  const [most] = need === undefined ? [] : readNeed(table, need, scaleOf(definition, table.question)).filter(({ unmet }) => unmet !== null);
  if (need === undefined || most === undefined) return { title: () => undefined };
  const item = readGrid(table, scaleOf(definition, table.question)).find(({ code }) => code === most.code);
  const best = item?.steps.at(-1);
  if (best?.share === undefined || best.share === null) return { title: () => undefined };
  return {
    title: (language) => {
      const chosen = most.need === undefined ? undefined : titled({ question: need.question, code: most.code }, { ...most.need, label: most.label }, language);
      const met = titled({ question: table.question, item: most.code, code: best.code }, best, language);
      const text = chosen === undefined || met === undefined ? undefined : automaticWords[language].need(chosen, met);
      return text !== undefined && fits(text) ? text : undefined;
    },
  };
}

function saidOfRanking(table: Published): Said {
  const [most] = readRanking(table).filter(({ any, first }) => any.share !== null && first.share !== null);
  if (most === undefined) return { title: () => undefined };
  return {
    title: (language) => {
      const first = titled({ question: table.question, item: 'first', code: most.code }, most.first, language);
      const any = titled({ question: table.question, item: 'any', code: most.code }, most.any, language);
      const text = first === undefined || any === undefined ? undefined : automaticWords[language].ranked(any, first.share);
      return text !== undefined && fits(text) ? text : undefined;
    },
  };
}

function saidOf(chart: TableChart, table: Published, tables: readonly Published[], definition: Definition): Said {
  const question = definition.questions.get(table.question);
  switch (chart) {
    case 'demand-share':
    case 'single-share':
      return saidOfShares(table, definition);
    case 'likert-diverging':
    case 'grid-heatmap':
      // which rows are drawn where there is little room depends on the scale: its title names none of them
      return { ...saidOfGrid(table, definition), ...(chart === 'likert-diverging' ? { title: () => undefined } : {}) };
    case 'need-gap':
      return saidOfNeed(table, tables.find((other) => other.by.length === 0 && question?.kind === 'grid' && other.question === question.rowsFrom), definition);
    case 'ranking-share':
      return saidOfRanking(table);
    case 'dept-method-heatmap':
    case 'dept-dotplot':
    case 'split-role':
    case 'number-summary':
    case 'wave-change':
    case 'upset-needs':
      return { title: () => undefined };
  }
}

/** Something may be shown of it. */
function isShown({ rows, numbers }: Published): boolean {
  return rows.some(({ group, share }) => group === null && share !== null) || numbers.some(({ group, mean }) => group === null && mean !== null);
}

/** Of a grid on what matters that names the one on what there is, where both are shown: nothing is guessed from names. */
function gapFigures(question: Question, definition: Definition, tables: readonly Published[]): readonly AutomaticFigure[] {
  const availability = question.kind === 'grid' ? question.availability : undefined;
  if (availability === undefined || !isGapPair(definition, question.code, availability)) return [];
  const [first, second] = [question.code, availability].map((code) => tables.find((each) => each.question === code && each.by.length === 0));
  if (first === undefined || second === undefined || !isShown(first) || !isShown(second)) return [];
  const title = (language: Language): string => {
    const said = automaticWords[language].gap(whatOf(definition, question.code, language), whatOf(definition, availability, language));
    return fits(said) ? said : plainBraces(neutralTitle({ table: first }, { definition, language }));
  };
  return [{ question: question.code, chart: 'need-gap', availability, title, finding: undefined, emphasise: [] }];
}

/** Of every question that is published alone and has something to show, as they were asked. */
export function automaticFigures(definition: Definition, tables: readonly Published[], without: ReadonlySet<Code>): readonly AutomaticFigure[] {
  return [...definition.questions.values()].flatMap((question): readonly AutomaticFigure[] => {
    const { code } = question;
    const chart = automaticChart(question);
    const table = tables.find((each) => each.question === code && each.by.length === 0);
    if (chart === undefined || table === undefined || without.has(code) || !isShown(table)) return [];
    const { title, finding } = saidOf(chart, table, tables, definition);
    const isBars = chart === 'demand-share';
    return [{ question: code, chart, title: (language) => title(language) ?? plainBraces(neutralTitle({ table }, { definition, language })), finding, emphasise: isBars ? mostCommon(table).slice(0, 1).map((row) => row.code) : [] }, ...gapFigures(question, definition, tables)];
  });
}
