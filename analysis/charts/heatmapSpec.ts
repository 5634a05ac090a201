import type { TopLevelSpec } from 'vega-lite';
import { classLimits } from '../words/shareClass.js';
import type { FigureSize } from './figure.js';
import type { HeatmapLayout, PlacedCell } from './heatmapLayout.js';
import { inkOnClass, palette } from './palette.js';
import { type Layer, type PlacedText, baselineAt, hiddenLayer, px, textLayer } from './pixelMarks.js';
import { outlinedLayer } from './pointMarks.js';
import { sizes } from './sizes.js';
import { theme } from './theme.js';

/** Cells carry their share, so that the spec can be taken over and coloured otherwise. */
export function heatmapSpec(layout: HeatmapLayout, size: FigureSize): TopLevelSpec {
  const rule = sizes[size];
  const numberSize = rule.base * 0.95;
  const hidden = layout.cells.filter((cell) => cell.state === 'hidden').map(inset);
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    autosize: { type: 'none' },
    width: px(layout.width),
    height: px(layout.height),
    padding: 0,
    data: { values: layout.cells.map(valuesOf) },
    layer: [
      cellLayer(),
      ...hiddenLayer([...hidden, ...layout.legend.hidden.map(inset)], palette.axis, 0.8 * rule.stroke),
      ...outlinedLayer(layout.legend.swatches.map((swatch) => ({ ...swatch, stroke: palette.axis })), 0.8 * rule.stroke),
      ...textLayer(layout.cells.map((cell) => numberText(cell, numberSize))),
      ...textLayer(layout.texts),
      ...(layout.marker === undefined ? [] : [marker(layout.marker)]),
    ],
    config: theme(rule),
  };
}

/** A dashed line is drawn around its box; half a pixel keeps it inside the cell and inside the canvas. */
function inset({ x, x2, y, y2 }: { x: number; x2: number; y: number; y2: number }) {
  return { x: x + 0.5, x2: x2 - 0.5, y: y + 0.5, y2: y2 - 0.5 };
}

function valuesOf(cell: PlacedCell) {
  const { group, label, option, base, state, share, text } = cell;
  return { group, label, option, base, state, share, printed: Number(/\d+/.exec(text)?.[0] ?? -1), text, x: px(cell.x), x2: px(cell.x2), y: px(cell.y), y2: px(cell.y2) };
}

function numberText(cell: PlacedCell, size: number): PlacedText {
  return {
    text: cell.text,
    x: (cell.x + cell.x2) / 2,
    y: baselineAt((cell.y + cell.y2) / 2, size),
    align: 'center',
    size,
    weight: 400,
    color: cell.class === null ? palette.ink : inkOnClass(cell.class),
  };
}

/** Five classes by the printed number, never by the share behind it. */
function cellLayer(): Layer {
  const pixels = { type: 'quantitative', scale: null, axis: null } as const;
  return {
    transform: [{ filter: "datum.state=='shown'" }],
    mark: { type: 'rect' },
    encoding: {
      x: { field: 'x', ...pixels },
      x2: { field: 'x2' },
      y: { field: 'y', ...pixels },
      y2: { field: 'y2' },
      fill: {
        field: 'printed',
        type: 'quantitative',
        scale: { type: 'threshold', domain: [...classLimits], range: [...palette.classes] },
        legend: null,
      },
    },
  };
}

function marker({ x, y, size }: NonNullable<HeatmapLayout['marker']>): Layer {
  const pixels = { type: 'quantitative', scale: null, axis: null } as const;
  return {
    data: { values: [{ x: px(x), y: px(y) }] },
    mark: { type: 'point', shape: 'triangle-down', filled: true, opacity: 1, size: px(size * size), fill: palette.ink },
    encoding: { x: { field: 'x', ...pixels }, y: { field: 'y', ...pixels } },
  };
}
