/** What a table shows as asked for: its figure, its rows, whether its groups differ, what it hides. */
import { atLevel } from '../../../analysis/disclosure/atLevel.js';
import { onlyGroup } from '../../../analysis/disclosure/onlyGroup.js';
import type { Profile, Published } from '../../../analysis/disclosure/published.js';
import { releaseTests, shownOf } from '../../../analysis/disclosure/releaseTests.js';
import { name, nounOfGroups } from '../../../analysis/findings/names.js';
import { neutralTitle } from '../../../analysis/findings/neutralTitle.js';
import { testFindings } from '../../../analysis/findings/testFindings.js';
import { defaultSeed } from '../../../analysis/stats/chance/defaultSeed.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { groupTests } from '../../../analysis/tables/tests/groupTests.js';
import { baseWords } from '../../../analysis/words/baseWords.js';
import { capitalise, endSentence } from '../../../analysis/words/sentence.js';
import { resultsWords } from '../../../views/words/results.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import { foreignTag } from '../../../analysis/words/foreignTag.js';
import type { WaveBefore } from './answerCells.js';
import { groupTable, itemTable, numberTable, shareTable, type AnswerTable, type TableOf } from './answerTable.js';
import { answersOf, groupsOf, itemsOf } from './choices.js';
import type { ResultsQuery } from './resultsQuery.js';

export interface Within {
  readonly item: string | undefined;
  readonly answer: string | undefined;
}

/** The group that alone is asked for becomes everyone, under its name. */
export function narrowed(table: Published, { only, level }: ResultsQuery, definition: Definition, language: InterfaceLanguage): Published {
  const leveled = atLevel(table, level);
  if (only === undefined) return leveled;
  const group = groupsOf(table).get(only.code);
  const label = group === undefined || group === null ? only.code : name(group.label, language);
  return onlyGroup(leveled, only.code, `${capitalise(nounOfGroups(definition, only.by, language))}: ${label}`);
}

/** The row and the answer that are looked at: as asked for where the table has them, otherwise the first row and the most common answer. */
export function withinOf(table: Published<Profile>, { item: askedItem, answer: askedAnswer }: Pick<ResultsQuery, 'item' | 'answer'>): Within {
  const items = itemsOf(table);
  const isSplit = table.by.length > 0;
  const [firstItem] = items.keys();
  const item = askedItem !== undefined && items.has(askedItem) ? askedItem : isSplit ? firstItem : undefined;
  if (!isSplit) return { item, answer: undefined };
  const everyone = table.rows.filter((row) => row.group === null && row.item?.code === item);
  const ordinary = everyone.filter(({ meaning }) => meaning === 'answer');
  const most = [...ordinary].sort((a, b) => (b.share ?? -1) - (a.share ?? -1))[0];
  const answer = askedAnswer !== undefined && answersOf(table).has(askedAnswer) ? askedAnswer : (most ?? everyone[0])?.code;
  return { item, answer };
}

export function captionOf(table: Published<Profile>, definition: Definition, language: InterfaceLanguage, within: Within): string {
  const labels = [within.item === undefined ? undefined : itemsOf(table).get(within.item), within.answer === undefined ? undefined : answersOf(table).get(within.answer)];
  const parts = labels.flatMap((label) => (label === undefined ? [] : [name(label, language)]));
  const own = neutralTitle({ table }, { definition, language });
  // a question mark ends a sentence, and this one goes on
  const title = parts.length === 0 ? own : [own.replace(/(?<!\s)\s*\?$/, ''), ...parts].join(': ');
  return table.kind === 'number' ? title : `${endSentence(title)} ${resultsWords[language].table.base({ base: baseWords(table.baseRule, language) })}.`;
}

/** All rows of a grid at once, where a cell has room for one number of now. */
export function isByRow(table: Published<Profile>, { item }: Within): boolean {
  return table.by.length === 0 && itemsOf(table).size > 0 && item === undefined;
}

export function answerTable(table: Published<Profile>, within: Within, definition: Definition, language: InterfaceLanguage, wave: WaveBefore | undefined): AnswerTable {
  const of: TableOf = { table, definition, language, lang: foreignTag(definition.languages, language), caption: captionOf(table, definition, language, within) };
  if (table.kind === 'number') return numberTable(of, wave);
  if (table.by.length > 0) return groupTable(of, within.item, within.answer ?? '', wave);
  return isByRow(table, within) ? itemTable(of) : shareTable(of, within.item, wave);
}

/** Whether groups differ at all, from what the table shows and nothing else. */
export function testSentences(table: Published, within: Within, definition: Definition, language: InterfaceLanguage): readonly string[] {
  if (table.by.length === 0) return [];
  const tests = releaseTests(groupTests(shownOf(table), definition, { level: table.level, seed: defaultSeed }), table);
  // a test that needs single answers is for exact values
  const told = tests.filter(({ notes }) => !notes.some(({ code }) => code === 'not_public'));
  return told.filter(({ item }) => within.item === undefined || item?.code === within.item).flatMap((test) => testFindings(test, table.level, language));
}
