import type { TopLevelSpec } from 'vega-lite';
import { formatPercent } from '../words/formatPercent.js';
import type { Language } from '../words/language.js';
import type { FigureSize, MeasureText, Plot } from './figure.js';
import { labelIn, leading, lineMiddles } from './labels.js';
import { palette } from './palette.js';
import { baselineAt, dashedLayer, hiddenLayer, px, rectLayer, ruleLayer, textLayer, type PlacedRect, type PlacedRule, type PlacedText } from './pixelMarks.js';
import type { RateRow } from './rateRows.js';
import { sizes } from './sizes.js';
import { theme } from './theme.js';
import { fifthsWithin } from './ticks.js';

export interface ResponseRateRequest {
  readonly rows: readonly RateRow[];
  /** Share aimed at, in [0, 1]. */
  readonly target?: number;
  /** "målet 40 %", "2022, samma vecka" */
  readonly targetLabel: string;
  readonly earlierLabel: string;
  readonly size: FigureSize;
  readonly language: Language;
  readonly measure: MeasureText;
}

interface Places {
  readonly left: number;
  /** Width of the bars, for the whole axis. */
  readonly inner: number;
  readonly right: number;
  readonly rows: readonly { readonly top: number; readonly bottom: number }[];
  readonly height: number;
  readonly texts: readonly PlacedText[];
}

/**
 * Response rates as bars, lowest first, against the target and the wave before. Units without a rate have a dashed
 * outline as long as what everybody may know of them.
 *
 * Shape   rows of released counts in, a Vega-Lite plot out; undefined without a unit that has a rate
 * Source  design 7.5
 */
export function responseRate(request: ResponseRateRequest): Plot | undefined {
  const { rows, size, measure } = request;
  if (!rows.some(({ rate }) => rate !== null)) return undefined;
  const rule = sizes[size];
  const width = rule.width - 2 * rule.margin;
  const places = size === 'phone' ? phonePlaces(rows, width, measure) : widePlaces(rows, { size, width, measure });
  const most = axisEnd(request);
  const heads = headTexts(request, places, most);
  const padding = { left: places.left, right: places.right, top: heads.height, bottom: rule.base * 1.75 };
  const spec = specOf(request, places, { most, padding, heads: heads.texts });
  return { spec, width, height: padding.top + places.height + padding.bottom, drawn: { options: [], groups: rows.map(({ code }) => code) } };
}

/** The next fifth above everything that is drawn. */
function axisEnd({ rows, target }: ResponseRateRequest): number {
  const most = Math.max(target ?? 0, ...rows.flatMap(({ rate, earlier }) => [rate ?? 0, earlier ?? 0]));
  return Math.min(1, Math.max(0.2, Math.ceil((most + 0.001) * 5) / 5));
}

function widePlaces(rows: readonly RateRow[], { size, width, measure }: { size: FigureSize; width: number; measure: MeasureText }): Places {
  const { base } = sizes[size];
  const gap = base * 1.3;
  const shareWidth = Math.max(...rows.map(({ value }) => measure(value, base, 600)));
  const details = rows.map(({ detail }) => labelIn(detail, base * 11, base * 0.93, 400, measure));
  const detailWidth = Math.max(...details.map((label) => label.width));
  const right = gap + shareWidth + gap + detailWidth;
  const labels = rows.map(({ label }) => labelIn(label, (width - right) * 0.46, base, 400, measure));
  const left = Math.ceil(Math.max(...labels.map((label) => label.width))) + base * 0.9;
  const edge = width - left;
  const texts: PlacedText[] = [];
  let y = 0;
  const placed = rows.map((row, index) => {
    const lines = labels[index]?.lines ?? [];
    const detailLines = details[index]?.lines ?? [];
    const height = Math.max(base * 2.08, Math.max(lines.length, detailLines.length) * base * leading + base * 0.55);
    const middle = y + height / 2;
    const middles = lineMiddles(lines.length, middle, base * leading);
    lines.forEach((text, line) => texts.push({ text, x: -base * 0.9, y: baselineAt(middles[line] ?? middle, base), align: 'right', size: base, weight: 400, color: palette.ink }));
    texts.push({ text: row.value, x: edge - detailWidth - gap, y: baselineAt(middle, base), align: 'right', size: base, weight: 600, color: valueColour(row) });
    const small = lineMiddles(detailLines.length, middle, base * leading);
    detailLines.forEach((text, line) => texts.push({ text, x: edge, y: baselineAt(small[line] ?? middle, base * 0.93), align: 'right', size: base * 0.93, weight: 400, color: palette.muted }));
    y += height;
    return { top: middle - base * 0.6, bottom: middle + base * 0.6 };
  });
  return { left, inner: width - left - right, right, rows: placed, height: y, texts };
}

/** Label and numbers above a bar as wide as the screen. */
function phonePlaces(rows: readonly RateRow[], width: number, measure: MeasureText): Places {
  const { base } = sizes.phone;
  const texts: PlacedText[] = [];
  const shareWidth = Math.max(...rows.map(({ value }) => measure(value, base, 600)));
  let y = 0;
  const placed = rows.map((row) => {
    const small = base * 0.93;
    const detailWidth = measure(row.detail, small, 400);
    const beside = width - shareWidth - detailWidth - base * 2.2;
    // a long reason stands on a line of its own, so that the name has room
    const isBeside = beside >= width * 0.42;
    const { lines } = labelIn(row.label, isBeside ? beside : width - shareWidth - base, base, 400, measure);
    const first = baselineAt(y + base, base);
    lines.forEach((text, line) => texts.push({ text, x: 0, y: first + line * base * 1.25, align: 'left', size: base, weight: 400, color: palette.ink }));
    const last = first + Math.max(0, lines.length - 1) * base * 1.25;
    texts.push({ text: row.value, x: width, y: last, align: 'right', size: base, weight: 600, color: valueColour(row) });
    const detailY = isBeside ? last : last + base * 1.2;
    texts.push({ text: row.detail, x: isBeside ? width - shareWidth - base * 0.8 : 0, y: detailY, align: isBeside ? 'right' : 'left', size: small, weight: 400, color: palette.muted });
    const top = detailY + base * 0.6;
    y = top + base * 1.55;
    return { top, bottom: top + base };
  });
  return { left: 0, inner: width, right: 0, rows: placed, height: y, texts };
}

function valueColour({ rate, isLow }: RateRow): string {
  if (rate === null) return palette.muted;
  return isLow ? palette.contrastText : palette.brand;
}

/** What the dashed line and the ticks are, above the first row; on two lines where they would meet. */
function headTexts({ rows, target, targetLabel, earlierLabel, size, measure }: ResponseRateRequest, { inner }: Places, most: number): { readonly texts: readonly PlacedText[]; readonly height: number } {
  const { base } = sizes[size];
  const head = base * 0.93;
  const within = (x: number, text: string): number => {
    const half = measure(text, head, 400) / 2;
    return Math.min(Math.max(x, half), inner - half);
  };
  const place = (share: number, text: string): { x: number; half: number; text: string } => ({ x: within((share / most) * inner, text), half: measure(text, head, 400) / 2, text });
  const marks = [...(target === undefined ? [] : [place(target, targetLabel)])];
  const first = rows.find(({ earlier }) => earlier !== null)?.earlier ?? null;
  if (first !== null) marks.push(place(first, earlierLabel));
  const [one, two] = marks;
  const meet = one !== undefined && two !== undefined && Math.abs(one.x - two.x) < one.half + two.half + base * 0.8;
  const texts = marks.map(({ x, text }, index): PlacedText => ({ text, x, y: -base * 0.55 - (meet && index === 1 ? head * 1.3 : 0), align: 'center', size: head, weight: 400, color: palette.ink }));
  return { texts, height: marks.length === 0 ? base * 0.3 : base * 0.75 + head * (meet ? 2.4 : 1.1) };
}

function specOf(request: ResponseRateRequest, places: Places, { most, padding, heads }: { most: number; padding: { left: number; right: number; top: number; bottom: number }; heads: readonly PlacedText[] }): TopLevelSpec {
  const { rows, target, size, language } = request;
  const rule = sizes[size];
  const { inner, height } = places;
  const at = (share: number): number => (Math.min(share, most) / most) * inner;
  const ticks = fifthsWithin(most, inner, request);
  // on a phone names stand between the bars: a line through them would be read as part of a letter
  const stretches = size === 'phone' ? places.rows.map(({ top, bottom }) => ({ y: top - rule.base * 0.2, y2: bottom + rule.base * 0.2 })) : [{ y: 0, y2: height }];
  const down = (share: number): PlacedRule[] => stretches.map((stretch) => ({ x: at(share), x2: at(share), ...stretch }));
  const grid = ticks.flatMap(down);
  const tickTexts = ticks.map((share, index): PlacedText => ({ text: formatPercent(share, language), x: at(share), y: height + rule.base * 1.45, align: index === 0 ? 'left' : index === ticks.length - 1 ? 'right' : 'center', size: rule.base * 0.95, weight: 400, color: palette.muted }));
  const bars: PlacedRect[] = [];
  const outlines: PlacedRule[] = [];
  const casings: PlacedRule[] = [];
  const crossings: PlacedRule[] = [];
  rows.forEach(({ rate, isLow, earlier }, index) => {
    const { top, bottom } = places.rows[index] ?? { top: 0, bottom: 0 };
    if (rate === null) outlines.push({ x: 0, x2: at(most), y: top, y2: bottom });
    else bars.push({ x: 0, x2: Math.max(at(rate), 1), y: top, y2: bottom, fill: isLow ? palette.contrast : palette.brand });
    // a dark line is lost in a dark bar
    if (target !== undefined && rate !== null && rate > target) crossings.push({ x: at(target), x2: at(target), y: top, y2: bottom });
    if (earlier !== null) casings.push({ x: at(earlier), x2: at(earlier), y: top - rule.base * 0.08, y2: bottom + rule.base * 0.08 });
  });
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    autosize: { type: 'none' },
    width: px(inner),
    height: px(height),
    padding: { left: px(padding.left), right: px(padding.right), top: px(padding.top), bottom: px(padding.bottom) },
    layer: [
      ...ruleLayer(grid, palette.grid, rule.stroke),
      ...rectLayer(bars),
      ...hiddenLayer(outlines, palette.axis, 0.8 * rule.stroke),
      ...ruleLayer(crossings, palette.paper, 4 * rule.stroke),
      ...(target === undefined ? [] : dashedLayer([{ x: at(target), x2: at(target), y: -rule.base * 0.3, y2: 0 }, ...down(target)], palette.ink, 1.3 * rule.stroke)),
      ...ruleLayer(casings, palette.paper, 6 * rule.stroke),
      ...ruleLayer(casings, palette.ink, 2.2 * rule.stroke),
      ...textLayer([...places.texts, ...heads, ...tickTexts]),
    ],
    config: theme(rule),
  };
}
