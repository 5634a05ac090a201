/** About how tall paragraphs are where nobody has put another template on: Word alone knows. Points. */
import { measureText } from '../../measureText.js';
import { styleRules, type StyleId, type StyleRule } from './styleRules.js';

/** Of the text on A4 with our margins. */
export const textWidth = 453;
/** Of the text on A4 with our margins, less what an estimate may be wrong by. */
export const pageHeight = 697 - 16;
/** A line of Arial for its size. */
const lineOf = 1.15;

export interface Block {
  readonly before: number;
  readonly tall: number;
  readonly after: number;
}

const rules: ReadonlyMap<string, StyleRule> = new Map(styleRules.map((rule) => [rule.id, rule]));

/** What a style says itself, over what it rests on. */
function lookOf(id: string): StyleRule {
  const own = rules.get(id);
  if (own === undefined) throw new RangeError(`no style ${id}`);
  return own.basedOn === undefined ? own : { ...lookOf(own.basedOn), ...own };
}

function linesOf(text: string, width: number, measure: (text: string) => number): number {
  let [lines, used] = [1, 0];
  const space = measure(' ');
  for (const word of text.split(' ')) {
    const more = measure(word);
    if (used > 0 && used + space + more > width) [lines, used] = [lines + 1, more];
    else used += (used > 0 ? space : 0) + more;
  }
  return lines;
}

/** Nothing where there is no text. */
export function paragraphBlocks(style: StyleId, text: string, width = textWidth): readonly Block[] {
  if (text.trim() === '') return [];
  const { size = 10.5, bold = false, before = 0, after = 0, leading = 1 } = lookOf(style);
  return [{ before, tall: linesOf(text, width, (part) => measureText(part, size, bold ? 600 : 400)) * size * lineOf * leading, after }];
}

/** Between two stands the larger of what either wants, and nothing over the first on a page. */
export function stackHeight(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { before, tall }, i) => sum + tall + Math.max(blocks[i - 1]?.after ?? 0, i === 0 ? 0 : before), 0);
}
