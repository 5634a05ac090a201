/** Every figure that the rules of a plan allow: each question alone and by what it is declared with, in each chart that takes it. */
import { readSource } from '../exchange/readSource.js';
import type { Code, Definition } from '../survey/definition.js';
import { toJsonObject, type JsonObject } from '../survey/jsonReading.js';
import { chartNames } from '../words/chartName.js';
import { checkPlan } from './checkPlan.js';
import { gapPartners } from './gapPairs.js';
import { newFigure, type FigureWanted } from './newFigure.js';

function imaginable(definition: Definition): readonly FigureWanted[] {
  const { questions, lattice } = definition;
  const tables = [...questions.keys()].flatMap((question) => [{ question }, ...lattice.filter((declared) => declared.question === question).map(({ by }) => ({ question, by }))]);
  const pairs = [...questions.keys()].flatMap((question) => gapPartners(definition, question).map((availability) => ({ question, chart: 'need-gap', availability })));
  return [...tables.flatMap((table) => chartNames.map((chart) => ({ ...table, chart }))), ...pairs];
}

/** Which of them the check of a plan says nothing against. */
function faultless(definition: Definition, plan: JsonObject, wanted: readonly FigureWanted[]): readonly FigureWanted[] {
  const figures = wanted.map((each, i) => ({ ...toJsonObject(newFigure(definition, each, new Set()), 'figure'), code: `f${String(i)}` }));
  const { root } = readSource(JSON.stringify({ ...plan, figures }), 'plan');
  if (root === undefined) return [];
  const wrong = new Set(checkPlan(root, definition).faults.filter(({ severity }) => severity === 'fault').flatMap(({ place }) => /^figures\[(\d+)\]/.exec(place?.path ?? '')?.[1] ?? []).map(Number));
  const left = wanted.filter((_, i) => !wrong.has(i));
  // what is wrong in shape hides what is wrong in its references
  return wrong.size === 0 ? left : faultless(definition, plan, left);
}

/**
 * @param plan one without faults
 * @param comparable questions whose change since the wave before may be shown
 */
export function offeredFigures(definition: Definition, plan: JsonObject, comparable: ReadonlySet<Code>): readonly FigureWanted[] {
  return faultless(definition, plan, imaginable(definition)).filter(({ chart, question }) => chart !== 'wave-change' || comparable.has(question));
}
