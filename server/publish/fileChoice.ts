import type { FigureFrame, FigureSize } from '../../analysis/charts/figure.js';
import { ProblemError } from '../problems/problem.js';
import { figureFormats, type FigureFormat } from '../report/figureFormat.js';

export const figureSizes = ['doc', 'web', 'half', 'phone', 'slide'] as const satisfies readonly FigureSize[];
export const frames = ['full', 'plot'] as const satisfies readonly FigureFrame[];

/** Which file of a figure is meant. */
export interface FileChoice {
  readonly format: FigureFormat;
  readonly size: FigureSize;
  readonly frame: FigureFrame;
}

/** Its file is told from others by size and frame as well. */
export function isPicture(format: FigureFormat): boolean {
  return format === 'svg' || format === 'png' || format === 'pdf';
}

function choose<V extends string>(query: URLSearchParams, name: string, choices: readonly [V, ...V[]]): V {
  const [first] = choices;
  const value = query.get(name);
  if (value === null) return first;
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw new ProblemError({ code: 'choice_not_offered', params: { name, value: value.slice(0, 40), choices: choices.join(', ') } });
}

/** Defaults: the document size, with title and source. Errors ProblemError 404 that lists what is offered. */
export function fileChoice(format: string, query: URLSearchParams): FileChoice {
  const found = figureFormats.find((each) => each === format);
  if (found === undefined) throw new ProblemError({ code: 'format_not_offered', params: { format: format.slice(0, 40), formats: figureFormats.join(', ') } });
  return { format: found, size: choose(query, 'size', figureSizes), frame: choose(query, 'frame', frames) };
}
