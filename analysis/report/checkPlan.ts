/** A report plan as written, against the survey it reports: every fault at once. */
import type { Definition } from '../survey/definition.js';
import { Checking } from '../survey/check/checking.js';
import { languages } from '../words/language.js';
import { nearest } from '../survey/nearest.js';
import type { SourceNode } from '../survey/source.js';
import { isGapPair } from './gapPairs.js';
import { chartNeeds } from './chartNeeds.js';
import { checkBases } from './checkBases.js';
import { checkBenchmarks } from './checkBenchmarks.js';
import { checkLimits } from './checkLimits.js';
import { checkInLattice, checkNumberRef, checkOption } from './checkNumberRef.js';
import { checkSentence } from './checkSentence.js';
import type { PlannedFigure, PlannedKeyNumber, ReportPlan } from './plan.js';
import { namedFaults } from './namedFaults.js';
import { PlanFaultList, type PlanFault } from './planFaults.js';
import { planShape, type FigureShape, type KeyNumberShape, type PlanShape } from './planShape.js';

export interface PlanReading {
  /** Absent when there is a fault. */
  readonly plan?: ReportPlan;
  readonly faults: readonly PlanFault[];
}

function checkGroups(shape: FigureShape, definition: Definition, faults: PlanFaultList): void {
  const { chart, question, by } = shape;
  const split = definition.lattice.find((table) => table.by === question.value);
  const need = chartNeeds[chart].by;
  if (by === undefined && split !== undefined) faults.add('PLAN_NOT_ALONE', { question: question.value, split: split.question }, question.at);
  if (need === 'never' && by !== undefined) faults.add('PLAN_BY_NOT_USED', { chart }, by.at);
  if (need === 'must' && by === undefined) faults.add('PLAN_BY_MISSING', { chart }, shape.at);
  if (need !== 'never' && by !== undefined) checkInLattice(question.value, by.value, definition, by.at, faults);
}

/** Two sides need a scale of numbered steps, and a gap also the question that the rows were chosen in. */
function checkScale({ chart, question, availability }: FigureShape, definition: Definition, faults: PlanFaultList): void {
  const asked = definition.questions.get(question.value);
  if (asked?.kind !== 'grid' || (chart !== 'likert-diverging' && chart !== 'need-gap')) return;
  const steps = asked.scale.filter(({ meaning }) => meaning === 'answer');
  if (steps.length < 2 || steps.some(({ value }) => value === undefined)) faults.add('PLAN_CHART_SCALE', { question: question.value, chart }, question.at);
  else if (chart === 'need-gap' && asked.rowsFrom === undefined && availability === undefined) faults.add('PLAN_CHART_ROWS', { question: question.value, chart }, question.at);
}

/** Two grids are set against each other row by row, and step by step. */
function checkPair({ chart, question, availability }: FigureShape, definition: Definition, faults: PlanFaultList): void {
  if (availability === undefined) return;
  if (chart === 'need-gap' && isGapPair(definition, question.value, availability.value)) return;
  faults.add('PLAN_CHART_PAIR', { question: question.value, availability: availability.value, chart }, availability.at);
}

function checkFigure(shape: FigureShape, definition: Definition, faults: PlanFaultList): PlannedFigure {
  const { question, by, emphasise = [], sortBy } = shape;
  const kind = definition.questions.get(question.value)?.kind;
  if (kind === undefined || !chartNeeds[shape.chart].kinds.includes(kind)) {
    faults.add('PLAN_CHART_KIND', { question: question.value, chart: shape.chart }, question.at);
  } else {
    checkGroups(shape, definition, faults);
    checkScale(shape, definition, faults);
    checkPair(shape, definition, faults);
    for (const option of [...(emphasise.length > 2 ? [] : emphasise), ...(sortBy === undefined ? [] : [sortBy])]) checkOption(option.value, question.value, definition, option.at, faults);
  }
  if (emphasise.length > 2) faults.add('PLAN_COUNT', { what: 'emphasise', count: emphasise.length, min: 0, max: 2 }, shape.at);
  const benchmarks = checkBenchmarks(shape, definition, faults);
  return {
    code: shape.code.value,
    chart: shape.chart,
    question: question.value,
    heading: shape.heading,
    title: checkSentence(shape.title, definition, faults),
    emphasise: emphasise.map((option) => option.value),
    ...(by === undefined ? {} : { by: by.value }),
    ...(shape.availability === undefined ? {} : { availability: shape.availability.value }),
    ...(shape.finding === undefined ? {} : { finding: checkSentence(shape.finding, definition, faults) }),
    ...(sortBy === undefined ? {} : { sortBy: sortBy.value }),
    ...(shape.most === undefined ? {} : { most: shape.most }),
    ...(benchmarks.length === 0 ? {} : { benchmarks }),
  };
}

function checkKeyNumber({ indicator, share, phrase, emphasis: told, at }: KeyNumberShape, definition: Definition, faults: PlanFaultList): PlannedKeyNumber | undefined {
  const emphasis = told === undefined ? {} : { emphasis: told };
  if (indicator !== undefined && share === undefined && phrase === undefined) {
    const known = definition.indicators;
    if (!known.has(indicator.value)) faults.add('PLAN_UNKNOWN_INDICATOR', { indicator: indicator.value, nearest: nearest(indicator.value, known.keys()) }, indicator.at);
    return { indicator: indicator.value, ...emphasis };
  }
  if (indicator !== undefined || share === undefined || phrase === undefined) {
    faults.add('PLAN_KEY_NUMBER', {}, at);
    return undefined;
  }
  const number = checkNumberRef(share, 'share', definition, faults);
  return number === undefined ? undefined : { number, phrase, ...emphasis };
}

function checkKeyNumbers(shape: PlanShape, definition: Definition, faults: PlanFaultList): ReportPlan['keyNumbers'] {
  return shape.keyNumbers.map((each) => checkKeyNumber(each, definition, faults)).filter((each) => each !== undefined);
}

function checkFigureCodes(figures: readonly FigureShape[], faults: PlanFaultList): void {
  const first = new Map<string, FigureShape>();
  for (const figure of figures) {
    const { value: code, at } = figure.code;
    const other = first.get(code);
    if (other === undefined) first.set(code, figure);
    else faults.faults.push({ code: 'DUPLICATE_CODE', params: { code, first: other.code.at.path ?? '' }, place: at, severity: 'fault' });
  }
}

function registrationOf({ registration }: PlanShape): Pick<ReportPlan, 'registration'> {
  if (registration === undefined) return {};
  const { reference, unit, decided } = registration;
  return { registration: { ...(reference === undefined ? {} : { reference: reference.value }), ...(unit === undefined ? {} : { unit }), ...(decided === undefined ? {} : { decided: decided.value }) } };
}

/** Read in a browser: an address that would run or open something else is none. */
const webAddress = /^https?:\/\/[^\s/?#<>"'`\\{}|^]+[^\s<>"'`\\{}|^]*$/i;

function licenceOf({ licence }: PlanShape, faults: PlanFaultList): Pick<ReportPlan, 'licence'> {
  if (licence === undefined) return {};
  if (typeof licence === 'string') return { licence: { id: licence } };
  const { text, url } = licence;
  if (!webAddress.test(url.value)) faults.add('PLAN_LICENCE_URL', { url: url.value }, url.at);
  return { licence: { text, url: url.value } };
}

function askedIn({ decision, nextStep }: PlanShape, definition: Definition, faults: PlanFaultList): Pick<ReportPlan, 'decision' | 'nextStep'> {
  return {
    ...(decision === undefined ? {} : { decision: checkSentence(decision, definition, faults) }),
    ...(nextStep === undefined ? {} : { nextStep: checkSentence(nextStep, definition, faults) }),
  };
}

function checkShape(shape: PlanShape, definition: Definition, faults: PlanFaultList): ReportPlan {
  const { survey } = shape;
  if (survey.value !== definition.survey) faults.add('PLAN_OTHER_SURVEY', { found: survey.value, expected: definition.survey }, survey.at);
  checkFigureCodes(shape.figures, faults);
  return {
    formatVersion: 1,
    survey: survey.value,
    kicker: shape.kicker,
    title: checkSentence(shape.title, definition, faults),
    keyNumbers: checkKeyNumbers(shape, definition, faults),
    figures: shape.figures.map((figure) => checkFigure(figure, definition, faults)),
    ...askedIn(shape, definition, faults),
    bases: checkBases(shape.bases ?? [], definition, faults),
    ...(shape.date === undefined ? {} : { date: shape.date.value }),
    ...(shape.contact === undefined ? {} : { contact: shape.contact }),
    ...(shape.source === undefined ? {} : { source: shape.source }),
    ...licenceOf(shape, faults),
    ...registrationOf(shape),
  };
}

/** Shape the document as it was written and the survey in, the plan or all its faults with their places out. */
export function checkPlan(document: SourceNode, definition: Definition): PlanReading {
  const checking = new Checking(definition.languages, languages);
  const shape = planShape.read(document, checking);
  // References are looked up only when the shape is right: a missing key would otherwise be reported twice.
  if (checking.failed) return { faults: namedFaults(checking.faults, document) };
  const faults = new PlanFaultList();
  const plan = checkLimits(shape, faults) ? checkShape(shape, definition, faults) : undefined;
  const all = namedFaults([...checking.faults, ...faults.faults], document);
  return plan === undefined || faults.faults.length > 0 ? { faults: all } : { plan, faults: all };
}
