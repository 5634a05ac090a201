import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import type { MeasureText } from '../../analysis/charts/figure.js';
import { fontFiles } from './fontFiles.js';

/** Labels recur from figure to figure; more than this many at once is not a report but a mistake. */
const remembered = 20_000;

const fonts = new Map<400 | 600, Font>();
const advances = new Map<string, number>();

/** Width in px with kerning and ligatures, from the very files the pictures are drawn with. */
export const measureText: MeasureText = (text, size, weight) => {
  const key = `${String(weight)}${text}`;
  let advance = advances.get(key);
  if (advance === undefined) {
    const font = fontOf(weight);
    advance = font.layout(text).advanceWidth / font.unitsPerEm;
    if (advances.size >= remembered) advances.clear();
    advances.set(key, advance);
  }
  return advance * size;
};

function fontOf(weight: 400 | 600): Font {
  const known = fonts.get(weight);
  if (known !== undefined) return known;
  const font = create(readFileSync(fontFiles[weight]));
  fonts.set(weight, font);
  return font;
}
