/** A chart is a value: a Vega-Lite spec of the plot, the words around it, and the table under it. */
import type { TopLevelSpec } from 'vega-lite';
import type { Code } from '../survey/definition.js';
import type { Published } from '../disclosure/published.js';

export type FigureSize = 'doc' | 'web' | 'half' | 'phone' | 'slide';
export type FigureFrame = 'full' | 'plot';
export type FigureLanguage = 'sv' | 'en';

/** Width in px of `text` at `size` px in the chart's font. Passed in: charts read no files. */
export type MeasureText = (text: string, size: number, weight: 400 | 600) => number;

/** Words that stand around the plot; on pages they are HTML, in pictures the frame draws them. */
export interface FigureWords {
  /** "Figure 1" */
  readonly label: string;
  readonly title: string;
  /** Question number and wording, what is counted, base and n. */
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly source: string;
  /** Band over invented data; absent for real data. */
  readonly example?: string;
  /** One sentence for `alt` and `<title>`. */
  readonly alt: string;
  /** What the figure shows in a few sentences, for those who do not see it. */
  readonly description: string;
}

export interface FigureTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly string[] }[];
}

export interface FigureRequest {
  readonly table: Published;
  readonly language: FigureLanguage;
  readonly size: FigureSize;
  readonly emphasise: readonly Code[];
  readonly sortBy?: Code;
  readonly most?: number;
  readonly measure: MeasureText;
}

export interface Plot {
  readonly spec: TopLevelSpec;
  /** Outer size of the plot in px, before the frame. */
  readonly width: number;
  readonly height: number;
}

/** Everything a drawing needs; plain data, so it can cross to a worker and be frozen in a test. */
export interface Figure {
  /** e.g. `needs-inventory-2025-1.0-fig1` */
  readonly id: string;
  readonly plot: Plot;
  readonly words: FigureWords;
  readonly language: FigureLanguage;
  readonly size: FigureSize;
}
