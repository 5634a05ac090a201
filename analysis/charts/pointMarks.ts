/** Points and outlined areas whose places are reckoned by us, in px. */
import { palette } from './palette.js';
import { type Layer, type PlacedPoint, type PlacedRect, px } from './pixelMarks.js';
import type { SizeRule } from './sizes.js';

/** Shapes tell what colours tell, for grey print and for eyes that part no red from green. */
export type PointShape = 'circle' | 'diamond' | 'triangle-up' | 'triangle-down';

export interface PlacedDot extends PlacedPoint {
  readonly shape: PointShape;
  readonly color: string;
  /** A ring, where few answered. */
  readonly isHollow: boolean;
  /** Width in px. */
  readonly size: number;
}

const pixels = { type: 'quantitative', scale: null, axis: null } as const;

export function dotLayer(dots: readonly PlacedDot[], strokeWidth: number): Layer[] {
  if (dots.length === 0) return [];
  const values = dots.map((dot) => ({ ...dot, x: px(dot.x), y: px(dot.y), size: px(dot.size * dot.size), fill: dot.isHollow ? palette.paper : dot.color }));
  return [
    {
      data: { values },
      mark: {
        type: 'point',
        opacity: 1,
        shape: { expr: 'datum.shape' },
        size: { expr: 'datum.size' },
        fill: { expr: 'datum.fill' },
        stroke: { expr: 'datum.color' },
        strokeWidth: px(strokeWidth),
      },
      encoding: { x: { field: 'x', ...pixels }, y: { field: 'y', ...pixels } },
    },
  ];
}

/** Lines of several colours, as intervals are. */
export interface PlacedLine extends PlacedPoint {
  readonly x2: number;
  readonly color: string;
}

export function lineSetLayer(lines: readonly PlacedLine[], strokeWidth: number): Layer[] {
  if (lines.length === 0) return [];
  const values = lines.map(({ x, x2, y, color }) => ({ x: px(x), x2: px(x2), y: px(y), y2: px(y), color }));
  return [{ data: { values }, mark: { type: 'rule', stroke: { expr: 'datum.color' }, strokeWidth: px(strokeWidth) }, encoding: { x: { field: 'x', ...pixels }, x2: { field: 'x2' }, y: { field: 'y', ...pixels }, y2: { field: 'y2' } } }];
}

/** Paper around each mark keeps it apart from another that it meets. */
export function cased(dots: readonly PlacedDot[], { base, stroke }: SizeRule): readonly PlacedDot[] {
  return dots.flatMap((dot) => [{ ...dot, color: palette.paper, isHollow: false, size: dot.size + Math.min(base * 0.2, 2.4 * stroke) }, dot]);
}

export interface OutlinedRect extends PlacedRect {
  readonly stroke: string;
}

/** Light areas have an outline that stands out from the paper. */
export function outlinedLayer(rects: readonly OutlinedRect[], strokeWidth: number): Layer[] {
  if (rects.length === 0) return [];
  const values = rects.map((rect) => ({ ...rect, x: px(rect.x), x2: px(rect.x2), y: px(rect.y), y2: px(rect.y2) }));
  return [{ data: { values }, mark: { type: 'rect', fill: { expr: 'datum.fill' }, stroke: { expr: 'datum.stroke' }, strokeWidth: px(strokeWidth) }, encoding: { x: { field: 'x', ...pixels }, x2: { field: 'x2' }, y: { field: 'y', ...pixels }, y2: { field: 'y2' } } }];
}
