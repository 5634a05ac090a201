import type { TopLevelSpec } from 'vega-lite';
import type { Language } from '../words/language.js';
import type { DemandLayout, PlacedBar } from './demandLayout.js';
import type { FigureSize } from './figure.js';
import { palette } from './palette.js';
import { type Layer, hiddenLayer, px, ruleLayer, textLayer } from './pixelMarks.js';
import { sizes } from './sizes.js';
import { theme } from './theme.js';

const quantitative = 'quantitative' as const;
const share = (field: string) => ({ field, type: quantitative, scale: { domain: [0, 1], nice: false }, title: null });
const down = (field: string) => ({ field, type: 'quantitative', scale: null, axis: null }) as const;
const between = { x: { ...share('low') }, y: down('middle') } as const;

const ends = ['low', 'high'] as const;

/** The bars themselves stand on a real scale of shares, so that the spec can be taken over and changed by others. */
export function demandSpec(layout: DemandLayout, size: FigureSize, language: Language): TopLevelSpec {
  const { padding } = layout;
  const rule = sizes[size];
  const inner = layout.width - padding.left - padding.right;
  const hidden = layout.bars.filter((bar) => bar.state === 'hidden').map((bar) => ({ x: 0, x2: inner, y: bar.top, y2: bar.bottom }));
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    autosize: { type: 'none' },
    width: px(inner),
    height: px(layout.height - padding.top - padding.bottom),
    padding: { left: px(padding.left), right: px(padding.right), top: px(padding.top), bottom: px(padding.bottom) },
    data: { values: layout.bars.map((bar) => valuesOf(bar, rule.base)) },
    layer: [
      track(language, layout.ticks),
      bars(),
      whisker(palette.paper, 4.4 * rule.stroke),
      ...ends.map((end) => cap(end, palette.paper, 4.4 * rule.stroke)),
      whisker(palette.ink, 1.8 * rule.stroke),
      ...ends.map((end) => cap(end, palette.ink, 1.8 * rule.stroke)),
      ...hiddenLayer(hidden, palette.axis, 0.8 * rule.stroke),
      ...ruleLayer(layout.separators, palette.grid, rule.stroke),
      ...textLayer(layout.texts),
    ],
    config: theme(rule),
  };
}

function valuesOf(bar: PlacedBar, base: number) {
  const middle = (bar.top + bar.bottom) / 2;
  return {
    code: bar.code,
    label: bar.label,
    state: bar.state,
    kind: bar.kind,
    zero: 0,
    one: 1,
    share: bar.share,
    low: bar.low,
    high: bar.high,
    top: px(bar.top),
    bottom: px(bar.bottom),
    middle: px(middle),
    capTop: px(middle - base * 0.33),
    capBottom: px(middle + base * 0.33),
  };
}

function track(language: Language, ticks: readonly number[]): Layer {
  const sign = language === 'sv' ? '\u00a0%' : '%';
  return {
    mark: { type: 'rect', fill: palette.track },
    encoding: {
      x: { ...share('zero'), axis: { values: [...ticks], grid: true, labelFlush: true, labelExpr: `format(datum.value*100,'.0f')+'${sign}'` } },
      x2: { field: 'one' },
      y: down('top'),
      y2: { field: 'bottom' },
    },
  };
}

function bars(): Layer {
  return {
    mark: { type: 'rect' },
    encoding: {
      x: share('zero'),
      x2: { field: 'share' },
      y: down('top'),
      y2: { field: 'bottom' },
      fill: {
        field: 'kind',
        type: 'nominal',
        scale: { domain: ['emphasis', 'rest', 'other'], range: [palette.emphasis, palette.rest, palette.other] },
        legend: null,
      },
    },
  };
}

const shown = [{ filter: "datum.state=='shown'&&datum.high>datum.low" }];

function whisker(stroke: string, strokeWidth: number): Layer {
  return { transform: shown, mark: { type: 'rule', stroke, strokeWidth: px(strokeWidth) }, encoding: { ...between, x2: { field: 'high' } } };
}

function cap(field: 'low' | 'high', stroke: string, strokeWidth: number): Layer {
  return {
    transform: shown,
    mark: { type: 'rule', stroke, strokeWidth: px(strokeWidth) },
    encoding: { x: share(field), y: down('capTop'), y2: { field: 'capBottom' } },
  };
}
