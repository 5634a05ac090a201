/** What is asked of the results: all of it stands in the address. */
import type { Published } from '../../../analysis/disclosure/published.js';
import { name, nameOfQuestion, nounOfGroups } from '../../../analysis/findings/names.js';
import type { Code, Definition } from '../../../analysis/survey/definition.js';
import { formatList } from '../../../analysis/words/formatList.js';
import type { Language } from '../../../analysis/words/language.js';
import type { ReleasedBefore } from '../../acts/results/releasedBefore.js';
import type { Problem } from '../../problems/problem.js';

export interface ResultsQuery {
  readonly question: Code;
  readonly by?: Code;
  /** One group of a background question, and nobody else. */
  readonly only?: { readonly by: Code; readonly code: string };
  /** A row of a grid or a place of a ranking. */
  readonly item?: string;
  /** The option that groups are compared by. */
  readonly answer?: string;
  readonly level: number;
  readonly isTableOnly: boolean;
  readonly comparesWave: boolean;
}

export const levels = [0.9, 0.95, 0.99] as const;
export const ordinaryLevel = 0.95;

export const writeLevel = (level: number): string => String(Math.round(100 * level));

/** As percent. Errors undefined for one there is none of. */
export function readLevel(text: string | null | undefined): number | undefined {
  return levels.find((level) => writeLevel(level) === (text ?? '').trim());
}

/** None is the ordinary one. */
export function levelFault(text: string | null | undefined): Problem | undefined {
  const asked = (text ?? '').trim();
  return asked === '' || readLevel(asked) !== undefined ? undefined : { code: 'results_no_level', params: { level: asked, levels: levels.map(writeLevel).join(', ') } };
}

/** Every table there is, indicators too. */
export function tablesOf({ tables, indicators }: Pick<ReleasedBefore, 'tables' | 'indicators'>): readonly Published[] {
  return [...tables, ...indicators.map(({ table }) => table)];
}

/** Questions and indicators that can be asked for; free text has no shares worth a table. */
export function askable(results: Pick<ReleasedBefore, 'tables' | 'indicators'>): readonly Code[] {
  return [...new Set(tablesOf(results).filter(({ kind }) => kind !== 'text').map(({ question }) => question))];
}

export function splitsOf(results: Pick<ReleasedBefore, 'tables' | 'indicators'>, question: Code): readonly Code[] {
  return tablesOf(results).flatMap((table) => (table.question === question ? table.by : []));
}

function readOnly(text: string | undefined): ResultsQuery['only'] {
  const [by = '', ...code] = (text ?? '').split(':');
  return by === '' ? undefined : { by, code: code.join(':') };
}

/** An address without a question opens the first one. */
export function readQuery(asked: URLSearchParams, results: Pick<ReleasedBefore, 'tables' | 'indicators'>): ResultsQuery {
  // two of a kind are a table nobody declared, not the first of them
  const value = (name: string): string | undefined => {
    const texts = new Set(asked.getAll(name).map((text) => text.trim()).filter((text) => text !== ''));
    return texts.size === 0 ? undefined : [...texts].join(' + ');
  };
  const [by, item, answer] = [value('by'), value('item'), value('answer')];
  const only = readOnly(value('only'));
  return {
    question: value('question') ?? firstAsked(results) ?? '',
    ...(by === undefined ? {} : { by }),
    ...(only === undefined ? {} : { only }),
    ...(item === undefined ? {} : { item }),
    ...(answer === undefined ? {} : { answer }),
    level: readLevel(asked.get('level')) ?? ordinaryLevel,
    isTableOnly: asked.get('show') === 'table',
    comparesWave: asked.get('wave') === 'yes',
  };
}

/** The first multiple choice that is split, as the core of a needs survey; otherwise whatever comes first. */
function firstAsked(results: Pick<ReleasedBefore, 'tables' | 'indicators'>): Code | undefined {
  const split = results.tables.find(({ kind, by }) => kind === 'multiple' && by.length > 0);
  return split?.question ?? askable(results)[0];
}

export function writeQuery({ question, by, only, item, answer, level, isTableOnly, comparesWave }: ResultsQuery): string {
  const written = new URLSearchParams({ question });
  const add = (name: string, text: string | undefined): void => {
    if (text !== undefined) written.set(name, text);
  };
  add('by', by);
  add('only', only === undefined ? undefined : `${only.by}:${only.code}`);
  add('item', item);
  add('answer', answer);
  add('level', level === ordinaryLevel ? undefined : writeLevel(level));
  add('show', isTableOnly ? 'table' : undefined);
  add('wave', comparesWave ? 'yes' : undefined);
  return written.toString();
}

function quoted(text: string, language: Language): string {
  return language === 'sv' ? `”${text}”` : `“${text}”`;
}

/** What a group is called in any of the tables; as it was written where there is none. */
function groupName(results: ReleasedBefore, { by, code }: NonNullable<ResultsQuery['only']>, language: Language): string {
  const groups = tablesOf(results).flatMap((table) => (table.by[0] === by ? [...table.rows, ...table.numbers] : []));
  const found = groups.find(({ group }) => group?.code === code)?.group;
  return found === undefined || found === null ? quoted(code, language) : name(found.label, language);
}

function whatIsAsked({ question, by, only }: ResultsQuery, results: ReleasedBefore, definition: Definition, language: Language): string {
  const sv = language === 'sv';
  const noun = (code: Code): string => (definition.questions.has(code) ? nounOfGroups(definition, code, language) : quoted(code, language));
  const what = definition.questions.has(question) || definition.indicators.has(question) ? nameOfQuestion(definition, question, language) : question;
  const split = by === undefined ? '' : `${sv ? ' uppdelad efter' : ' by'} ${noun(by)}`;
  const group = only === undefined ? '' : `${sv ? ' för bara' : ' for only'} ${groupName(results, only, language)} (${noun(only.by)})`;
  return `${quoted(what, language)}${split}${group}`;
}

function whatIsAllowed(query: ResultsQuery, results: ReleasedBefore, definition: Definition, language: Language): string {
  const sv = language === 'sv';
  const { question } = query;
  if (definition.questions.get(question)?.kind === 'text') return sv ? 'Fria svar visas aldrig som tabell. Välj en annan fråga i listan.' : 'Free-text answers are never shown as a table. Choose another question in the list.';
  if (!definition.questions.has(question) && !definition.indicators.has(question)) return sv ? 'Ingen fråga heter så. Välj en fråga i listan.' : 'No question is called that. Choose a question in the list.';
  const rule = sv ? 'Bara de uppdelningar som formuläret räknar upp (lattice) visas, för alla tabeller skyddas tillsammans.' : 'Only the splits that the questionnaire lists (lattice) are shown, because all tables are protected together.';
  return `${rule} ${splitAllowed(query, results, definition, language)}`;
}

function splitAllowed({ question, by, only }: ResultsQuery, results: ReleasedBefore, definition: Definition, language: Language): string {
  const sv = language === 'sv';
  const own = splitsOf(results, question);
  const splits = own.map((code) => nounOfGroups(definition, code, language));
  if (!askable(results).includes(question)) return sv ? 'Välj en fråga i listan.' : 'Choose a question in the list.';
  if (splits.length === 0) return sv ? 'Den här frågan visas bara för alla svarande tillsammans.' : 'This question is shown for all respondents together only.';
  if (only !== undefined && by !== undefined) return sv ? 'Välj antingen en uppdelning eller en grupp, inte både och.' : 'Choose either a split or one group, not both.';
  if (only !== undefined && own.includes(only.by)) return sv ? 'Välj en grupp i listan.' : 'Choose a group in the list.';
  return sv ? `Den här frågan kan delas upp efter ${formatList(splits, language)}, en i taget.` : `This question can be split by ${formatList(splits, language)}, one at a time.`;
}

/**
 * What the form cannot have asked for. An answer or a row of another question it can: whoever changes the question sends
 * those of the one before, and is shown the most common answer instead.
 */
export function addressFault({ answer, item }: ResultsQuery, asked: URLSearchParams, results: Pick<ReleasedBefore, 'tables' | 'indicators'>): Problem | undefined {
  const rows = tablesOf(results).flatMap((table) => table.rows);
  if (answer !== undefined && !rows.some(({ code }) => code === answer)) return { code: 'results_no_answer', params: { answer } };
  if (item !== undefined && !rows.some((row) => row.item?.code === item)) return { code: 'results_no_item', params: { item } };
  return levelFault(asked.get('level'));
}

/** The table that answers a query. A table, group or pair of splits that was never declared is in no answer: it was not protected with the others. */
export function tableAsked(query: ResultsQuery, results: ReleasedBefore, definition: Definition): Published | Problem {
  const { question, by, only } = query;
  const split = only?.by ?? by;
  const table = by !== undefined && only !== undefined ? undefined : tablesOf(results).find((each) => each.question === question && each.kind !== 'text' && each.by[0] === split);
  const hasGroup = only === undefined || [...(table?.rows ?? []), ...(table?.numbers ?? [])].some(({ group }) => group?.code === only.code);
  if (table !== undefined && hasGroup) return table;
  return {
    code: 'breakdown_not_allowed',
    params: {
      what_sv: whatIsAsked(query, results, definition, 'sv'), what_en: whatIsAsked(query, results, definition, 'en'),
      allowed_sv: whatIsAllowed(query, results, definition, 'sv'), allowed_en: whatIsAllowed(query, results, definition, 'en'),
    },
  };
}
