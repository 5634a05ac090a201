/** A mean or a median of a report, as a person writes what it is of: `hours`, `hours by role/student`. */
import type { Published, PublishedNumberRow } from '../disclosure/published.js';
import type { Named } from '../survey/check/reader.js';
import type { Code, Definition } from '../survey/definition.js';
import { checkInLattice, checkOption } from './checkNumberRef.js';
import type { PlanFaultList } from './planFaults.js';

/** A question that is answered with a number, of everyone or of one group. */
export interface MeanRef {
  readonly question: Code;
  readonly by?: Code;
  readonly group?: Code;
}

const code = '[a-z][a-z0-9_]{0,31}';
const shape = new RegExp(`^(?<question>${code})(?: +by +(?<by>${code})/(?<group>${code}))?$`);

/** Errors undefined when the text is not `QUESTION[ by QUESTION/CODE]`; whether the codes exist is another question. */
export function parseMeanRef(text: string): MeanRef | undefined {
  const { question, by, group } = shape.exec(text.trim())?.groups ?? {};
  return question === undefined ? undefined : { question, ...(by === undefined || group === undefined ? {} : { by, group }) };
}

export const isOfNumbers = (text: string, { questions }: Definition): boolean => questions.get(parseMeanRef(text)?.question ?? '')?.kind === 'number';

/** Adds the faults of what a mean is of; a question without numbers has none. */
export function checkMeanRef({ value, at }: Named, placeholder: string, definition: Definition, faults: PlanFaultList): void {
  const ref = parseMeanRef(value);
  if (ref === undefined || !isOfNumbers(value, definition)) {
    faults.add('PLAN_PLACEHOLDER', { placeholder }, at);
    return;
  }
  if (ref.by === undefined || ref.group === undefined) return;
  checkInLattice(ref.question, ref.by, definition, at, faults);
  checkOption(ref.group, ref.by, definition, at, faults);
}

/** Undefined where no table has it. Its values are null where they are hidden. */
export function findMean(tables: readonly Published[], { question, by, group }: MeanRef): PublishedNumberRow | undefined {
  const table = tables.find((each) => each.question === question && each.where === null && each.by.length === (by === undefined ? 0 : 1) && each.by[0] === by);
  return table?.numbers.find((row) => row.group?.code === group);
}
