/** The functions that exist, in a file of assumptions on capacity, against the support that is asked about. */
import type { SupportFunction } from '../../analysis/disclosure/publishedCoverage.js';
import type { CoverageShape } from '../../analysis/support/capacityShape.js';
import type { Code, Definition, Option } from '../../analysis/survey/definition.js';
import { nearest } from '../../analysis/survey/nearest.js';
import type { Problem } from '../problems/problem.js';

export interface CoverageFile {
  readonly question: Code;
  readonly options: readonly Option[];
  readonly by?: Code;
  readonly functions: readonly SupportFunction[];
}

/** Shape what was written and found without fault, and the options of its question. */
export function coverageOf({ question, by, functions }: CoverageShape, options: readonly Option[]): CoverageFile {
  return {
    question: question.value,
    options,
    ...(by === undefined ? {} : { by: by.value }),
    functions: functions.map(({ name, meets, source, date, owner }) => ({
      name: name.value,
      meets: new Map(meets.map(([type, part]) => [type.value, part])),
      source: source.value,
      date: date.value,
      owner: owner.value,
    })),
  };
}

/** A function meets a need, meets it in part, or does not: nobody can tell finer. */
const parts: readonly number[] = [0, 0.5, 1];

/** What is wrong beside its question: a background that splits nothing, a name given twice, options that are none, parts that are none. */
export function coverageFaults({ questions }: Definition, { question, by, functions }: CoverageShape, options: readonly Option[]): readonly Problem[] {
  const codes = options.map(({ code }) => code);
  const names = functions.map(({ name }) => name.value);
  const kind = by === undefined ? undefined : questions.get(by.value)?.kind;
  const splits = [...questions.values()].filter((one) => one.kind === 'single' || one.kind === 'unit').map(({ code }) => code);
  return [
    ...(by === undefined || kind === 'single' || kind === 'unit' ? [] : [{ code: 'capacity_by', params: { by: by.value, nearest: nearest(by.value, splits) }, place: by.at }]),
    ...functions.flatMap(({ name, meets }, i): readonly Problem[] => [
      ...(names.indexOf(name.value) < i ? [{ code: 'capacity_twice', params: { function: name.value }, place: name.at }] : []),
      ...meets.flatMap(([type, part]): readonly Problem[] => [
        ...(codes.length === 0 || codes.includes(type.value) ? [] : [{ code: 'capacity_staff', params: { method: type.value, question: question.value, nearest: nearest(type.value, codes) }, place: type.at }]),
        ...(parts.includes(part) ? [] : [{ code: 'capacity_meets', params: { function: name.value, option: type.value, value: String(part) }, place: type.at }]),
      ]),
    ]),
  ];
}
