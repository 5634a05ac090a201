/** Sentences of a terminal, in lines of at most 78 characters. */
import { wrapText } from '../../analysis/words/wrapText.js';
import { lineWidth } from './cellLine.js';

/**
 * A sentence in, lines out; the first begins with `first`, the others with `rest`. What belongs together stays on one
 * line: “79,9 %” and “n = 523”. The spaces that hold it are written as ordinary ones, which can be searched for.
 */
export function wrapSentence(text: string, first = '', rest = first): readonly string[] {
  const held = text.replaceAll(/ ([=<≤]) /g, '\u00a0$1\u00a0');
  const lines = wrapText(held, lineWidth - Math.max(first.length, rest.length), (line) => line.length);
  return lines.map((line, i) => `${i === 0 ? first : rest}${line.replaceAll('\u00a0', ' ').trimEnd()}`);
}
