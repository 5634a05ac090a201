/** The plan of a report that nobody has written one for: a question, and each background question against it. */
import type { CostPlan } from '../disclosure/publishedCosts.js';
import type { Published, PublishedRow } from '../disclosure/published.js';
import type { PublishedCombinations } from '../disclosure/releaseCombinations.js';
import type { PublishedWave } from '../disclosure/publishedWave.js';
import { name, splitPhrase } from '../findings/names.js';
import { optionsTitle } from '../findings/support/neutralSupportTitle.js';
import { neutralTitle } from '../findings/neutralTitle.js';
import type { BaseRule, Code, Definition, Indicator, Question, Text } from '../survey/definition.js';
import { referencesOf } from '../survey/expression/references.js';
import type { JsonValue } from '../survey/json.js';
import { baseWords } from '../words/baseWords.js';
import { languages, type Language } from '../words/language.js';
import { plainText } from '../words/plainText.js';
import { capitalise } from '../words/sentence.js';
import { automaticWords, type NamedShare } from './automaticWords.js';
import { automaticFigures, mostSentence, sharesTitle, type AutomaticFigure } from './automaticFigures.js';
import type { IndicatorTable } from './edition.js';
import { mostCommon } from './mostCommon.js';
import { togetherFigure } from './togetherFigure.js';
import { waveFigure } from './waveFigure.js';
import { writeNumberRef } from './numberRef.js';
import { isOfFew, shareInTitle } from './shareInTitle.js';
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
  /** Of whom the shares of a question are, where not of those who answered it. */
  readonly bases: ReadonlyMap<Code, BaseRule>;
  /** Every indicator of the definition. */
  readonly indicators: readonly IndicatorTable[];
  /** What changed since the wave before, where there is one. */
  readonly wave?: PublishedWave;
  /** What was chosen together, of questions where it was counted. */
  readonly combinations?: readonly PublishedCombinations[];
  /** What options to meet the needs of a question would cost, where a file on support tells of them. */
  readonly options?: { readonly question: Code; readonly costs: Pick<CostPlan, 'options' | 'firstYear'> };
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

/** The one question that the first indicator with words of its own counts answers to: what its author thought of first. */
function questionOfHeadline({ questions, indicators }: Definition): Question | undefined {
  const headline = [...indicators.values()].find(({ phrase }) => phrase !== undefined);
  const asked = headline === undefined ? [] : [...referencesOf(headline.numerator)];
  const question = asked.length === 1 ? questions.get(asked[0] ?? '') : undefined;
  return question?.kind === 'multiple' || question?.kind === 'single' ? question : undefined;
}

/**
 * The question a report is about when nothing says otherwise: the one its headline is of, then the first multiple choice,
 * rather one that everybody is asked, since only that can be split; without any, the first single choice of the declared
 * tables, or that groups nobody.
 *
 * @param withheld questions that are not published alone
 */
export function leadingQuestion(definition: Definition, withheld: ReadonlySet<Code>): Question | undefined {
  const { questions, sections, background, lattice } = definition;
  const all = [...questions.values()].filter(({ code }) => !withheld.has(code));
  const multiple = all.filter(({ kind }) => kind === 'multiple');
  const single = all.filter(({ kind, code }) => kind === 'single' && !background.includes(code));
  const routed = new Set(sections.filter(({ showIf }) => showIf !== undefined).map(({ code }) => code));
  const asksAll = ({ showIf, section }: Question): boolean => showIf === undefined && !routed.has(section);
  const isDeclared = ({ code }: Question): boolean => lattice.some(({ question }) => question === code);
  const headline = questionOfHeadline(definition);
  // where tables are declared and it has none, a report about it could not be split
  if (headline !== undefined && [...multiple, ...single].includes(headline) && asksAll(headline) && (lattice.length === 0 || isDeclared(headline))) return headline;
  return multiple.find(asksAll) ?? multiple[0] ?? single.find(isDeclared) ?? single.find(asksAll) ?? single[0];
}

function refTo(table: Published, { code }: PublishedRow): string {
  return writeNumberRef({ question: table.question, code });
}

function named(table: Published, row: PublishedRow, language: Language): NamedShare {
  return { label: plainBraces(name(row.label, language)), share: `{share:${refTo(table, row)}}` };
}

/** Indicators that are shown, in the order of the definition. */
function shownIndicators({ indicators }: Reported): readonly Code[] {
  return indicators.filter(({ table }) => table.rows.some(({ group, share }) => group === null && share !== null)).map(({ indicator }) => indicator);
}

/** The first indicator that is shown and has words of its own. */
function leadingIndicator(reported: Reported): Indicator | undefined {
  return shownIndicators(reported).map((code) => reported.definition.indicators.get(code)).find((indicator) => indicator?.phrase !== undefined);
}

function headline(reported: Reported, [most]: readonly PublishedRow[], language: Language): string {
  const { definition, table } = reported;
  const indicator = leadingIndicator(reported);
  if (indicator?.phrase !== undefined) {
    const row = reported.indicators.find((each) => each.indicator === indicator.code)?.table.rows.find(({ group }) => group === null);
    const share = row === undefined ? undefined : shareInTitle(row, indicator.code, language);
    const ofWhom = indicator.base === undefined && !(row !== undefined && isOfFew(row)) ? baseWords(indicator.baseRule, language) : '';
    if (share !== undefined) return automaticWords[language].indicator(share, plainBraces(name(indicator.phrase, language)), ofWhom);
  }
  if (most !== undefined && name(most.label, language).length <= longestName) {
    const share = shareInTitle(most, refTo(table, most), language);
    if (share !== undefined) return isOfFew(most) ? automaticWords[language].shares('', { ...named(table, most, language), share }, 'chose') : automaticWords[language].title(named(table, most, language));
  }
  return plainBraces(neutralTitle({ table }, { definition, language, answered: 0, invited: null }));
}

function keyNumbers(reported: Reported, common: readonly PublishedRow[]): JsonValue {
  const { table } = reported;
  // a report does not begin with what it may not tell, nor with names of indicators where others have words that go on from a number
  const shown = new Set(shownIndicators(reported));
  const hidden = new Set(reported.indicators.map(({ indicator }) => indicator).filter((indicator) => !shown.has(indicator)));
  // what has not been counted yet may turn out to be shown
  const told = [...reported.definition.indicators.keys()].filter((indicator) => !hidden.has(indicator));
  const worded = told.filter((code) => reported.definition.indicators.get(code)?.phrase !== undefined);
  const indicators = (worded.length > 0 ? worded : told).slice(0, mostKeyNumbers);
  if (indicators.length > 0) return indicators.map((indicator, i) => ({ indicator, emphasis: i === 0 }));
  // with nothing shown, the first answer stands there, hidden
  const rows = common.length > 0 ? common : table.rows.slice(0, 1);
  return rows.map((row, i) => ({ share: refTo(table, row), phrase: inBoth((language) => automaticWords[language].chose(name(row.label, language))), emphasis: i === 0 }));
}

/** At least two groups can be held beside each other. Before anything may be seen, nothing is left out. */
function saysMore({ table, tables }: Reported, by: Code): boolean {
  if (mostCommon(table).length === 0) return true;
  const split = tables.find((each) => each.question === table.question && each.by[0] === by);
  const groups = new Set(split?.rows.flatMap(({ group, share }) => (group === null || share === null ? [] : [group.code])));
  return split === undefined || groups.size >= 2;
}

/** How many people the shares of a question rest on. */
function answeredBy({ tables }: Reported, question: Code): number {
  const rows = tables.find((table) => table.question === question && table.by.length === 0)?.rows ?? [];
  return Math.max(0, ...rows.map(({ base }) => base ?? 0));
}

/**
 * What the key numbers rest on first, then the rest as they were asked. Where there are more than anybody reads, those that
 * fewest answered stay in the tables.
 */
function inOrder(reported: Reported, figures: readonly AutomaticFigure[], most: number): readonly AutomaticFigure[] {
  const { indicators } = reported.definition;
  const key = [...new Set(shownIndicators(reported).flatMap((code) => [...referencesOf(indicators.get(code)?.numerator ?? { type: 'or', parts: [] })]))];
  const place = ({ question }: AutomaticFigure): number => (key.includes(question) ? key.indexOf(question) : key.length);
  const rank = new Map(figures.map((figure) => [figure, answeredBy(reported, figure.question)]));
  const kept = new Set([...figures].sort((a, b) => place(a) - place(b) || (rank.get(b) ?? 0) - (rank.get(a) ?? 0)).slice(0, Math.max(0, most)));
  return figures.filter((figure) => kept.has(figure)).sort((a, b) => place(a) - place(b));
}

/** Options last, where those who are to decide go on reading. Shares of ticks are no need that people could be told from. */
function optionsFigure({ options, bases, tables }: Reported): readonly { readonly [key: string]: JsonValue }[] {
  const isPublished = tables.some(({ question, by }) => question === options?.question && by.length === 0);
  if (options === undefined || !isPublished || bases.get(options.question) === 'selections') return [];
  return [{ code: 'options', chart: 'option-costs', question: options.question, heading: { sv: 'Alternativ och vad de kostar', en: 'Options and what they cost' }, title: inBoth((language) => optionsTitle(options.costs, language)) }];
}

/** Shape what was released in; a plan as its author would have written it, in both languages of reports, out. Every number in it is a placeholder. */
export function automaticPlan(reported: Reported): JsonValue {
  const { definition, table, splits } = reported;
  const common = mostCommon(table);
  const context = (language: Language) => ({ definition, language, answered: 0, invited: null });
  const titleOf = (by: readonly Code[], language: Language): string => plainBraces(neutralTitle({ table: { ...table, by } }, context(language)));
  const { question } = table;
  const finding = mostSentence(table);
  const everyone = {
    code: 'answers',
    chart: 'demand-share',
    question,
    heading: headingOf(definition, question),
    title: inBoth((language) => sharesTitle(table, definition, language) ?? titleOf([], language)),
    ...(finding === undefined ? {} : { finding: inBoth(finding) }),
    emphasise: common.slice(0, 1).map(({ code }) => code),
  };
  const together = togetherFigure(definition, table, reported.combinations?.find((told) => told.question === question));
  const groups = splits.filter((by) => saysMore(reported, by)).map((by, i) => ({
    code: `by_${String(i + 1)}`,
    chart: 'dept-method-heatmap',
    question,
    by,
    heading: inBoth((language) => plainBraces(capitalise(splitPhrase(definition, by, language)))),
    ...(i === 0 ? { finding: inBoth((language) => automaticWords[language].howToRead) } : {}),
    title: inBoth((language) => titleOf([by], language)),
    ...(common[0] === undefined ? {} : { sortBy: common[0].code }),
  }));
  const split = new Set(definition.lattice.map(({ by }) => by));
  const offered = automaticFigures(definition, reported.tables, new Set([question, ...definition.background, ...split]));
  const compared = optionsFigure(reported);
  const others = inOrder(reported, offered, mostFigures - groups.length - together.length - compared.length - 1).map((figure, i) => ({
    code: `figure_${String(i + groups.length + 2)}`,
    chart: figure.chart,
    question: figure.question,
    ...(figure.availability === undefined ? {} : { availability: figure.availability }),
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
    keyNumbers: keyNumbers(reported, common),
    figures: [everyone, ...together, ...waveFigure(definition, reported.wave, question), ...groups, ...others].slice(0, mostFigures - compared.length).concat(compared),
    ...(reported.bases.size === 0 ? {} : { bases: Object.fromEntries(reported.bases) }),
  };
}
