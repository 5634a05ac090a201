import type { TopLevelSpec } from 'vega-lite';
import { formatNumber } from '../words/formatNumber.js';
import { formatPercent } from '../words/formatPercent.js';
import type { Language } from '../words/language.js';
import type { FigureSize, MeasureText, Plot } from './figure.js';
import { palette } from './palette.js';
import { bandLayer, baselineAt, dashedLayer, lineLayer, px, rectLayer, ruleLayer, textLayer, type PlacedPoint, type PlacedRule, type PlacedText } from './pixelMarks.js';
import { reminderMarks, type ReminderGround } from './reminderMarks.js';
import { sizes } from './sizes.js';
import { theme } from './theme.js';

export interface ResponseCurveRequest {
  /** Shares of those invited, or answers where nobody knows how many were invited. */
  readonly unit: 'share' | 'count';
  /** Last day of the axis; the first is 0, before anybody could answer. */
  readonly days: number;
  /** Value at the end of each day, from day 0 to today. */
  readonly now: readonly number[];
  /** The same of the wave before; empty in a first wave. */
  readonly earlier: readonly number[];
  /** From today to the last day; empty without a wave before. */
  readonly expected: readonly { readonly day: number; readonly low: number; readonly high: number }[];
  readonly target?: number;
  readonly marks: readonly { readonly day: number; readonly label: string }[];
  readonly words: { readonly now: string; readonly earlier: string; readonly expected: string; readonly target: string; readonly day: string };
  readonly size: FigureSize;
  readonly language: Language;
  readonly measure: MeasureText;
}

interface Scales {
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  readonly inner: number;
  readonly height: number;
  readonly ticks: readonly number[];
}

/**
 * Answers so far by day, against the wave before and what may be expected from it.
 *
 * Shape   cumulative values in, a Vega-Lite plot out; undefined before there are two days to join
 * Source  design 7.5
 */
export function responseCurve(request: ResponseCurveRequest): Plot | undefined {
  const { size, measure, language, unit } = request;
  if (request.now.length < 2) return undefined;
  const rule = sizes[size];
  const width = rule.width - 2 * rule.margin;
  const small = rule.base * 0.95;
  const ticks = ticksOf(request);
  const write = (value: number): string => (unit === 'share' ? formatPercent(value, language) : formatNumber(value, language));
  const left = Math.max(...ticks.map((tick) => measure(write(tick), small, 400))) + rule.base * 0.7;
  const ends = endLabels(request);
  const right = Math.max(rule.base * 0.6, ...ends.map(({ text, weight }) => measure(text, small, weight) + rule.base));
  const inner = width - left - right;
  const height = Math.round(Math.min(width * 0.52, 300));
  const scales: Scales = { x: (day) => (day / request.days) * inner, y: (value) => height - (value / (ticks.at(-1) ?? 1)) * height, inner, height, ticks };
  const padding = { left, right, top: rule.base * 1.6, bottom: rule.base * 2 };
  const texts = [...tickTexts(scales, rule.base, write), ...dayTexts(request, scales), ...placedEnds(ends, scales, small), ...nowText(request, scales), ...reminderMarks(request.marks, remindersOn(request, scales)).map(({ text }) => text), ...targetText(request, scales)];
  return { spec: specOf(request, scales, padding, texts), width, height: padding.top + height + padding.bottom, drawn: { options: [], groups: [] } };
}

/** Four to six steps of a round size, the last above everything drawn. */
function ticksOf({ unit, now, earlier, expected, target }: ResponseCurveRequest): readonly number[] {
  const most = Math.max(target ?? 0, ...now, ...earlier, ...expected.map(({ high }) => high), unit === 'share' ? 0.05 : 5);
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [0.1, 0.2, 0.25, 0.5, 1, 2, 2.5].map((times) => times * power).find((size) => most / size <= 5 && (size >= 1 || unit === 'share')) ?? power * 5;
  const last = Math.ceil((most * 0.9999) / step);
  return Array.from({ length: last + 1 }, (_unused, index) => Number((index * step).toPrecision(6))).filter((tick) => unit === 'count' || tick <= 1);
}

interface EndLabel {
  readonly text: string;
  readonly value: number;
  readonly color: string;
  readonly weight: 400 | 600;
}

/** What stands right of the lines that reach the right edge. */
function endLabels({ earlier, expected, words, now, days }: ResponseCurveRequest): readonly EndLabel[] {
  const last = expected.at(-1);
  const isOver = now.length - 1 >= days;
  return [
    ...(last === undefined ? [] : [{ text: words.expected, value: (last.low + last.high) / 2, color: palette.brand, weight: 400 } as const]),
    ...(earlier.length === 0 ? [] : [{ text: words.earlier, value: earlier.at(-1) ?? 0, color: palette.muted, weight: 400 } as const]),
    ...(isOver ? [{ text: words.now, value: now.at(-1) ?? 0, color: palette.brand, weight: 600 } as const] : []),
  ];
}

function placedEnds(ends: readonly EndLabel[], { y, inner, height }: Scales, size: number): readonly PlacedText[] {
  const sorted = ends.map((end) => ({ ...end, at: y(end.value) })).sort((a, b) => a.at - b.at);
  let above = -Infinity;
  const placed = sorted.map((end) => {
    above = Math.max(end.at, above + size * 1.35);
    return { ...end, at: above };
  });
  const over = Math.max(0, (placed.at(-1)?.at ?? 0) - height);
  return placed.map(({ text, at, color, weight }): PlacedText => ({ text, x: inner + size * 0.9, y: baselineAt(at - over, size), align: 'left', size, weight, color }));
}

function tickTexts({ ticks, y }: Scales, base: number, write: (value: number) => string): readonly PlacedText[] {
  return ticks.map((tick): PlacedText => ({ text: write(tick), x: -base * 0.7, y: baselineAt(y(tick), base * 0.95), align: 'right', size: base * 0.95, weight: 400, color: palette.muted }));
}

/** Weeks, or as many of them as stand clear of each other; the last day always. */
function dayTexts({ days, words, size, measure }: ResponseCurveRequest, { x, height }: Scales): readonly PlacedText[] {
  const { base } = sizes[size];
  const small = base * 0.95;
  const roomFor = measure(String(days), small, 400) + base * 1.4;
  const step = 7 * Math.max(1, Math.ceil(roomFor / Math.max(x(7), 1)));
  const weeks = Array.from({ length: Math.floor((days - 1) / step) }, (_unused, index) => (index + 1) * step).filter((day) => x(days) - x(day) >= roomFor && x(day) > measure(words.day, small, 400) + base);
  const at = (text: string, day: number, align: PlacedText['align']): PlacedText => ({ text, x: x(day), y: height + base * 1.6, align, size: small, weight: 400, color: palette.muted });
  return [at(words.day, 0, 'left'), ...weeks.map((day) => at(String(day), day, 'center')), at(String(days), days, 'right')];
}

/** Beside the dot: under the curve, where it has been, unless the floor or the edge is near. */
function nowText({ now, days, words, size, measure }: ResponseCurveRequest, { x, y, inner, height }: Scales): readonly PlacedText[] {
  const today = now.length - 1;
  if (today >= days) return [];
  const { base } = sizes[size];
  const value = now[today] ?? 0;
  const wide = measure(words.now, base, 600);
  const isRight = x(today) + base * 0.5 + wide <= inner;
  const below = y(value) + base * 1.6;
  const isBelow = isRight && below < height - base * 2.2;
  return [{ text: words.now, x: isRight ? x(today) + base * 0.5 : x(today) - base * 0.6, y: isBelow ? below : y(value) - base * 0.8, align: isRight ? 'left' : 'right', size: base, weight: 600, color: palette.brand }];
}

/** What the labels of reminders keep clear of. */
function remindersOn({ now, earlier, size, measure }: ResponseCurveRequest, { x, y, inner, height }: Scales): ReminderGround {
  const curves = [now, earlier].map((values) => values.map((value, day) => ({ x: x(day), y: y(value) })));
  return { x, inner, height, curves, size: sizes[size].base * 0.88, measure };
}

function targetText({ target, words, size }: ResponseCurveRequest, { y }: Scales): readonly PlacedText[] {
  if (target === undefined) return [];
  const { base } = sizes[size];
  return [{ text: words.target, x: base * 0.4, y: y(target) - base * 0.5, align: 'left', size: base * 0.95, weight: 400, color: palette.ink }];
}

function specOf(request: ResponseCurveRequest, scales: Scales, padding: { left: number; right: number; top: number; bottom: number }, texts: readonly PlacedText[]): TopLevelSpec {
  const { x, y, inner, height, ticks } = scales;
  const { now, earlier, expected, target, size, days } = request;
  const rule = sizes[size];
  const points = (values: readonly number[]): PlacedPoint[] => values.slice(0, days + 1).map((value, day) => ({ x: x(day), y: y(value) }));
  const grid = ticks.slice(1).map((tick): PlacedRule => ({ x: 0, x2: inner, y: y(tick), y2: y(tick) }));
  const today = now.length - 1;
  const dot = rule.base * 0.36;
  const at = { x: x(today), y: y(now[today] ?? 0) };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    autosize: { type: 'none' },
    width: px(inner),
    height: px(height),
    padding: { left: px(padding.left), right: px(padding.right), top: px(padding.top), bottom: px(padding.bottom) },
    layer: [
      ...ruleLayer(grid, palette.grid, rule.stroke),
      ...bandLayer(expected.map(({ day, low, high }) => ({ x: x(day), y: y(low), y2: y(high) })), palette.expected, { stroke: palette.rest, strokeWidth: rule.stroke }),
      ...ruleLayer([{ x: 0, x2: inner, y: height, y2: height }], palette.axis, 1.2 * rule.stroke),
      ...(target === undefined ? [] : dashedLayer([{ x: 0, x2: inner, y: y(target), y2: y(target) }], palette.ink, 1.3 * rule.stroke)),
      ...lineLayer(points(earlier), palette.other, 2 * rule.stroke),
      ...lineLayer(points(now), palette.brand, 3.2 * rule.stroke),
      ...rectLayer(reminderMarks(request.marks, remindersOn(request, scales)).map((mark) => ({ x: mark.x - 0.9 * rule.stroke, x2: mark.x + 0.9 * rule.stroke, y: mark.top, y2: height, fill: palette.brand }))),
      { data: { values: [{ x: px(at.x), y: px(at.y) }] }, mark: { type: 'point', shape: 'circle', filled: true, fill: palette.brand, opacity: 1, size: px(Math.PI * dot * dot * 1.6), strokeWidth: 0 }, encoding: { x: { field: 'x', type: 'quantitative', scale: null, axis: null }, y: { field: 'y', type: 'quantitative', scale: null, axis: null } } },
      ...textLayer(texts),
    ],
    config: theme(rule),
  };
}
