import type { ColumnFacts } from './columnFacts.js';
import type { LatticeTable } from '../../survey/definition.js';
import { isBackground } from './lexicon/isBackground.js';
import type { Said } from './said.js';
import type { PlacedQuestion } from './surveyDraft.js';

const most = { questions: 6, options: 30 } as const;

export interface Splits {
  readonly background: readonly string[];
  readonly lattice: readonly LatticeTable[];
  readonly doubts: readonly Said[];
}

/** Questions about who answers, and the tables that they split: the first multiple choice by each of them. */
export function splitsOfTables(questions: readonly PlacedQuestion[], facts: readonly ColumnFacts[], isNoSplit: (column: number) => boolean): Splits {
  const usable = questions.filter(({ kind, options, showIf, columns }) => {
    const column = facts[columns[0] ?? -1];
    return kind === 'single' && showIf === undefined && options.length >= 2 && options.length <= most.options && column !== undefined && !isNoSplit(column.at) && column.answered * 2 >= column.records;
  });
  const named = usable.filter(({ text, name = '' }) => isBackground(text === '' ? name : text)).slice(0, most.questions);
  const [first] = usable.filter(({ options }) => options.length >= 3);
  const chosen = named.length > 0 ? named : first === undefined ? [] : [first];
  const doubts: Said[] = named.length > 0 || first === undefined ? [] : [{ sv: `ingen fråga känns igen som en bakgrundsfråga: ${first.code} är satt i stället. Skriv dem som tabeller ska delas efter under background.`, en: `no question is recognised as one about who answers: ${first.code} stands in for it. Write under background those that tables should be split by.` }];
  const open = questions.filter(({ showIf }) => showIf === undefined);
  const split = open.find(({ kind }) => kind === 'multiple') ?? open.find(({ kind }) => kind === 'grid') ?? open.find(({ kind, code }) => kind === 'single' && !chosen.some((each) => each.code === code));
  const background = chosen.map(({ code }) => code);
  return { background, lattice: split === undefined ? [] : background.filter((by) => by !== split.code).map((by) => ({ question: split.code, by })), doubts };
}
