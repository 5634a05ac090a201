/** The mark of the product, a half-filled circle, with the full one and the dot: what a function does for a need. */
import { palette } from '../palette.js';
import { type Layer, type PlacedPoint, px } from '../pixelMarks.js';
import { dotLayer } from '../pointMarks.js';
import type { SizeRule } from '../sizes.js';

export interface MeetsSymbol extends PlacedPoint {
  readonly meets: 'full' | 'part' | 'none';
}

const pixels = { type: 'quantitative', scale: null, axis: null } as const;

export function meetsLayers(symbols: readonly MeetsSymbol[], { base, stroke }: SizeRule): Layer[] {
  const wide = base * 0.95;
  const dot = ({ x, y, meets }: MeetsSymbol) => ({ x, y, shape: 'circle' as const, color: meets === 'none' ? palette.axis : palette.brand, isHollow: meets === 'part', size: meets === 'none' ? base * 0.24 : wide });
  const halves = symbols.filter(({ meets }) => meets === 'part').map(({ x, y }) => ({ x: px(x), y: px(y) }));
  const layers = dotLayer(symbols.map(dot), 1.3 * stroke);
  if (halves.length === 0) return layers;
  const half: Layer = {
    data: { values: halves },
    mark: { type: 'point', opacity: 1, shape: 'M0,-1A1,1,0,0,0,0,1Z', size: px(wide * wide), fill: palette.brand, strokeWidth: 0 },
    encoding: { x: { field: 'x', ...pixels }, y: { field: 'y', ...pixels } },
  };
  return [...layers, half];
}
