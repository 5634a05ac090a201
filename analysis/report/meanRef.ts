/** A mean or a median of a report, as a person writes what it is of: `hours`, `hours by role/student`. */
import type { Published, PublishedNumberRow } from '../disclosure/published.js';
import type { Named } from '../survey/check/reader.js';
import type { Definition } from '../survey/definition.js';
import { checkGroup } from './checkNumberRef.js';
import { findTable } from './findNumber.js';
import { code, writeGroup } from './numberRef.js';
import type { MeanRef } from './plan.js';
import type { PlanFaultList } from './planFaults.js';

const shape = new RegExp(`^(?<question>${code})(?: +by +(?<by>${code})/(?<group>${code}))?$`);

/** Errors undefined when the text is not `QUESTION[ by QUESTION/CODE]`; whether the codes exist is another question. */
export function parseMeanRef(text: string): MeanRef | undefined {
  const { question, by, group } = shape.exec(text.trim())?.groups ?? {};
  return question === undefined ? undefined : { question, ...(by === undefined || group === undefined ? {} : { by, group }) };
}

/** The inverse of `parseMeanRef`. */
export function writeMeanRef(ref: MeanRef): string {
  return `${ref.question}${writeGroup(ref)}`;
}

export const isOfNumbers = (text: string, { questions }: Definition): boolean => questions.get(parseMeanRef(text)?.question ?? '')?.kind === 'number';

/** Errors undefined, without a fault, for what is no question with numbers; a group there is none of is a fault of its own. */
export function checkMeanRef({ value, at }: Named, definition: Definition, faults: PlanFaultList): MeanRef | undefined {
  const ref = parseMeanRef(value);
  if (ref === undefined || !isOfNumbers(value, definition)) return undefined;
  checkGroup(ref, definition, at, faults);
  return ref;
}

/** Undefined where no table has it. Its values are null where they are hidden. */
export function findMean(tables: readonly Published[], ref: MeanRef): PublishedNumberRow | undefined {
  return findTable(tables, ref)?.numbers.find((row) => row.group?.code === ref.group);
}
