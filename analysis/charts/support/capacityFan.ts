import type { PublishedCapacity, PublishedYear } from '../../disclosure/publishedCapacity.js';
import { formatNumber } from '../../words/formatNumber.js';
import { supportTerms } from '../../words/supportTerms.js';
import type { Plot } from '../figure.js';
import { palette } from '../palette.js';
import { type Layer, type PlacedPoint, type PlacedRule, type PlacedText, bandLayer, baselineAt, dashedLayer, lineLayer, px, ruleLayer, textLayer } from '../pixelMarks.js';
import { pixelSpec } from '../pixelSpec.js';
import { type PlacedDot, dotLayer } from '../pointMarks.js';
import { sizes } from '../sizes.js';
import { areTooFew } from '../tableOnly.js';
import { decimalsOf, roundTicks } from './roundTicks.js';
import { supportColours } from './supportColours.js';
import type { SupportGround } from './supportGround.js';

export interface CapacityFanRequest extends SupportGround {
  readonly capacity: PublishedCapacity;
}

interface Places {
  readonly left: number;
  readonly top: number;
  readonly height: number;
  readonly right: number;
  readonly ticks: readonly number[];
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  /** Years whose numbers find room. */
  readonly told: readonly number[];
}

/**
 * The need year by year: its middle, half of the outcomes and nine of ten of them, against what is planned. Under each
 * year stand both numbers, so that no text lies on a line or a band.
 *
 * Shape   a published scenario with years in, a Vega-Lite plot out; undefined without years, or where fewer than 20
 *         answers bear them
 * Source  design 7.5
 */
export function capacityFan({ capacity, ...ground }: CapacityFanRequest): Plot | undefined {
  const years = capacity.years?.years ?? [];
  if (areTooFew([capacity.n]) || years.length < 2) return undefined;
  const { size } = ground;
  const rule = sizes[size];
  const width = rule.width - 2 * rule.margin;
  const places = placesOf(years, width, ground);
  const under = underOf(years, places, ground);
  const height = places.top + places.height + under.height;
  const texts = [...under.texts, ...endTexts(years, places, ground), ...tickTexts(places, ground)];
  const spec = pixelSpec({ width, height }, [...bandsAndLines(years, places, ground), ...textLayer(texts)], rule);
  return { spec, width, height, drawn: { options: [], groups: years.map(({ year }) => String(year)) } };
}

/** "hälften av utfallen" and the rest, from top to bottom, at the height of what they name. */
function endsOf(years: readonly PublishedYear[], { language }: SupportGround) {
  const words = supportTerms[language];
  const last = years.at(-1);
  if (last === undefined) return [];
  const planned = years.findLast((year) => year.planned !== null)?.planned ?? null;
  return [
    { text: words.most, value: (last.interval90.high + last.interval50.high) / 2, color: palette.muted, weight: 400 as const },
    { text: words.half, value: (last.interval50.high + last.median) / 2, color: palette.muted, weight: 400 as const },
    { text: words.need, value: last.median, color: palette.brand, weight: 600 as const },
    ...(planned === null ? [] : [{ text: words.planned, value: planned, color: palette.contrastText, weight: 600 as const }]),
  ];
}

function placesOf(years: readonly PublishedYear[], width: number, ground: SupportGround): Places {
  const { size, language, measure } = ground;
  const { base } = sizes[size];
  const most = Math.max(0.1, ...years.flatMap(({ interval90, planned }) => [interval90.high, planned ?? 0]));
  const ticks = roundTicks(most, 6);
  const words = supportTerms[language];
  const numbers = years.flatMap(({ median, planned, year }) => [formatNumber(median, language, 1), planned === null ? '–' : formatNumber(planned, language, 1), String(year)]);
  const numberWidth = Math.max(...numbers.map((text) => measure(text, base, 600)));
  const names = [words.need, words.planned, ...ticks.map((tick) => formatNumber(tick, language, decimalsOf(ticks)))];
  const left = Math.max(...names.map((text) => measure(text, base, 600))) + base * 1.2;
  const right = Math.max(...endsOf(years, ground).map(({ text, weight }) => measure(text, base, weight))) + base * 0.8;
  const inner = width - left - right;
  const margin = numberWidth / 2;
  const x = (index: number): number => left + margin + (index / (years.length - 1)) * (inner - 2 * margin);
  const step = Math.max(1, Math.ceil((numberWidth + base * 0.7) / Math.max(1, x(1) - x(0))));
  const last = years.length - 1;
  const told = years.map((_year, index) => index).filter((index) => (last - index) % step === 0);
  const height = Math.round(size === 'slide' ? 300 : size === 'phone' ? 230 : Math.min(width * 0.42, 290));
  const top = base * 2;
  return { left, right: left + inner, top, height, ticks, told, x, y: (value) => top + height - (value / (ticks.at(-1) ?? 1)) * height };
}

/** Years, and under each the need and what is planned. */
function underOf(years: readonly PublishedYear[], { x, top, height, told, left }: Places, { size, language }: SupportGround): { readonly texts: readonly PlacedText[]; readonly height: number } {
  const { base } = sizes[size];
  const words = supportTerms[language];
  const hasPlan = years.some(({ planned }) => planned !== null);
  const row = (line: number): number => baselineAt(top + height + base * (1.25 + line * 1.5), base);
  const texts: PlacedText[] = [];
  const head = (text: string, line: number, color: string) => texts.push({ text, x: left - base * 0.8, y: row(line), align: 'right', size: base, weight: 600, color });
  head(words.need, 1, palette.brand);
  if (hasPlan) head(words.planned, 2, palette.contrastText);
  for (const index of told) {
    const year = years[index];
    if (year === undefined) continue;
    const cell = (text: string, line: number, weight: 400 | 600, color: string) => texts.push({ text, x: x(index), y: row(line), align: 'center', size: base, weight, color });
    cell(String(year.year), 0, 400, palette.muted);
    cell(formatNumber(year.median, language, 1), 1, 400, palette.brand);
    if (hasPlan) cell(year.planned === null ? '–' : formatNumber(year.planned, language, 1), 2, 400, palette.contrastText);
  }
  return { texts, height: base * (hasPlan ? 5 : 3.5) };
}

function endTexts(years: readonly PublishedYear[], { right, top, height, y }: Places, ground: SupportGround): readonly PlacedText[] {
  const { base } = sizes[ground.size];
  const sorted = endsOf(years, ground).map((end) => ({ ...end, at: y(end.value) })).sort((a, b) => a.at - b.at);
  let above = -Infinity;
  const placed = sorted.map((end) => {
    above = Math.max(end.at, above + base * 1.4);
    return { ...end, at: above };
  });
  const over = Math.max(0, (placed.at(-1)?.at ?? 0) - (top + height - base * 0.4));
  return placed.map(({ text, at, color, weight }): PlacedText => ({ text, x: right + base * 0.8, y: baselineAt(at - over, base), align: 'left', size: base, weight, color }));
}

function tickTexts({ ticks, y, left }: Places, { size, language }: SupportGround): readonly PlacedText[] {
  const { base } = sizes[size];
  const small = base * 0.95;
  const unit: PlacedText = { text: supportTerms[language].fullTime, x: 0, y: baselineAt(base * 0.5, small), align: 'left', size: small, weight: 400, color: palette.muted };
  return [unit, ...ticks.map((tick): PlacedText => ({ text: formatNumber(tick, language, decimalsOf(ticks)), x: left - base * 0.4, y: baselineAt(y(tick), small), align: 'right', size: small, weight: 400, color: palette.muted }))];
}

function bandsAndLines(years: readonly PublishedYear[], { x, y, ticks, left, right }: Places, { size }: SupportGround): readonly Layer[] {
  const rule = sizes[size];
  const grid = ticks.slice(1).map((tick): PlacedRule => ({ x: left, x2: right, y: y(tick), y2: y(tick) }));
  const points = (of: (year: PublishedYear) => number): PlacedPoint[] => years.map((year, index) => ({ x: x(index), y: y(of(year)) }));
  const band = (of: (year: PublishedYear) => { readonly low: number; readonly high: number }, fill: string) => bandLayer(years.map((year, index) => ({ x: x(index), y: y(of(year).high), y2: y(of(year).low) })), fill, { stroke: supportColours.outline, strokeWidth: rule.stroke });
  const medians = years.map(({ median }, index): PlacedDot => ({ x: x(index), y: y(median), shape: 'circle', color: palette.brand, isHollow: false, size: rule.base * 0.45 }));
  const plans = years.flatMap(({ planned }, index): readonly PlacedDot[] => (planned === null ? [] : [{ x: x(index), y: y(planned), shape: 'diamond', color: palette.contrastText, isHollow: true, size: rule.base * 0.55 }]));
  return [
    ...ruleLayer(grid, palette.grid, rule.stroke),
    ...band(({ interval90 }) => interval90, supportColours.most),
    ...band(({ interval50 }) => interval50, supportColours.half),
    ...ruleLayer([{ x: left, x2: right, y: y(0), y2: y(0) }], palette.axis, 1.2 * rule.stroke),
    ...lineLayer(points(({ median }) => median), palette.brand, 2.8 * rule.stroke),
    ...dotLayer(medians, 0),
    ...plannedLines(years, x, y).flatMap((line) => [...ruleLayer([line], palette.paper, 5 * rule.stroke)]),
    ...dashedLayer(plannedLines(years, x, y), palette.contrastText, 2.4 * rule.stroke),
    ...dotLayer(plans, 1.5 * rule.stroke),
  ];
}

/** From year to year; none over a year of which nothing is said. */
function plannedLines(years: readonly PublishedYear[], x: (index: number) => number, y: (value: number) => number): readonly PlacedRule[] {
  return years.flatMap(({ planned }, index): readonly PlacedRule[] => {
    const before = years[index - 1]?.planned ?? null;
    return planned === null || before === null ? [] : [{ x: px(x(index - 1)), x2: px(x(index)), y: px(y(before)), y2: px(y(planned)) }];
  });
}
