import type { TopLevelSpec } from 'vega-lite';
import { wrapBalanced, wrapText } from '../words/wrapText.js';
import type { Figure, MeasureText } from './figure.js';
import { palette } from './palette.js';
import { px } from './pixelMarks.js';
import { sizes } from './sizes.js';

/**
 * The figure for any Vega editor: values and theme inside, title and question above the plot, everything else beside
 * it in `usermeta`. Invented data say so in the picture too.
 */
export function standaloneSpec({ plot, words, size, id, language }: Figure, measure: MeasureText): TopLevelSpec {
  const rule = sizes[size];
  const title = wrapBalanced(words.title, plot.width, (line) => measure(line, rule.title, 600));
  const lines = (text: string): string[] => wrapText(text, plot.width, (line) => measure(line, rule.subtitle, 400));
  const subtitle = [...(words.example === undefined ? [] : lines(words.example)), ...lines(words.subtitle)];
  const padding = paddingOf(plot.spec);
  const head = title.length * rule.title * 1.25 + subtitle.length * rule.subtitle * 1.4 + 5 + rule.base * 2;
  return {
    ...plot.spec,
    background: palette.paper,
    description: words.description,
    padding: { ...padding, top: px(padding.top + head) },
    // Vega counts from the topmost mark, which may stand in the padding
    title: { text: title, subtitle, dx: -padding.left, frame: 'group', offset: rule.base },
    usermeta: { figure: { id, language, size, ...words } },
  };
}

function paddingOf({ padding }: TopLevelSpec): { left: number; right: number; top: number; bottom: number } {
  const none = { left: 0, right: 0, top: 0, bottom: 0 };
  return typeof padding === 'object' && !('signal' in padding) ? { ...none, ...padding } : none;
}
