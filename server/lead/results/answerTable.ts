/** The table of a question, or of one answer by group. */
import { comparedWithOthers } from '../../../analysis/disclosure/comparedWithOthers.js';
import type { Profile, Published, PublishedNumberRow, PublishedRow } from '../../../analysis/disclosure/published.js';
import { notStated } from '../../../analysis/disclosure/published.js';
import { name, nounOfGroups } from '../../../analysis/findings/names.js';
import type { Definition, Text } from '../../../analysis/survey/definition.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { softHyphens } from '../../../analysis/words/softHyphens.js';
import { capitalise } from '../../../analysis/words/sentence.js';
import { confidenceInterval, terms } from '../../../analysis/words/terms.js';
import { verdictMarks } from '../../../analysis/words/verdictMarks.js';
import { resultsWords } from '../../../views/words/results.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import { changeCell, countCells, numberCells, othersCell, plain, type Cell, type WaveBefore } from './answerCells.js';

export interface AnswerTable {
  readonly caption: string;
  readonly head: readonly { readonly text: string; readonly lang: string }[];
  readonly rows: readonly { readonly head: string; readonly lang: string; readonly cells: readonly Cell[] }[];
  readonly wide: boolean;
}

export interface TableOf {
  readonly table: Published<Profile>;
  readonly definition: Definition;
  readonly language: InterfaceLanguage;
  /** `sv` or `en` where the words of the survey are not in the language of the page. */
  readonly lang: string;
  readonly caption: string;
}

function headOf(texts: readonly string[]): AnswerTable['head'] {
  return texts.map((text) => ({ text: softHyphens(text), lang: '' }));
}

/** The last column, where a wave is compared with. */
function changeHead(wave: WaveBefore | undefined, language: InterfaceLanguage): readonly string[] {
  return wave === undefined ? [] : [resultsWords[language].table.since({ wave: wave.name })];
}

const changeCells = (row: PublishedRow | PublishedNumberRow, wave: WaveBefore | undefined, language: InterfaceLanguage): readonly Cell[] => (wave === undefined ? [] : [changeCell(row, wave, language)]);

/** Every answer of everyone (of one row, where the question has rows). */
export function shareTable({ table, language, lang, caption }: TableOf, item: string | undefined, wave?: WaveBefore): AnswerTable {
  const words = terms[language];
  const rows = table.rows.filter((row) => row.group === null && row.item?.code === item);
  return {
    caption,
    head: headOf([words.answer, words.count, 'n', words.share, capitalise(confidenceInterval(table.level, language)), ...changeHead(wave, language)]),
    rows: rows.map((row) => ({ head: name(row.label, language), lang, cells: [...countCells(row, language), ...changeCells(row, wave, language)] })),
    wide: false,
  };
}

/** Rows of a grid or places of a ranking, an answer a column. */
export function itemTable({ table, language, lang, caption }: TableOf): AnswerTable {
  const rows = table.rows.filter(({ group }) => group === null);
  const options = new Map(rows.map(({ code, label }) => [code, label]));
  const items = new Map(rows.flatMap(({ item }) => (item === null ? [] : [[item.code, item.label] as const])));
  const { hidden } = terms[language];
  const words = resultsWords[language].table;
  const cellOf = (row: PublishedRow | undefined): Cell => {
    const [, , share, interval] = row === undefined ? [] : countCells(row, language);
    return { value: share?.value ?? hidden, detail: (row?.low ?? null) === null ? '' : (interval?.value ?? '') };
  };
  return {
    caption,
    head: [{ text: words.row, lang: '' }, { text: 'n', lang: '' }, ...[...options.values()].map((label) => ({ text: softHyphens(name(label, language)), lang }))],
    rows: [...items].map(([code, label]) => {
      const own = rows.filter(({ item }) => item?.code === code);
      const base = own[0]?.base ?? null;
      return { head: name(label, language), lang, cells: [plain(base === null ? hidden : formatNumber(base, language)), ...[...options.keys()].map((option) => cellOf(own.find((row) => row.code === option)))] };
    }),
    wide: options.size > 4,
  };
}

function groupName(group: { readonly code: string; readonly label: Text } | null, language: InterfaceLanguage): string {
  if (group === null) return terms[language].everyone;
  return group.code === notStated ? terms[language].notStated : name(group.label, language);
}

/** One answer by group, each compared with all others together. */
export function groupTable({ table, definition, language, lang, caption }: TableOf, item: string | undefined, answer: string, wave?: WaveBefore): AnswerTable {
  const words = terms[language];
  const rows = table.rows.filter((row) => row.item?.code === item && row.code === answer);
  const found = comparedWithOthers(table, answer, item);
  return {
    caption,
    head: headOf([capitalise(nounOfGroups(definition, table.by[0] ?? '', language)), words.count, 'n', words.share, capitalise(confidenceInterval(table.level, language)), verdictMarks[language].heading, ...changeHead(wave, language)]),
    rows: rows.map((row) => ({
      head: groupName(row.group, language),
      lang: row.group === null || row.group.code === notStated ? '' : lang,
      cells: [...countCells(row, language), othersCell(row.group === null ? undefined : found.get(row.group.code), language), ...changeCells(row, wave, language)],
    })),
    wide: false,
  };
}

export function numberTable({ table, definition, language, lang, caption }: TableOf, wave?: WaveBefore): AnswerTable {
  const words = resultsWords[language].table;
  const by = table.by[0];
  return {
    caption,
    head: headOf([by === undefined ? '' : capitalise(nounOfGroups(definition, by, language)), 'n', words.mean, capitalise(confidenceInterval(table.level, language)), words.median, ...changeHead(wave, language)]),
    // one group alone stands as everyone, and is not
    rows: table.numbers.map((row) => ({ head: row.group === null && table.where !== null ? table.where : groupName(row.group, language), lang: row.group === null ? '' : lang, cells: [...numberCells(row, 1, language), ...changeCells(row, wave, language)] })),
    wide: false,
  };
}
