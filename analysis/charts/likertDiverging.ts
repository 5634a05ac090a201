import { halfOf, netOf, readGrid, sidesOf, worstFirst } from '../disclosure/readGrid.js';
import type { GridItem } from '../disclosure/readGrid.js';
import type { FigureRequest, Plot } from './figure.js';
import { fitRows } from './fitRows.js';
import { plainLabel } from './labels.js';
import { likertLayout, type LikertNames } from './likertLayout.js';
import { type LikertBar, likertBar } from './likertRows.js';
import { hiddenLayer, ruleLayer, textLayer } from './pixelMarks.js';
import { palette } from './palette.js';
import { pixelSpec } from './pixelSpec.js';
import { dotLayer, outlinedLayer } from './pointMarks.js';
import { sizes } from './sizes.js';
import { areTooFew } from './tableOnly.js';

/** Rows a slide can hold and still be read from the back of a room. */
const mostRows = { doc: 40, web: 40, half: 40, phone: 40, slide: 6 } as const;

const slideRoom = 430;

/**
 * A scale, row by row, worst first: its lower half to the left of one line and its upper half to the right. The middle
 * step and what is no opinion stand in panels of their own, so that they neither lengthen nor hide the halves.
 *
 * Shape   a published grid in, a Vega-Lite plot out; undefined where only a table is honest: fewer than 20 answers to
 *         every row, fewer than two steps, or no row whose halves are shown
 * Source  design 7.5; Heiberger & Robbins (2014), with the neutral step apart
 */
export function likertDiverging(request: FigureRequest): Plot | undefined {
  const { table, size, language, scale = new Map<string, number>() } = request;
  const { level } = table;
  const items = worstFirst(readGrid(table, scale), level);
  const [first] = items;
  if (first === undefined || table.by.length > 0 || areTooFew(items.map(({ base }) => base)) || halfOf(first) < 1 || items.every((item) => netOf(sidesOf(item, level)) === null)) return undefined;
  const full = namesOf(first, request);
  const isNarrow = size === 'phone' && full.panels.length > 2;
  const names = isNarrow ? { ...full, panels: [] } : full;
  const all = items.map((item) => likertBar(item, level, language)).map((bar) => (isNarrow ? withoutPanels(bar, full.panels) : bar));
  const rule = sizes[size];
  return fitRows(size, slideRoom, Math.min(items.length, mostRows[size]), (room, width) => {
    const bars = all.slice(0, room);
    const { segments, hidden, centres, texts, legend, height } = likertLayout(bars, names, width, request);
    const layers = [
      ...outlinedLayer([...segments, ...legend.rects], 0.9 * rule.stroke),
      ...dotLayer(legend.dots, rule.stroke),
      ...hiddenLayer(hidden, palette.axis, 0.8 * rule.stroke),
      ...ruleLayer(centres, palette.ink, 1.8 * rule.stroke),
      ...textLayer([...legend.texts, ...texts]),
    ];
    const drawn = { options: first.steps.map(({ code }) => code), groups: items.slice(0, room).map(({ code }) => code) };
    return { spec: pixelSpec({ width, height }, layers, rule), width, height, drawn };
  });
}

/** A phone has no room for three panels beside a bar: their numbers stand under it. */
function withoutPanels(bar: LikertBar, names: readonly string[]): LikertBar {
  return { ...bar, panels: [], hasMiddle: false, aside: bar.panels.map(({ text }, index) => `${names[index] ?? ''}\u00a0${text}`).join(', ') };
}

function namesOf(item: GridItem, { language, shortLabels }: FigureRequest): LikertNames {
  const half = halfOf(item);
  const { steps, apart } = item;
  const nameOf = ({ code, label }: GridItem['steps'][number]): string => plainLabel(shortLabels?.get(code) ?? label, language);
  const { middle } = sidesOf(item, 0.95);
  return {
    low: steps.slice(0, half).map(nameOf),
    high: steps.slice(steps.length - half).map(nameOf).reverse(),
    panels: [...(middle === undefined ? [] : [middle]), ...apart].map(nameOf),
  };
}
