import type { MeasureText } from './figure.js';
import type { LikertBar } from './likertRows.js';

/** Where the bars of a scale and the panels beside it stand, in px from the left. */
export interface LikertScale {
  /** Px for the whole of 100 per cent, the same everywhere. */
  readonly unit: number;
  readonly centre: number;
  /** Where names may reach. */
  readonly labelRight: number;
  readonly panels: readonly { readonly left: number; readonly width: number }[];
}

export interface ScaleRoom {
  readonly width: number;
  readonly base: number;
  /** Least width of each panel, for its head. */
  readonly heads: readonly number[];
  readonly measure: MeasureText;
}

const most = (shares: readonly number[]): number => Math.max(0.02, ...shares);
const sum = (parts: LikertBar['low']): number => parts.reduce((all, { share }) => all + share, 0);

/** As large as fits: bars to both sides, their sums at the ends, and each panel as wide as its largest share. */
export function likertScale(bars: readonly LikertBar[], { width, base, heads, measure }: ScaleRoom): LikertScale {
  const shown = bars.filter(({ isHidden }) => !isHidden);
  const [low, high] = [most(shown.map((bar) => sum(bar.low))), most(shown.map((bar) => sum(bar.high)))];
  const sums = (pick: (bar: LikertBar) => string): number => Math.max(...bars.map((bar) => measure(pick(bar), base, 600))) + base * 0.8;
  const [left, right] = [sums((bar) => bar.lowSum), sums((bar) => bar.highSum)];
  const number = measure('100', base, 400) + base * 0.6;
  const widest = heads.map((_head, index) => most(bars.map(({ panels }) => panels[index]?.share ?? 0)));
  const gap = base * 1.3;
  const panelAt = (unit: number): readonly number[] => heads.map((head, index) => Math.max(head, unit * (widest[index] ?? 0) + number));
  const needed = (unit: number): number => left + right + unit * (low + high) + panelAt(unit).reduce((all, panel) => all + panel + gap, 0);
  let [least, largest] = [base, width];
  for (let turn = 0; turn < 24; turn += 1) {
    const middle = (least + largest) / 2;
    if (needed(middle) <= width) least = middle;
    else largest = middle;
  }
  const unit = least;
  const widths = panelAt(unit);
  let x = width - widths.reduce((all, panel) => all + panel + gap, 0);
  const labelRight = widths.length === 0 ? width : x;
  const panels = widths.map((panel) => {
    const place = { left: x + gap, width: panel };
    x += panel + gap;
    return place;
  });
  return { unit, centre: left + unit * low, labelRight, panels };
}
