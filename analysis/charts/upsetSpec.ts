import type { ReadCombinations } from '../disclosure/readCombinations.js';
import { formatPercent } from '../words/formatPercent.js';
import { formatNumber } from '../words/formatNumber.js';
import { printedPercent } from '../words/printedPercent.js';
import type { FigureRequest, Plot } from './figure.js';
import { leading, lineMiddles } from './labels.js';
import { palette } from './palette.js';
import { baselineAt, type PlacedRect, type PlacedRule, type PlacedText, rectLayer, ruleLayer, textLayer } from './pixelMarks.js';
import { pixelSpec } from './pixelSpec.js';
import { dotLayer, type PlacedDot } from './pointMarks.js';
import { sizes, type SizeRule } from './sizes.js';
import { upsetPlaces, type UpsetPlaces } from './upsetPlaces.js';

/** Draws combinations: bars with their counts above a grid of dots, and beside the grid how many chose each option. */
export function upsetSpec(read: ReadCombinations, request: FigureRequest, width: number): Omit<Plot, 'drawn'> {
  const rule = sizes[request.size];
  const places = upsetPlaces(read, request, width);
  const layers = [
    ...rectLayer(places.sets.flatMap(({ top, bottom }, row): readonly PlacedRect[] => (row % 2 === 0 ? [{ x: 0, x2: places.width, y: top, y2: bottom, fill: palette.track }] : []))),
    ...rectLayer([...shareBars(read, places, rule), ...countBars(read, places)]),
    ...ruleLayer([{ x: places.left, x2: places.right, y: places.foot, y2: places.foot }], palette.axis, 1.2 * rule.stroke),
    ...dotLayer(emptyDots(read, places, rule), 0),
    ...joints(read, places, rule),
    ...dotLayer(chosenDots(read, places, rule), 0),
    ...textLayer([...headTexts(places, rule), ...setTexts(read, places, rule, request), ...countTexts(read, places, rule, request)]),
  ];
  const height = places.height + rule.base * 0.2;
  return { spec: pixelSpec({ width, height }, layers, rule), width, height };
}

/** The most common; several where their rounded counts are the same, for nobody can tell which of them is. */
const isMost = ({ combinations }: ReadCombinations, column: number): boolean => combinations[column]?.count === combinations[0]?.count;
const colourOf = (read: ReadCombinations, column: number): string => (isMost(read, column) ? palette.emphasis : palette.ink);

function heightOf({ combinations }: ReadCombinations, { top, foot }: UpsetPlaces, count: number): number {
  return ((foot - top) * count) / Math.max(1, ...combinations.map((one) => one.count));
}

function countBars(read: ReadCombinations, places: UpsetPlaces): readonly PlacedRect[] {
  return read.combinations.map(({ count }, column) => {
    const middle = places.columns[column] ?? 0;
    return { x: middle - places.thickness / 2, x2: middle + places.thickness / 2, y: places.foot - heightOf(read, places, count), y2: places.foot, fill: isMost(read, column) ? palette.emphasis : palette.rest };
  });
}

function countTexts(read: ReadCombinations, places: UpsetPlaces, { base }: SizeRule, { language }: FigureRequest): readonly PlacedText[] {
  return read.combinations.map(({ count }, column) => ({
    text: formatNumber(count, language),
    x: places.columns[column] ?? 0,
    y: places.foot - heightOf(read, places, count) - base * 0.45,
    align: 'center',
    size: base,
    weight: isMost(read, column) ? 600 : 400,
    color: palette.ink,
  }));
}

function shareBars({ sets }: ReadCombinations, { sets: rows, shareEnd, barWidth }: UpsetPlaces, { base }: SizeRule): readonly PlacedRect[] {
  if (barWidth === 0) return [];
  const most = Math.max(...sets.map(({ share }) => share ?? 0), 0.01);
  return sets.map(({ share }, row) => {
    const { top, bottom } = rows[row] ?? { top: 0, bottom: 0 };
    const middle = (top + bottom) / 2;
    return { x: shareEnd - barLength(share, most, barWidth), x2: shareEnd, y: middle - base * 0.6, y2: middle + base * 0.6, fill: palette.rest };
  });
}

const barLength = (share: number | null, most: number, barWidth: number): number => Math.max(0.5, ((share ?? 0) / most) * barWidth);

function headTexts({ heads, top, foot, shareEnd }: UpsetPlaces, { base }: SizeRule): readonly PlacedText[] {
  const { exactly, exactlyLeft, everyone } = heads;
  const size = base * 0.95;
  const said = { size, weight: 400, color: palette.muted } as const;
  const above = top - base * 2.1 - exactly.lines.length * base * leading;
  const over = exactly.lines.map((text, line): PlacedText => ({ text, x: exactlyLeft, y: above + base * leading * (line + 0.85), align: 'left', ...said }));
  const beside = everyone.lines.map((text, line): PlacedText => ({ text, x: shareEnd, y: foot + base * 0.35 - (everyone.lines.length - 1 - line) * size * leading, align: 'right', ...said }));
  return [...over, ...beside];
}

function setTexts({ sets }: ReadCombinations, { sets: rows, inset, shareEnd, barWidth }: UpsetPlaces, { base }: SizeRule, { size, language }: FigureRequest): readonly PlacedText[] {
  const most = Math.max(...sets.map(({ share }) => share ?? 0), 0.01);
  return sets.flatMap(({ share }, row) => {
    const place = rows[row];
    if (place === undefined) return [];
    const middle = (place.top + place.bottom) / 2;
    const lines = lineMiddles(place.label.lines.length, middle, base * leading);
    const names = place.label.lines.map((text, line): PlacedText => ({ text, x: inset, y: baselineAt(lines[line] ?? middle, base), align: 'left', size: base, weight: 400, color: palette.ink }));
    const beside = barWidth === 0 ? shareEnd : shareEnd - barLength(share, most, barWidth) - base * 0.5;
    const text = size === 'phone' ? formatPercent(share ?? 0, language) : String(printedPercent(share ?? 0));
    return [...names, { text, x: beside, y: baselineAt(middle, base), align: 'right', size: base, weight: 400, color: palette.muted }];
  });
}

const middleOf = ({ top, bottom }: { readonly top: number; readonly bottom: number }): number => (top + bottom) / 2;

function emptyDots({ sets, combinations }: ReadCombinations, { columns, sets: rows }: UpsetPlaces, { base }: SizeRule): readonly PlacedDot[] {
  return combinations.flatMap(({ options }, column) =>
    sets.flatMap(({ code }, row) => {
      const place = rows[row];
      return place === undefined || options.includes(code) ? [] : [{ x: columns[column] ?? 0, y: middleOf(place), shape: 'circle', color: palette.guide, isHollow: false, size: base * 0.6 } as const];
    }),
  );
}

/** Rows of the options of a combination, from top to bottom. */
function chosenRows({ sets }: ReadCombinations, { sets: rows }: UpsetPlaces, options: readonly string[]): readonly number[] {
  return sets.flatMap(({ code }, row) => {
    const place = rows[row];
    return place !== undefined && options.includes(code) ? [middleOf(place)] : [];
  });
}

function chosenDots(read: ReadCombinations, places: UpsetPlaces, { base }: SizeRule): readonly PlacedDot[] {
  return read.combinations.flatMap(({ options }, column) => chosenRows(read, places, options).map((y) => ({ x: places.columns[column] ?? 0, y, shape: 'circle', color: colourOf(read, column), isHollow: false, size: base * 0.95 }) as const));
}

function joints(read: ReadCombinations, places: UpsetPlaces, { stroke }: SizeRule) {
  const lines = read.combinations.map(({ options }, column): PlacedRule => {
    const rows = chosenRows(read, places, options);
    const x = places.columns[column] ?? 0;
    return { x, x2: x, y: rows[0] ?? 0, y2: rows.at(-1) ?? 0 };
  });
  const ofMost = (most: boolean) => lines.filter(({ y, y2 }, column) => isMost(read, column) === most && y2 > y);
  return [...ruleLayer(ofMost(true), palette.emphasis, 2.4 * stroke), ...ruleLayer(ofMost(false), palette.ink, 2.4 * stroke)];
}
