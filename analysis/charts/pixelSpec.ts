import type { TopLevelSpec } from 'vega-lite';
import { type Layer, px } from './pixelMarks.js';
import type { SizeRule } from './sizes.js';
import { theme } from './theme.js';

/** A plot whose marks are all placed in px, 0 being its upper left corner. */
export function pixelSpec({ width, height }: { readonly width: number; readonly height: number }, layer: readonly Layer[], rule: SizeRule): TopLevelSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    autosize: { type: 'none' },
    width: px(width),
    height: px(height),
    padding: 0,
    layer: [...layer],
    config: theme(rule),
  };
}
