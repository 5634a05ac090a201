/**
 * Marks whose places are reckoned by us, in px. Texts are values of fixed fields and never names of fields:
 * a label with a dot, a bracket or a quote would otherwise break the expression Vega makes of it.
 */
import type { TopLevelSpec } from 'vega-lite';

export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];

export interface PlacedText {
  readonly text: string;
  readonly x: number;
  /** Of the baseline, so that sizes mix on one line. */
  readonly y: number;
  readonly align: 'left' | 'center' | 'right';
  readonly size: number;
  readonly weight: 400 | 600;
  readonly color: string;
}

export interface PlacedRule {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
}

export interface PlacedRect extends PlacedRule {
  readonly fill: string;
}

/** Baseline of a line whose middle is at `middle`: small letters and digits then look centred. */
export function baselineAt(middle: number, size: number): number {
  return middle + size * 0.33;
}

/** Hundredths of a pixel are enough, and keep specs readable and equal on every machine. */
export function px(value: number): number {
  return Math.round(value * 100) / 100;
}

const pixels = { type: 'quantitative', scale: null, axis: null } as const;
const corners = {
  x: { field: 'x', ...pixels },
  y: { field: 'y', ...pixels },
  x2: { field: 'x2' },
  y2: { field: 'y2' },
} as const;

export function textLayer(texts: readonly PlacedText[]): Layer[] {
  if (texts.length === 0) return [];
  return [
    {
      data: { values: texts.map((text) => ({ ...text, x: px(text.x), y: px(text.y), size: px(text.size) })) },
      mark: {
        type: 'text',
        baseline: 'alphabetic',
        align: { expr: 'datum.align' },
        fontSize: { expr: 'datum.size' },
        fontWeight: { expr: 'datum.weight' },
        fill: { expr: 'datum.color' },
      },
      encoding: { x: corners.x, y: corners.y, text: { field: 'text', type: 'nominal' } },
    },
  ];
}

export function ruleLayer(rules: readonly PlacedRule[], stroke: string, strokeWidth: number): Layer[] {
  if (rules.length === 0) return [];
  return [{ data: { values: rules.map(rounded) }, mark: { type: 'rule', stroke, strokeWidth: px(strokeWidth) }, encoding: corners }];
}

/** A line that is aimed at, not counted. */
export function dashedLayer(rules: readonly PlacedRule[], stroke: string, strokeWidth: number): Layer[] {
  if (rules.length === 0) return [];
  return [{ data: { values: rules.map(rounded) }, mark: { type: 'rule', stroke, strokeDash: [4, 3], strokeWidth: px(strokeWidth) }, encoding: corners }];
}

export interface PlacedPoint {
  readonly x: number;
  readonly y: number;
}

export function lineLayer(points: readonly PlacedPoint[], stroke: string, strokeWidth: number): Layer[] {
  if (points.length < 2) return [];
  const values = points.map(({ x, y }) => ({ x: px(x), y: px(y) }));
  return [{ data: { values }, mark: { type: 'line', stroke, strokeWidth: px(strokeWidth) }, encoding: { x: corners.x, y: corners.y } }];
}

/** The area between two lines, which are drawn too: it is light. */
export function bandLayer(points: readonly (PlacedPoint & { readonly y2: number })[], fill: string, edge: { readonly stroke: string; readonly strokeWidth: number }): Layer[] {
  if (points.length < 2) return [];
  const values = points.map(({ x, y, y2 }) => ({ x: px(x), y: px(y), y2: px(y2) }));
  return [{ data: { values }, mark: { type: 'area', fill, line: false }, encoding: { x: corners.x, y: corners.y, y2: corners.y2 } }, ...lineLayer(points, edge.stroke, edge.strokeWidth), ...lineLayer(points.map(({ x, y2 }) => ({ x, y: y2 })), edge.stroke, edge.strokeWidth)];
}

export function rectLayer(rects: readonly PlacedRect[]): Layer[] {
  if (rects.length === 0) return [];
  return [{ data: { values: rects.map(rounded) }, mark: { type: 'rect', fill: { expr: 'datum.fill' } }, encoding: corners }];
}

/** White and dashed: something is there that is not shown. */
export function hiddenLayer(rects: readonly PlacedRule[], stroke: string, strokeWidth: number): Layer[] {
  if (rects.length === 0) return [];
  return [
    {
      data: { values: rects.map(rounded) },
      mark: { type: 'rect', fill: '#FFFFFF', stroke, strokeDash: [2, 2], strokeWidth: px(strokeWidth) },
      encoding: corners,
    },
  ];
}

function rounded<R extends PlacedRule>(rule: R): R {
  return { ...rule, x: px(rule.x), x2: px(rule.x2), y: px(rule.y), y2: px(rule.y2) };
}
