/** The plan of a report that nobody has written one for: a question, and each background question against it. */
import type { Published, PublishedRow } from '../disclosure/published.js';
import { name } from '../findings/names.js';
import { neutralTitle } from '../findings/neutralTitle.js';
import type { Code, Definition, Indicator, Question, Text } from '../survey/definition.js';
import type { JsonValue } from '../survey/json.js';
import { baseWords } from '../words/baseWords.js';
import { languages, type Language } from '../words/language.js';
import { plainText } from '../words/plainText.js';
import { capitalise } from '../words/sentence.js';
import { automaticWords, type NamedShare } from './automaticWords.js';
import { automaticFigures, mostSentence, sharesTitle } from './automaticFigures.js';
import type { IndicatorTable } from './edition.js';
import { mostCommon } from './mostCommon.js';
import { writeNumberRef } from './numberRef.js';
import { plainBraces } from './plainBraces.js';

/** Longer names make no title; then the question itself is the title. */
const longestName = 80;
/** More than this nobody reads; the rest is in the tables of the edition. */
const mostFigures = 24;
const mostKeyNumbers = 6;

/** What there is to report on. */
export interface Reported {
  readonly definition: Definition;
  /** The leading question, everyone. */
  readonly table: Published;
  /** Background questions it is also published by. */
  readonly splits: readonly Code[];
  /** Everything that is published. */
  readonly tables: readonly Published[];
  /** Every indicator of the definition. */
  readonly indicators: readonly IndicatorTable[];
}

function inBoth(text: (language: Language) => string): JsonValue {
  return Object.fromEntries(languages.map((language) => [language, text(language)]));
}

/** A text of the survey in its own languages, so that a page knows when it is not in its own. */
function own(text: Text): JsonValue {
  return Object.fromEntries([...text.keys()].map((tag) => [tag, capitalise(plainText(text.get(tag) ?? '').replaceAll('\u00ad', ''))]));
}

/** What a figure by this question is headed: the noun of its list, or its label. */
function headingOf({ questions, units }: Definition, code: Code): JsonValue {
  const question = questions.get(code);
  if (question === undefined) throw new RangeError(`no question ${code}`);
  const list = question.kind === 'unit' ? units.get(question.list) : undefined;
  return own(list?.label ?? question.label ?? question.text);
}

/**
 * The question a report is about when nothing says otherwise: the first multiple choice, rather one that everybody is
 * asked, since only that can be split; without any, the first single choice of the declared tables, or that groups nobody.
 *
 * @param withheld questions that are not published alone
 */
export function leadingQuestion({ questions, sections, background, lattice }: Definition, withheld: ReadonlySet<Code>): Question | undefined {
  const all = [...questions.values()].filter(({ code }) => !withheld.has(code));
  const multiple = all.filter(({ kind }) => kind === 'multiple');
  const single = all.filter(({ kind, code }) => kind === 'single' && !background.includes(code));
  const routed = new Set(sections.filter(({ showIf }) => showIf !== undefined).map(({ code }) => code));
  const asksAll = ({ showIf, section }: Question): boolean => showIf === undefined && !routed.has(section);
  return multiple.find(asksAll) ?? multiple[0] ?? single.find(({ code }) => lattice.some(({ question }) => question === code)) ?? single.find(asksAll) ?? single[0];
}

function refTo(table: Published, { code }: PublishedRow): string {
  return writeNumberRef({ question: table.question, code });
}

function named(table: Published, row: PublishedRow, language: Language): NamedShare {
  return { label: plainBraces(name(row.label, language)), share: `{share:${refTo(table, row)}}` };
}

/** The first indicator that is shown and has words of its own. */
function leadingIndicator({ definition, indicators }: Reported): Indicator | undefined {
  const shown = indicators.filter(({ table }) => table.rows.some(({ group, share }) => group === null && share !== null));
  return shown.map(({ indicator }) => definition.indicators.get(indicator)).find((indicator) => indicator?.phrase !== undefined);
}

function headline(reported: Reported, [most]: readonly PublishedRow[], language: Language): string {
  const { definition, table } = reported;
  const indicator = leadingIndicator(reported);
  if (indicator?.phrase !== undefined) {
    const ofWhom = indicator.base === undefined ? baseWords(indicator.baseRule, language) : '';
    return automaticWords[language].indicator(`{share:${indicator.code}}`, plainBraces(name(indicator.phrase, language)), ofWhom);
  }
  if (most !== undefined && name(most.label, language).length <= longestName) return automaticWords[language].title(named(table, most, language));
  return plainBraces(neutralTitle({ table }, { definition, language, answered: 0, invited: null }));
}

function keyNumbers(table: Published, common: readonly PublishedRow[], definition: Definition): JsonValue {
  const indicators = [...definition.indicators.keys()].slice(0, mostKeyNumbers);
  if (indicators.length > 0) return indicators.map((indicator, i) => ({ indicator, emphasis: i === 0 }));
  // with nothing shown, the first answer stands there, hidden
  const rows = common.length > 0 ? common : table.rows.slice(0, 1);
  return rows.map((row, i) => ({ share: refTo(table, row), phrase: inBoth((language) => automaticWords[language].chose(name(row.label, language))), emphasis: i === 0 }));
}

/** Shape what was released in; a plan as its author would have written it, in both languages of reports, out. Every number in it is a placeholder. */
export function automaticPlan(reported: Reported): JsonValue {
  const { definition, table, splits } = reported;
  const common = mostCommon(table);
  const context = (language: Language) => ({ definition, language, answered: 0, invited: null });
  const titleOf = (by: readonly Code[], language: Language): string => plainBraces(neutralTitle({ table: { ...table, by } }, context(language)));
  const { question } = table;
  const finding = mostSentence(table, common[0]);
  const everyone = {
    code: 'answers',
    chart: 'demand-share',
    question,
    heading: headingOf(definition, question),
    title: inBoth((language) => sharesTitle(table, common, language) ?? titleOf([], language)),
    ...(finding === undefined ? {} : { finding: inBoth(finding) }),
    emphasise: common.slice(0, 1).map(({ code }) => code),
  };
  const groups = splits.map((by, i) => ({
    code: `by_${String(i + 1)}`,
    chart: 'dept-method-heatmap',
    question,
    by,
    heading: headingOf(definition, by),
    ...(i === 0 ? { finding: inBoth((language) => automaticWords[language].howToRead) } : {}),
    title: inBoth((language) => titleOf([by], language)),
    ...(common[0] === undefined ? {} : { sortBy: common[0].code }),
  }));
  const split = new Set(definition.lattice.map(({ by }) => by));
  const others = automaticFigures(definition, reported.tables, new Set([question, ...definition.background, ...split])).map((figure, i) => ({
    code: `figure_${String(i + groups.length + 2)}`,
    chart: figure.chart,
    question: figure.question,
    heading: headingOf(definition, figure.question),
    ...(figure.finding === undefined ? {} : { finding: inBoth(figure.finding) }),
    title: inBoth(figure.title),
    emphasise: [...figure.emphasise],
  }));
  return {
    behov: 1,
    survey: definition.survey,
    kicker: own(definition.title),
    title: inBoth((language) => headline(reported, common, language)),
    keyNumbers: keyNumbers(table, common, definition),
    figures: [everyone, ...groups, ...others].slice(0, mostFigures),
  };
}
