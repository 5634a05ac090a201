import type { TopLevelSpec } from 'vega-lite';
import { fontFamily, palette } from './palette.js';
import type { SizeRule } from './sizes.js';

export type VegaLiteConfig = NonNullable<TopLevelSpec['config']>;

/** One look for every plot of a size. Source: design 7.6. */
export function theme({ base, stroke, title, subtitle }: SizeRule): VegaLiteConfig {
  return {
    font: fontFamily,
    background: 'transparent',
    aria: false,
    padding: 0,
    view: { stroke: null },
    // positional `scale: null` fails to assemble without it
    mark: { invalid: 'show' },
    title: {
      fontSize: title,
      fontWeight: 600,
      color: palette.ink,
      anchor: 'start',
      frame: 'bounds',
      lineHeight: title * 1.25,
      subtitleFontSize: subtitle,
      subtitleColor: palette.muted,
      subtitlePadding: 5,
      subtitleLineHeight: subtitle * 1.4,
    },
    axis: {
      labelFontSize: base * 0.95,
      labelColor: palette.muted,
      labelLimit: 0,
      labelPadding: 6 * stroke,
      domain: false,
      ticks: false,
      gridColor: palette.grid,
      gridWidth: stroke,
    },
    text: { fontSize: base, color: palette.ink },
    bar: { color: palette.brand },
    rule: { strokeWidth: 1.5 * stroke, color: palette.ink },
    range: { ordinal: [...palette.classes], heatmap: [...palette.classes], ramp: [...palette.classes] },
  };
}
