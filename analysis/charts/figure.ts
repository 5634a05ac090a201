/** A chart is a value: a Vega-Lite spec of the plot, the words around it, and the table under it. */
import type { TopLevelSpec } from 'vega-lite';
import type { Code, Text } from '../survey/definition.js';
import type { Published } from '../disclosure/published.js';
import type { PublishedCombinations } from '../disclosure/releaseCombinations.js';
import type { SinceWave } from '../disclosure/publishedWave.js';
import type { Drawn, FigureWords } from '../words/figureWords.js';
import type { Language } from '../words/language.js';

export type FigureSize = 'doc' | 'web' | 'half' | 'phone' | 'slide';
export type FigureFrame = 'full' | 'plot';
export type FigureLanguage = Language;

/** Width in px of `text` at `size` px in the chart's font. Passed in: charts read no files. */
export type MeasureText = (text: string, size: number, weight: 400 | 600) => number;

export type { FigureTable, FigureWords } from '../words/figureWords.js';

export interface FigureRequest {
  readonly table: Published;
  readonly language: FigureLanguage;
  readonly size: FigureSize;
  readonly emphasise: readonly Code[];
  readonly sortBy?: Code;
  readonly most?: number;
  /** Shorter names of options, for narrow column heads. */
  readonly shortLabels?: ReadonlyMap<Code, Text>;
  /** Numbers of the steps of a scale, by code. */
  readonly scale?: ReadonlyMap<Code, number>;
  /** The table that this one is read beside: the need, beside how well it is met. */
  readonly beside?: Published;
  /** Numbers of its steps, where it has a scale of its own. */
  readonly besideScale?: ReadonlyMap<string, number>;
  /** What was chosen together. */
  readonly combinations?: PublishedCombinations;
  /** What changed since the wave before. */
  readonly since?: SinceWave;
  readonly measure: MeasureText;
}

export interface Plot {
  readonly spec: TopLevelSpec;
  /** Outer size of the plot in px, before the frame. */
  readonly width: number;
  readonly height: number;
  /** What found room, so that the words beside the plot can say it. */
  readonly drawn: Drawn;
}

/** Everything a drawing needs; plain data, so it can cross to a worker and be frozen in a test. */
export interface Figure {
  /** e.g. `needs-inventory-2025-1.0-fig1` */
  readonly id: string;
  readonly plot: Plot;
  readonly words: FigureWords;
  readonly language: FigureLanguage;
  readonly size: FigureSize;
  /** Width of its PNG, where it is not made for print or slides but for a place of its own. */
  readonly pixels?: number;
}
