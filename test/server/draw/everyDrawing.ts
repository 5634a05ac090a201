/** Every chart there is, over its usual table and over those that have broken charts. */
import type { FigureSize, MeasureText, Plot } from '../../../analysis/charts/figure.js';
import type { Language } from '../../../analysis/words/language.js';
import { catalogue } from './catalogue.js';
import { rateCases } from './rateCases.js';
import { supportCases } from './supportCases.js';

export interface Ground {
  readonly size: FigureSize;
  readonly language: Language;
  readonly measure: MeasureText;
}

/** The first of a chart is its usual one. */
export interface Drawing {
  readonly name: string;
  readonly draw: (ground: Ground) => Plot | undefined;
}

const shaped = catalogue.map(({ chart, draw, drawn }): readonly [string, readonly Drawing[]] => [chart, drawn.map(([name, table, more = {}]) => ({ name, draw: (ground) => draw({ table, emphasise: [], ...ground, ...more }) }))]);
const supporting = Object.entries(supportCases).map(([chart, cases]): readonly [string, readonly Drawing[]] => [chart, cases.filter(({ isTableOnly }) => !isTableOnly)]).filter(([, drawings]) => drawings.length > 0);
const rated = Object.entries(rateCases).map(([chart, cases]): readonly [string, readonly Drawing[]] => [chart, cases.filter(({ isNone }) => isNone !== true)]);

export const everyDrawing: readonly (readonly [chart: string, drawings: readonly Drawing[]])[] = [...shaped, ...supporting, ...rated];
