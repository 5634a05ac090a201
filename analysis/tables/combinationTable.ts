import type { BitSet } from '../frame/bitSet.js';
import type { Columns } from '../frame/columns.js';
import { rowsWithStatus } from '../frame/rowsWithStatus.js';
import { answerMasks } from '../stats/together/answerMasks.js';
import type { BaseRule, Code } from '../survey/definition.js';
import { choiceRules, type ChoiceRules } from './choiceRules.js';
import { statusesInBase } from './statusesInBase.js';

export interface CombinationRequest {
  readonly question: Code;
  /** The few options that are looked at; what else somebody chose is left out of account. */
  readonly options: readonly Code[];
  readonly baseRule: BaseRule;
  /** Questions that split public tables of it. */
  readonly by: readonly Code[];
}

/** People by exactly which of a few options they chose. Not for publishing: see disclosure. */
export interface CombinationTable extends ChoiceRules {
  readonly question: Code;
  readonly baseRule: BaseRule;
  readonly options: readonly Code[];
  /** By combination: option o is in those whose number has bit o. They sum to the base. */
  readonly counts: readonly number[];
  /** How many chose an answer that stands alone, and so none of the options. */
  readonly saidNone: number;
  readonly groups: readonly CombinationGroup[];
  readonly weighted: boolean;
}

/** The same of one group; the last of each question are those who stated none. */
export interface CombinationGroup {
  readonly by: Code;
  readonly code: Code | null;
  readonly counts: readonly number[];
  readonly saidNone: number;
}

/**
 * Who chose exactly which of a few options, for everyone and group by group.
 *
 * Shape columns and at most ten options in. Base: who answered, or with `shown` also who ticked nothing. Errors RangeError
 * for what is no multiple choice, an option it does not have, and other bases. Source `statistics.md` 14.2, 14.3.
 */
export function combinationTable(columns: Columns, { question, options, baseRule, by }: CombinationRequest): CombinationTable {
  const asked = columns.definition.questions.get(question);
  const column = columns.questions.get(question);
  if (asked?.kind !== 'multiple' || column?.kind !== 'multiple') throw new RangeError(`${question} is no multiple choice`);
  if (options.length > 10) throw new RangeError(`${String(options.length)} options have too many combinations`);
  if (baseRule !== 'answered' && baseRule !== 'shown') throw new RangeError(`combinations have no base ${baseRule}`);
  const setOf = (code: Code): BitSet => {
    const set = column.chosen[column.categories.findIndex((category) => category.code === code)];
    if (set === undefined) throw new RangeError(`${question} has no option ${code}`);
    return set;
  };
  const base = rowsWithStatus(column.status, statusesInBase[baseRule]);
  const masks = answerMasks(options.map((code) => setOf(code).words), columns.n);
  const tally = counter(masks, base, 2 ** options.length);
  const rules = choiceRules(asked, options, baseRule);
  const sets = rules.alone.map(setOf);
  const isAlone = (row: number) => sets.some((set) => set.has(row));
  return {
    question,
    baseRule,
    options,
    counts: tally(() => true),
    ...rules,
    saidNone: tally(isAlone)[0] ?? 0,
    groups: by.flatMap((code) => groupsOf(columns, code, tally, isAlone)),
    weighted: columns.weights !== undefined || columns.design !== undefined,
  };
}

type Tally = (isIn: (row: number) => boolean) => readonly number[];

function counter(masks: Uint32Array, base: BitSet, size: number): Tally {
  return (isIn) => {
    const counts = new Array<number>(size).fill(0);
    for (let i = 0; i < masks.length; i += 1) {
      if (!base.has(i) || !isIn(i)) continue;
      const mask = masks[i] ?? 0;
      counts[mask] = (counts[mask] ?? 0) + 1;
    }
    return counts;
  };
}

function groupsOf({ questions }: Columns, by: Code, tally: Tally, isAlone: (row: number) => boolean): readonly CombinationGroup[] {
  const column = questions.get(by);
  if (column?.kind !== 'single' && column?.kind !== 'unit') return [];
  const { codes, categories } = column;
  const group = (code: Code | null, isIn: (row: number) => boolean): CombinationGroup => ({ by, code, counts: tally(isIn), saidNone: tally((i) => isIn(i) && isAlone(i))[0] ?? 0 });
  const known = categories.map(({ code }, place) => group(code, (i) => codes[i] === place));
  return [...known, group(null, (i) => (codes[i] ?? categories.length) >= categories.length)];
}
