import type { BitSet } from '../../frame/bitSet.js';
import { bytesOf } from '../../frame/bytesOf.js';
import type { Column, Columns } from '../../frame/columns.js';
import { rowsWithStatus } from '../../frame/rowsWithStatus.js';
import type { Grouping, SurveyDesign } from '../../stats/design/surveyDesign.js';
import type { Status } from '../../survey/answers.js';
import type { Code, Question } from '../../survey/definition.js';
import type { Countable } from '../countable.js';
import { countables } from '../countables.js';
import { splitting } from '../splitting.js';
import type { Where } from '../tableRequest.js';
import { weightingOf } from '../weighting.js';
import type { Named } from './groupTest.js';

export interface PeopleRequest {
  readonly question: Code;
  readonly by: Code;
  readonly where?: Where;
}

/** The people of a table one by one, each with their group: what tests need that counts do not say. */
export interface GroupedPeople {
  readonly columns: Columns;
  readonly question: Question;
  readonly column: Column;
  readonly countables: readonly Countable[];
  /** Never of a finite population: a test is about the process. Absent where everybody counts the same. */
  readonly design?: SurveyDesign;
  /** By their place among these groups; −1 for others and for those without one of these statuses. */
  readonly groupsOf: (groups: readonly Named[], status: Uint8Array, wanted: readonly Status[]) => Grouping;
}

/** Errors RangeError when the question or `by` is unknown or cannot be used so, and as `weightingOf`. */
export function groupedPeople(all: Columns, { question: code, by, where }: PeopleRequest): GroupedPeople {
  const { columns, rows, groups } = splitting(all, { by, ...(where === undefined ? {} : { where }) });
  const question = columns.definition.questions.get(code);
  const column = columns.questions.get(code);
  if (question === undefined || column === undefined) throw new RangeError(`no question ${code}`);
  const weighting = weightingOf(columns, {});
  const groupsOf = (named: readonly Named[], status: Uint8Array, wanted: readonly Status[]): Grouping => {
    const people = rowsWithStatus(status, wanted).and(rows);
    const of = new Int32Array(columns.n).fill(-1);
    for (const [g, { code: own }] of groups.categories.entries()) {
      const place = named.findIndex((group) => group.code === own);
      of.fill(place, groups.starts[g] ?? 0, groups.starts[g + 1] ?? 0);
    }
    return { of: of.map((group, i) => (people.has(i) ? group : -1)), count: named.length };
  };
  return { columns, question, column, countables: countables(columns, question, column), groupsOf, ...(weighting === undefined ? {} : { design: weighting.design }) };
}

/** Who chose each of some options of a countable, 1 or 0. */
export function chosenBy(countable: Countable, options: readonly Named[]): readonly Uint8Array[] {
  const sets: readonly BitSet[] = countable.choosers();
  return options.flatMap(({ code }) => {
    const set = sets[countable.options.findIndex((option) => option.code === code)];
    return set === undefined ? [] : [bytesOf(set)];
  });
}
