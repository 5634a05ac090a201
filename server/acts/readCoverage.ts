/** The functions that exist, in a file of assumptions on capacity, against the support that is asked about. */
import type { SupportFunction } from '../../analysis/disclosure/publishedCoverage.js';
import type { ScaleValues } from '../../analysis/disclosure/readGrid.js';
import { scaleOf } from '../../analysis/report/figureBeside.js';
import type { CoverageShape } from '../../analysis/support/capacityShape.js';
import type { Code, Definition, Option } from '../../analysis/survey/definition.js';
import { nearest } from '../../analysis/survey/nearest.js';
import type { Problem } from '../problems/problem.js';
import { whoOf } from './whoOf.js';

export interface CoverageFile {
  readonly question: Code;
  readonly options: readonly Option[];
  readonly by?: Code;
  /** Grids whose rows are what was chosen, with the numbers of their steps: any may ask how well a need is met. */
  readonly grids: ReadonlyMap<Code, ScaleValues>;
  /** The one of them that does; where none is named, the gap figures of a report say so. */
  readonly availability?: Code;
  readonly functions: readonly SupportFunction[];
}

/** Shape what was written and found without fault, and the options of its question. */
export function coverageOf(definition: Definition, { question, by, availability, functions }: CoverageShape, options: readonly Option[]): CoverageFile {
  return {
    question: question.value,
    options,
    ...(by === undefined ? {} : { by: by.value }),
    grids: gridsOf(definition, question.value),
    ...(availability === undefined ? {} : { availability: availability.value }),
    functions: functions.map(({ name, meets, openTo, ...who }) => ({
      name: name.value,
      meets: new Map(meets.map(([type, part]) => [type.value, part])),
      openTo: openTo ?? null,
      ...whoOf(who),
    })),
  };
}

function gridsOf(definition: Definition, need: Code): CoverageFile['grids'] {
  const codes = [...definition.questions.values()].flatMap((one) => {
    const steps = one.kind === 'grid' && one.rowsFrom === need ? one.scale.filter(({ meaning }) => meaning === 'answer') : [];
    return steps.length > 1 && steps.every(({ value }) => value !== undefined) ? [one.code] : [];
  });
  return new Map(codes.map((code) => [code, scaleOf(definition, code)]));
}

/** A function meets a need, meets it in part, or does not: nobody can tell finer. */
const parts: readonly number[] = [0, 0.5, 1];

/** What is wrong beside its question: a background that splits nothing, a grid that asks nothing of what was chosen, a name given twice, options that are none, parts that are none. */
export function coverageFaults(definition: Definition, { question, by, availability, functions }: CoverageShape, options: readonly Option[]): readonly Problem[] {
  const { questions } = definition;
  const grids = [...gridsOf(definition, question.value).keys()];
  const codes = options.map(({ code }) => code);
  const names = functions.map(({ name }) => name.value);
  const kind = by === undefined ? undefined : questions.get(by.value)?.kind;
  const splits = [...questions.values()].filter((one) => one.kind === 'single' || one.kind === 'unit').map(({ code }) => code);
  return [
    ...(by === undefined || kind === 'single' || kind === 'unit' ? [] : [{ code: 'capacity_by', params: { by: by.value, nearest: nearest(by.value, splits) }, place: by.at }]),
    ...(availability === undefined || grids.includes(availability.value) ? [] : [{ code: 'capacity_availability', params: { availability: availability.value, question: question.value, nearest: nearest(availability.value, grids) }, place: availability.at }]),
    ...functions.flatMap(({ name, meets }, i): readonly Problem[] => [
      ...(names.indexOf(name.value) < i ? [{ code: 'capacity_twice', params: { function: name.value }, place: name.at }] : []),
      ...meets.flatMap(([type, part]): readonly Problem[] => [
        ...(codes.length === 0 || codes.includes(type.value) ? [] : [{ code: 'capacity_staff', params: { method: type.value, question: question.value, nearest: nearest(type.value, codes) }, place: type.at }]),
        ...(parts.includes(part) ? [] : [{ code: 'capacity_meets', params: { function: name.value, option: type.value, value: String(part) }, place: type.at }]),
      ]),
    ]),
  ];
}
