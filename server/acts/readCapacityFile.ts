/** A file of assumptions on capacity, against the survey whose need it is about. */
import type { CostPlan } from '../../analysis/disclosure/publishedCosts.js';
import type { PilotRegister } from '../../analysis/disclosure/releasePilot.js';
import type { Translations } from '../../analysis/disclosure/translations.js';
import { readSource } from '../../analysis/exchange/readSource.js';
import type { Assumption, CapacityAssumptions } from '../../analysis/support/capacityScenario.js';
import { capacityShape, type CapacityShape, type ToldShape } from '../../analysis/support/capacityShape.js';
import { Checking } from '../../analysis/survey/check/checking.js';
import type { Named } from '../../analysis/survey/check/reader.js';
import type { Definition, Option, QuestionKind } from '../../analysis/survey/definition.js';
import { nearest } from '../../analysis/survey/nearest.js';
import { languages } from '../../analysis/words/language.js';
import type { Problem } from '../problems/problem.js';
import { refuse } from '../problems/refuse.js';
import { inputText } from './inputText.js';
import { costFaults, costsOf } from './readCosts.js';
import { coverageFaults, coverageOf, type CoverageFile } from './readCoverage.js';
import { pilotFaults, pilotOf } from './readPilot.js';
import { yearFaults, yearsOf, type YearFile } from './readYears.js';
import { stopAtFaults } from './stopAtFaults.js';
import { saidFaults, translationsOf } from './support/saidWords.js';

/** A question people answered, or a number somebody answers for. */
export type Told = { readonly question: string } | Assumption<number>;

export interface CapacityFile {
  readonly methods: string;
  /** What can be needed: options that exclude the others are none. */
  readonly options: readonly Option[];
  readonly projects: Told;
  readonly hours: Told;
  readonly assumptions: CapacityAssumptions;
  readonly coverage?: CoverageFile;
  readonly years?: readonly YearFile[];
  readonly pilot?: PilotRegister;
  readonly costs?: CostPlan;
  /** Of names, sources and owners that are written in each language. */
  readonly translations: Translations;
}

/** Errors ProblemError: the file cannot be read, or with every fault in it. */
export function readCapacityFile(definition: Definition, file: string): CapacityFile {
  return capacityFileOf(definition, inputText(file), file);
}

/** Errors ProblemError with every fault in it. */
export function capacityFileOf(definition: Definition, text: string, file: string): CapacityFile {
  const reading = readSource(text, file);
  if (reading.root === undefined) stopAtFaults(reading.faults);
  if (reading.root === undefined) throw new Error('a file that does not read has a fault');
  const checking = new Checking(definition.languages, languages);
  const shape = capacityShape.read(reading.root, checking);
  stopAtFaults(checking.faults);
  const options = optionsOf(definition, shape.methods.value);
  refuse([...faultsOf(definition, shape, options), ...saidFaults(shape)]);
  const told = (one: ToldShape): Told => (one.question === undefined ? stated(one.value ?? 0, one) : { question: one.question.value });
  const { headcount, hoursPerFte, uptake, staff, waiting, coverage, years, pilot, costs } = shape;
  return {
    methods: shape.methods.value,
    options,
    projects: told(shape.projects),
    hours: told(shape.hours),
    assumptions: {
      headcount: stated(headcount.value, headcount),
      ...(hoursPerFte === undefined ? {} : { hoursPerFte: stated(hoursPerFte.value, hoursPerFte) }),
      ...(uptake === undefined ? {} : { uptake: stated({ low: uptake.low, high: uptake.high }, uptake) }),
      ...(staff === undefined ? {} : { staff: new Map(staff.map(([method, one]) => [method.value, stated(one.value, one)])) }),
      ...(waiting === undefined ? {} : { waiting: waitingOf(waiting) }),
    },
    ...(coverage === undefined ? {} : { coverage: coverageOf(definition, coverage, optionsOf(definition, coverage.question.value)) }),
    ...(years === undefined ? {} : { years: yearsOf(years) }),
    ...(pilot === undefined ? {} : { pilot: pilotOf(pilot, pilot.requests === undefined ? [] : optionsOf(definition, pilot.requests.question.value)) }),
    ...(costs === undefined ? {} : { costs: costsOf(costs) }),
    translations: translationsOf(shape),
  };
}

type Responsible = Readonly<Record<'source' | 'date' | 'owner', Named | undefined>>;

const stated = <T>(value: T, { source, date, owner }: Responsible): Assumption<T> => ({ value, source: source?.value ?? '', date: date?.value ?? '', owner: owner?.value ?? '' });

function waitingOf({ weeks, longerThan, share }: NonNullable<CapacityShape['waiting']>): NonNullable<CapacityAssumptions['waiting']> {
  return {
    ...(weeks === undefined ? {} : { weeks: stated(weeks.value, weeks) }),
    ...(longerThan === undefined ? {} : { longerThan: stated(longerThan.value, longerThan) }),
    ...(share === undefined ? {} : { share: stated(share.value, share) }),
  };
}

function optionsOf({ questions }: Definition, code: string): readonly Option[] {
  const question = questions.get(code);
  return question?.kind === 'multiple' ? question.options.filter(({ exclusive, meaning }) => !exclusive && (meaning === 'answer' || meaning === 'other')) : [];
}

function faultsOf(definition: Definition, { methods, projects, hours, uptake, staff, coverage, years, pilot, costs }: CapacityShape, options: readonly Option[]): readonly Problem[] {
  const codes = options.map(({ code }) => code);
  const isWrong = uptake !== undefined && uptake.low > uptake.high;
  return [
    ...questionFaults(definition, methods, 'multiple'),
    ...toldFaults(definition, 'projects', projects),
    ...toldFaults(definition, 'hours', hours),
    ...(isWrong ? [{ code: 'capacity_uptake', params: { low: uptake.low, high: uptake.high }, place: uptake.at }] : []),
    ...(staff ?? []).filter(([method]) => codes.length > 0 && !codes.includes(method.value)).map(([{ value, at }]): Problem => ({ code: 'capacity_staff', params: { method: value, question: methods.value, nearest: nearest(value, codes) }, place: at })),
    ...(coverage === undefined ? [] : [...questionFaults(definition, coverage.question, 'multiple'), ...coverageFaults(definition, coverage, optionsOf(definition, coverage.question.value))]),
    ...yearFaults(years),
    ...(pilot?.requests === undefined ? [] : questionFaults(definition, pilot.requests.question, 'multiple')),
    ...(pilot === undefined ? [] : pilotFaults(pilot, pilot.requests === undefined ? [] : optionsOf(definition, pilot.requests.question.value))),
    ...costFaults(costs, methods.value, codes),
  ];
}

function questionFaults({ questions }: Definition, { value, at }: Named, kind: QuestionKind): readonly Problem[] {
  if (questions.get(value)?.kind === kind) return [];
  const fitting = [...questions.values()].filter((question) => question.kind === kind).map(({ code }) => code);
  return [{ code: 'capacity_question', params: { question: value, kind, nearest: nearest(value, fitting) }, place: at }];
}

function toldFaults(definition: Definition, key: string, { question, value, source, date, owner, at }: ToldShape): readonly Problem[] {
  const parts = [value, source, date, owner];
  const isNumber = question === undefined && parts.every((part) => part !== undefined);
  const isQuestion = question !== undefined && parts.every((part) => part === undefined);
  if (!isNumber && !isQuestion) return [{ code: 'capacity_told', params: { key }, place: at }];
  return question === undefined ? [] : questionFaults(definition, question, 'number');
}
