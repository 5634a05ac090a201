/** Rows of marks on one axis of shares, with a name before them and numbers after: what most charts of one option a row are. */
import type { FigureSize, MeasureText } from './figure.js';
import type { LegendEntry } from './flowLegend.js';
import type { PointShape } from './pointMarks.js';
import type { Language } from '../words/language.js';

/** On the axis from 0 to 1. */
export type RowMark =
  | { readonly type: 'bar'; readonly to: number; readonly fill: string; readonly isThin: boolean }
  | { readonly type: 'line'; readonly from: number; readonly to: number; readonly color: string }
  /** Thick, between two dots that belong together. */
  | { readonly type: 'join'; readonly from: number; readonly to: number; readonly color: string }
  | { readonly type: 'dot'; readonly at: number; readonly color: string; readonly shape: PointShape; readonly isHollow: boolean }
  /** Beside everything else of the row. */
  | { readonly type: 'value'; readonly beside: number; readonly side: 'left' | 'right'; readonly text: string; readonly color: string; readonly weight?: 400 | 600 };

export interface RowCell {
  readonly text: string;
  readonly weight: 400 | 600;
  readonly color: string;
}

export interface PlotRow {
  readonly code: string;
  readonly label: string;
  readonly cells: readonly RowCell[];
  /** What a phone has room for: above the marks at the right, and under the name. */
  readonly value: string;
  readonly detail: string;
  /** Of the value; ink where nothing is said. */
  readonly valueColor?: string;
  readonly marks: readonly RowMark[];
  /** Nothing may be shown: a dashed outline. */
  readonly isHidden: boolean;
}

export interface DotHead {
  readonly at: number;
  readonly text: string;
  readonly weight: 400 | 600;
  readonly color: string;
}

export interface RowPlot {
  readonly rows: readonly PlotRow[];
  /** Heads of the cells. */
  readonly heads: readonly string[];
  readonly legend: readonly LegendEntry[];
  /** Share at the right end of the axis; 1 where nothing is said. */
  readonly axisEnd?: number;
  /** What the two dots of the first row are, above them, instead of a legend. */
  readonly dotHeads?: readonly [DotHead, DotHead];
  /** Everyone: dashed, with the band of its interval. */
  readonly reference?: { readonly share: number; readonly low: number | null; readonly high: number | null; readonly text: string };
}

export interface RowGround {
  readonly size: FigureSize;
  readonly language: Language;
  readonly width: number;
  readonly measure: MeasureText;
}
