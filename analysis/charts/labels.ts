import type { Text } from '../survey/definition.js';
import type { Language } from '../words/language.js';
import { plainText } from '../words/plainText.js';
import { textIn } from '../words/textIn.js';
import { atMostLines, wrapBalanced } from '../words/wrapText.js';
import type { MeasureText } from './figure.js';

const softHyphen = /\u00ad/g;

/** Four lines hold 150 letters; a longer name ends in an ellipsis here and stands whole in the table. */
const mostLines = 4;

/** Line height of labels, as a multiple of their size. */
export const leading = 1.17;

export interface Label {
  readonly lines: readonly string[];
  readonly width: number;
}

export function plainLabel(text: Text, language: Language): string {
  return plainText(textIn(text, language)).replace(softHyphen, '');
}

/** A label in balanced lines no wider than `width`. */
export function labelIn(text: string, width: number, size: number, weight: 400 | 600, measure: MeasureText): Label {
  const widthOf = (line: string): number => measure(line, size, weight);
  const lines = atMostLines(wrapBalanced(text, width, widthOf), mostLines, width, widthOf);
  return { lines, width: Math.max(0, ...lines.map(widthOf)) };
}

/** Middles of the lines of a label that is centred on `y`. */
export function lineMiddles(count: number, y: number, lineHeight: number): readonly number[] {
  return Array.from({ length: count }, (_unused, index) => y + (index - (count - 1) / 2) * lineHeight);
}
