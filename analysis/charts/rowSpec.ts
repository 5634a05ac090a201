import { formatPercent } from '../words/formatPercent.js';
import type { Plot } from './figure.js';
import { flowLegend } from './flowLegend.js';
import { palette } from './palette.js';
import { type Layer, type PlacedRect, type PlacedRule, type PlacedText, dashedLayer, hiddenLayer, rectLayer, ruleLayer, textLayer } from './pixelMarks.js';
import { pixelSpec } from './pixelSpec.js';
import { type PlacedDot, type PlacedLine, cased, dotLayer, lineSetLayer, outlinedLayer } from './pointMarks.js';
import { phonePlaces, widePlaces, type RowPlaces } from './rowPlaces.js';
import type { RowGround, RowPlot } from './rowPlot.js';
import { type SizeRule, sizes } from './sizes.js';
import { fifthsWithin, ticksWithin } from './ticks.js';

interface Frame {
  readonly plot: RowPlot;
  readonly places: RowPlaces;
  readonly rule: SizeRule;
  /** Upper left end of the axis, in px of the canvas. */
  readonly x: number;
  readonly y: number;
  readonly at: (share: number) => number;
  /** Where the axis is seen: on a phone names stand between the marks. */
  readonly stretches: readonly { readonly y: number; readonly y2: number }[];
}

/** Draws rows: legend, heads, grid, reference, marks and axis from top to bottom. */
export function rowSpec(plot: RowPlot, ground: RowGround): Omit<Plot, 'drawn'> {
  const { size, language, width, measure } = ground;
  const { axisEnd = 1 } = plot;
  const rule = sizes[size];
  const { base } = rule;
  const places = size === 'phone' ? phonePlaces(plot, ground) : widePlaces(plot, ground);
  const legend = flowLegend(plot.legend, { left: 0, width }, rule, measure);
  const referenceHeight = plot.reference === undefined && (plot.dotHeads === undefined || size === 'phone') ? 0 : base * 1.5;
  const y = legend.height + (plot.legend.length === 0 ? 0 : base * 0.6) + Math.max(places.headHeight, referenceHeight);
  const x = places.left;
  const at = (share: number): number => x + places.margin + (share / axisEnd) * (places.inner - 2 * places.margin);
  const stretches = size === 'phone' ? places.rows.filter((_row, index) => plot.rows[index]?.isHidden !== true).map(({ top, bottom }) => ({ y: y + top - base * 0.15, y2: y + bottom + base * 0.15 })) : [{ y, y2: y + places.height }];
  const frame: Frame = { plot, places, rule, x, y, at, stretches };
  const room = places.inner - 2 * places.margin;
  const ticks = axisEnd < 1 ? fifthsWithin(axisEnd, room, ground) : ticksWithin(room, { measure, language, size, level: 0.95, width });
  const axis = ticks.map((share): PlacedText => ({ text: formatPercent(share, language), x: tickAt(share, frame, measure(formatPercent(share, language), base * 0.95, 400)), y: y + places.height + base * 1.35, align: 'center', size: base * 0.95, weight: 400, color: palette.muted }));
  const texts = [...legend.texts, ...places.texts.map((text) => ({ ...text, x: text.x + x, y: text.y + y })), ...axis, ...referenceTexts(frame, ground), ...dotHeadTexts(frame, ground)];
  const height = y + places.height + base * 1.75;
  const layers = [
    ...bandLayerOf(frame),
    ...ruleLayer(ticks.flatMap((share) => stretches.map((stretch) => ({ x: at(share), x2: at(share), ...stretch }))), palette.grid, rule.stroke),
    ...outlinedLayer(legend.rects, 0.9 * rule.stroke),
    ...hiddenLayer(plot.rows.flatMap(({ isHidden }, index) => (isHidden ? [boxOf(frame, index)] : [])), palette.axis, 0.8 * rule.stroke),
    ...barLayers(frame),
    ...referenceLayer(frame),
    ...pointLayers(frame),
    ...dotLayer(legend.dots, 1.6 * rule.stroke),
    ...textLayer([...texts, ...valueTexts(frame)]),
  ];
  return { spec: pixelSpec({ width, height }, layers, rule), width, height };
}

/** "2022" and "2025" above the dots of the first row, kept apart and inside the axis. */
function dotHeadTexts({ plot, places, at, x, y, rule }: Frame, { size, measure }: RowGround): readonly PlacedText[] {
  const [row] = places.rows;
  if (plot.dotHeads === undefined || row === undefined) return [];
  const { base } = rule;
  const [left, right] = [...plot.dotHeads].sort((a, b) => a.at - b.at);
  if (left === undefined || right === undefined) return [];
  const wide = [left, right].map(({ text, weight }) => measure(text, base, weight));
  const [first = 0, second = 0] = wide;
  const needed = (first + second) / 2 + base * 0.7;
  const lack = Math.max(0, needed - (at(right.at) - at(left.at))) / 2;
  const [least, most] = [x + first / 2, x + places.inner - second / 2];
  const start = Math.min(Math.max(at(left.at) - lack, least), most - needed);
  const end = Math.min(Math.max(at(right.at) + lack, start + needed), most);
  const baseline = size === 'phone' ? y + row.top - base * 0.35 : y - base * 0.3;
  return [left, right].map(({ text, weight, color }, index) => ({ text, x: index === 0 ? start : end, y: baseline, align: 'center', size: base, weight, color }));
}

/** Text at the ends of the axis stays inside the canvas and off the names. */
function tickAt(share: number, { at, x, places }: Frame, wide: number): number {
  return Math.min(Math.max(at(share), x + wide / 2), x + places.inner - wide / 2);
}

function boxOf({ places, x, y }: Frame, index: number): PlacedRule {
  const { top, bottom } = places.rows[index] ?? { top: 0, bottom: 0 };
  return { x: x + places.margin, x2: x + places.inner - places.margin, y: y + top, y2: y + bottom };
}

function bandLayerOf({ plot, at, stretches, rule }: Frame): Layer[] {
  const { reference } = plot;
  if (reference?.low === null || reference?.high === null || reference === undefined) return [];
  const { low, high } = reference;
  return outlinedLayer(stretches.map((stretch) => ({ x: at(low), x2: at(high), ...stretch, fill: palette.expected, stroke: palette.rest })), 0.8 * rule.stroke);
}

function referenceLayer({ plot, at, stretches, rule }: Frame): Layer[] {
  const { reference } = plot;
  if (reference === undefined) return [];
  return dashedLayer(stretches.map((stretch) => ({ x: at(reference.share), x2: at(reference.share), ...stretch })), palette.ink, 1.3 * rule.stroke);
}

function referenceTexts({ plot, places, at, x, y, rule }: Frame, { measure }: RowGround): readonly PlacedText[] {
  const { reference } = plot;
  if (reference === undefined) return [];
  const size = rule.base * 0.93;
  const half = measure(reference.text, size, 400) / 2;
  const middle = Math.min(Math.max(at(reference.share), x + half), x + places.inner - half);
  return [{ text: reference.text, x: middle, y: y - rule.base * 0.45, align: 'center', size, weight: 400, color: palette.ink }];
}

function barLayers({ plot, places, at, y, rule }: Frame): Layer[] {
  const bars = plot.rows.flatMap(({ marks }, index) =>
    marks.flatMap((mark): readonly PlacedRect[] => {
      if (mark.type !== 'bar') return [];
      const { top, bottom } = places.rows[index] ?? { top: 0, bottom: 0 };
      const inset = mark.isThin ? rule.base * 0.32 : 0;
      const bar = { x: at(0), x2: Math.max(at(mark.to), at(0) + 0.5), y: y + top + inset, y2: y + bottom - inset, fill: mark.fill };
      const edge = 1.2 * rule.stroke;
      // a bar within a bar is told from it by an edge of paper
      return mark.isThin ? [{ ...bar, x2: bar.x2 + edge, y: bar.y - edge, y2: bar.y2 + edge, fill: palette.paper }, bar] : [bar];
    }),
  );
  return rectLayer(bars);
}

function pointLayers({ plot, places, at, y, rule }: Frame): Layer[] {
  const lines: PlacedLine[] = [];
  const dots: PlacedDot[] = [];
  const joins: PlacedLine[] = [];
  plot.rows.forEach(({ marks }, index) => {
    const { top, bottom } = places.rows[index] ?? { top: 0, bottom: 0 };
    const middle = y + (top + bottom) / 2;
    for (const mark of marks) {
      if (mark.type === 'join') joins.push({ x: at(mark.from), x2: at(mark.to), y: middle, color: mark.color });
      else if (mark.type === 'line') lines.push({ x: at(mark.from), x2: at(mark.to), y: middle, color: mark.color });
      else if (mark.type === 'dot') dots.push({ x: at(mark.at), y: middle, shape: mark.shape, color: mark.color, isHollow: mark.isHollow, size: rule.base * 0.78 });
    }
  });
  const casing = lines.map((line) => ({ ...line, color: palette.paper }));
  return [...lineSetLayer(joins, 3.6 * rule.stroke), ...lineSetLayer(casing, 4.4 * rule.stroke), ...lineSetLayer(lines, 1.9 * rule.stroke), ...dotLayer(cased(dots, rule), 1.7 * rule.stroke)];
}

function valueTexts({ plot, places, at, y, rule }: Frame): readonly PlacedText[] {
  return plot.rows.flatMap(({ marks }, index) => {
    const { top, bottom } = places.rows[index] ?? { top: 0, bottom: 0 };
    const baseline = y + (top + bottom) / 2 + rule.base * 0.33;
    return marks.flatMap((mark): readonly PlacedText[] => {
      if (mark.type !== 'value') return [];
      const away = rule.base * 0.85;
      const isLeft = mark.side === 'left';
      return [{ text: mark.text, x: at(mark.beside) + (isLeft ? -away : away), y: baseline, align: isLeft ? 'right' : 'left', size: rule.base, weight: mark.weight ?? 400, color: mark.color }];
    });
  });
}
