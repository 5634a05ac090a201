import type { Published } from '../disclosure/published.js';
import { baseWords } from '../words/baseWords.js';
import type { Language } from '../words/language.js';
import { classLimits } from '../words/shareClass.js';
import { terms } from '../words/terms.js';
import type { MeasureText } from './figure.js';
import { palette } from './palette.js';
import { type PlacedRect, type PlacedRule, type PlacedText, baselineAt } from './pixelMarks.js';
import type { SizeRule } from './sizes.js';

export interface LegendGround {
  readonly table: Published;
  readonly language: Language;
  readonly measure: MeasureText;
  readonly width: number;
  /** Left edge of the cells. */
  readonly left: number;
  readonly rule: SizeRule;
  readonly hidden: boolean;
}

export interface LegendLayout {
  readonly height: number;
  readonly swatches: readonly PlacedRect[];
  /** At most one: what a hidden value looks like. */
  readonly hidden: readonly PlacedRule[];
  readonly texts: readonly PlacedText[];
}

/** The five classes with their limits; beside the title where there is room, under it on narrow grounds. */
export function heatmapLegend({ table, language, measure, width, left, rule, hidden }: LegendGround): LegendLayout {
  const size = rule.base * 0.9;
  const title = `${language === 'sv' ? 'Procent' : 'Per cent'} ${baseWords(table.baseRule, language)}`;
  const ranges = palette.classes.map((_color, index) => rangeOf(index));
  const swatch = Math.max(...ranges.map((range) => measure(range, size, 400))) + size * 0.5;
  const hiddenText = language === 'sv' ? 'visas inte' : 'not shown';
  const needed = swatch * ranges.length + (hidden ? size * 5 + measure(hiddenText, size, 400) : 0);
  const beside = measure(title, size, 400) + size <= left && left + needed <= width;
  const x = beside ? left : 0;
  const top = beside ? 0 : size * 1.6;
  const bar = size * 1.25;
  const text = (words: string, at: number, middle: number, align: PlacedText['align'], color: string = palette.muted): PlacedText => ({ text: words, x: at, y: baselineAt(middle, size), align, size, weight: 400, color });
  const hiddenX = x + swatch * ranges.length + size * 1.5;
  return {
    height: top + bar + size * 1.6,
    swatches: palette.classes.map((fill, index) => ({ x: x + index * swatch, x2: x + (index + 1) * swatch - 2, y: top, y2: top + bar, fill })),
    hidden: hidden ? [{ x: hiddenX, x2: hiddenX + size * 2.4, y: top, y2: top + bar }] : [],
    texts: [
      text(title, 0, beside ? bar / 2 : size * 0.6, 'left'),
      ...ranges.map((range, index) => text(range, x + (index + 0.5) * swatch, top + bar + size * 0.8, 'center')),
      ...(hidden
        ? [text(terms[language].hidden, hiddenX + size * 1.2, top + bar / 2, 'center', palette.ink), text(hiddenText, hiddenX + size * 2.9, top + bar / 2, 'left')]
        : []),
    ],
  };
}

function rangeOf(index: number): string {
  const from = index === 0 ? 0 : (classLimits[index - 1] ?? 0);
  const to = classLimits[index] === undefined ? 100 : classLimits[index] - 1;
  return `${String(from)}–${String(to)}`;
}
