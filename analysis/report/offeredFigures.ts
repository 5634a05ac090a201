/** Every figure that the rules of a plan allow: each question alone and by what it is declared with, in each chart that takes it. */
import { readSource } from '../exchange/readSource.js';
import type { Code, Definition } from '../survey/definition.js';
import { toJsonObject, type JsonObject } from '../survey/jsonReading.js';
import { chartNames, supportCharts, type SupportChart } from '../words/chartName.js';
import { mostOfPlan } from './checkLimits.js';
import { checkPlan } from './checkPlan.js';
import { gapPartners } from './gapPairs.js';
import { newFigure, type FigureWanted } from './newFigure.js';

/** A chart of support, and the question whose needs it is of. */
export interface SupportedFigure {
  readonly chart: SupportChart;
  readonly question: Code;
}

function imaginable(definition: Definition): readonly FigureWanted[] {
  const { questions, lattice } = definition;
  const tables = [...questions.keys()].flatMap((question) => [{ question }, ...lattice.filter((declared) => declared.question === question).map(({ by }) => ({ question, by }))]);
  const pairs = [...questions.keys()].flatMap((question) => gapPartners(definition, question).map((availability) => ({ question, chart: 'need-gap', availability })));
  return [...tables.flatMap((table) => chartNames.map((chart) => ({ ...table, chart }))), ...pairs];
}

/** Which of them the check of a plan says nothing against: no more at a time than a plan may hold, or the check stops at their number. */
function faultless(definition: Definition, plan: JsonObject, wanted: readonly FigureWanted[]): readonly FigureWanted[] {
  const starts = Array.from({ length: Math.ceil(wanted.length / mostOfPlan.figures) }, (_, i) => i * mostOfPlan.figures);
  return starts.flatMap((start) => faultlessTogether(definition, plan, wanted.slice(start, start + mostOfPlan.figures)));
}

function faultlessTogether(definition: Definition, plan: JsonObject, wanted: readonly FigureWanted[]): readonly FigureWanted[] {
  const figures = wanted.map((each, i) => ({ ...toJsonObject(newFigure(definition, each, new Set()), 'figure'), code: `f${String(i)}` }));
  const { root } = readSource(JSON.stringify({ ...plan, figures }), 'plan');
  if (root === undefined) return [];
  const wrong = new Set(checkPlan(root, definition).faults.filter(({ severity }) => severity === 'fault').flatMap(({ place }) => /^figures\[(\d+)\]/.exec(place?.path ?? '')?.[1] ?? []).map(Number));
  const left = wanted.filter((_, i) => !wrong.has(i));
  // what is wrong in shape hides what is wrong in its references
  return wrong.size === 0 ? left : faultlessTogether(definition, plan, left);
}

/**
 * @param plan one without faults
 * @param comparable questions whose change since the wave before may be shown
 * @param supported what a file on support tells of
 */
export function offeredFigures(definition: Definition, plan: JsonObject, comparable: ReadonlySet<Code>, supported: readonly SupportedFigure[] = []): readonly FigureWanted[] {
  const isThere = ({ chart, question }: FigureWanted): boolean => {
    if (chart === 'wave-change') return comparable.has(question);
    return !supportCharts.some((one) => one === chart) || supported.some((one) => one.chart === chart && one.question === question);
  };
  return faultless(definition, plan, imaginable(definition).filter(isThere));
}
