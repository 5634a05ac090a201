/** The form of the results: what can be chosen, and what is. */
import type { Profile, Published } from '../../../analysis/disclosure/published.js';
import { notStated } from '../../../analysis/disclosure/published.js';
import { name, nameOfQuestion, nounOfGroups } from '../../../analysis/findings/names.js';
import type { Code, Definition } from '../../../analysis/survey/definition.js';
import { formatPercent } from '../../../analysis/words/formatPercent.js';
import { capitalise } from '../../../analysis/words/sentence.js';
import { resultsWords } from '../../../views/words/results.js';
import type { ReleasedBefore } from '../../acts/results/releasedBefore.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import { askable, levels, splitsOf, tablesOf, writeLevel, type ResultsQuery } from './resultsQuery.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly selected: boolean;
}

export interface Select {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly groups: readonly { readonly label: string; readonly choices: readonly Choice[] }[];
}

/** A long question is cut in a list; it stands in full beside the figure. */
const longest = 70;

export const cut = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`);

export function questionLabel(definition: Definition, code: Code, language: InterfaceLanguage): string {
  const number = definition.questions.get(code)?.number;
  const label = cut(nameOfQuestion(definition, code, language));
  return number === undefined ? label : `${String(number)}. ${label}`;
}

interface Asked {
  readonly results: ReleasedBefore;
  readonly definition: Definition;
  readonly query: ResultsQuery;
  readonly language: InterfaceLanguage;
}

function questionSelect({ results, definition, query, language }: Asked): Select {
  const words = resultsWords[language].form;
  const choice = (code: Code): Choice => ({ value: code, label: questionLabel(definition, code, language), selected: code === query.question });
  const all = askable(results);
  const [questions, indicators] = [all.filter((code) => definition.questions.has(code)), all.filter((code) => !definition.questions.has(code))];
  return { name: 'question', label: words.question, choices: questions.map(choice), groups: indicators.length === 0 ? [] : [{ label: words.indicators, choices: indicators.map(choice) }] };
}

/** Splits of any question: whoever changes the question keeps the split, where it may. */
function allSplits({ results, query }: Asked): readonly Code[] {
  const own = splitsOf(results, query.question);
  return [...new Set([...own, ...askable(results).flatMap((code) => splitsOf(results, code))])];
}

function bySelect(asked: Asked): Select {
  const { definition, query, language } = asked;
  const words = resultsWords[language].form;
  const splits = allSplits(asked).map((code): Choice => ({ value: code, label: capitalise(nounOfGroups(definition, code, language)), selected: code === query.by }));
  return { name: 'by', label: words.by, choices: [{ value: '', label: words.noSplit, selected: query.by === undefined }, ...splits], groups: [] };
}

type Groups = ReadonlyMap<string, Published['rows'][number]['group']>;

/** Of tables that are still in use: the form of every page asks for those of all tables. */
const known = new WeakMap<Published, Groups>();

export function groupsOf(table: Published): Groups {
  const groups = known.get(table) ?? groupsIn(table);
  known.set(table, groups);
  return groups;
}

function groupsIn({ rows, numbers }: Published): Groups {
  return new Map([...rows, ...numbers].flatMap(({ group }) => (group === null || group.code === notStated ? [] : [[group.code, group] as const])));
}

function onlySelect(asked: Asked): Select {
  const { results, definition, query, language } = asked;
  const words = resultsWords[language].form;
  const groups = allSplits(asked).map((by) => {
    const own = new Map(tablesOf(results).flatMap((table) => (table.by[0] === by ? [...groupsOf(table)] : [])));
    const choices = [...own].map(([code, group]): Choice => ({ value: `${by}:${code}`, label: group === null ? code : name(group.label, language), selected: query.only?.by === by && query.only.code === code }));
    return { label: capitalise(nounOfGroups(definition, by, language)), choices };
  });
  return { name: 'only', label: words.only, choices: [{ value: '', label: words.everyone, selected: query.only === undefined }], groups };
}

function levelSelect({ query, language }: Asked): Select {
  return { name: 'level', label: resultsWords[language].form.level, choices: levels.map((level) => ({ value: writeLevel(level), label: formatPercent(level, language), selected: level === query.level })), groups: [] };
}

export function itemsOf({ rows }: Published<Profile>): ReadonlyMap<string, Published['rows'][number]['label']> {
  return new Map(rows.flatMap(({ item }) => (item === null ? [] : [[item.code, item.label] as const])));
}

export function answersOf({ rows }: Published<Profile>): ReadonlyMap<string, Published['rows'][number]['label']> {
  return new Map(rows.map(({ code, label }) => [code, label]));
}

/** Only where the table has rows, or is split and compared by one answer. */
function withinSelects(table: Published, { item, answer }: { readonly item: string | undefined; readonly answer: string | undefined }, language: InterfaceLanguage): readonly Select[] {
  const words = resultsWords[language].form;
  const items = itemsOf(table);
  const choice = (chosen: string | undefined) => ([code, label]: readonly [string, Published['rows'][number]['label']]): Choice => ({ value: code, label: cut(name(label, language)), selected: code === chosen });
  const all = table.by.length > 0 ? [] : [{ value: '', label: words.allItems, selected: item === undefined }];
  return [
    ...(items.size === 0 ? [] : [{ name: 'item', label: words.item, choices: [...all, ...[...items].map(choice(item))], groups: [] }]),
    ...(table.by.length === 0 || table.kind === 'number' ? [] : [{ name: 'answer', label: words.answer, choices: [...answersOf(table)].map(choice(answer)), groups: [] }]),
  ];
}

/** @param table undefined where what is asked for is not shown: then the rest of the form is */
export function selectsOf(asked: Asked, table: Published | undefined, within: { readonly item: string | undefined; readonly answer: string | undefined }): readonly Select[] {
  return [questionSelect(asked), ...(table === undefined ? [] : withinSelects(table, within, asked.language)), bySelect(asked), onlySelect(asked), levelSelect(asked)];
}
