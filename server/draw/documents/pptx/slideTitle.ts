import { plainText } from '../../../../analysis/words/plainText.js';
import type { Run } from 'pptxgenjs';
import { sizeFor } from './slideStyle.js';

/** Letters that the place of a text holds at each size of type; what is longer is cut and stands whole in the notes. */
const rooms = {
  cover: { sizes: [[90, 36], [140, 30], [220, 24], [360, 18]], most: 700 },
  finding: { sizes: [[110, 26], [150, 22], [220, 18]], most: 400 },
  kicker: { sizes: [[110, 18]], most: 110 },
  subtitle: { sizes: [[190, 14]], most: 260 },
} as const;

export interface SlideTitle {
  readonly text: string;
  readonly fontSize: number;
  /** The title as it is, where the slide has no room for it; else empty. */
  readonly whole: string;
}

/** A title, or a line beside it, as a slide can show it. Letters without a space are counted as others: programs break them where the line ends. */
export function slideTitle(written: string, place: keyof typeof rooms): SlideTitle {
  const { sizes, most } = rooms[place];
  const title = plainText(written);
  if (title.length <= most) return { text: title, fontSize: sizeFor(title, sizes), whole: '' };
  const cut = title.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return { text: `${cut.slice(0, space > most / 2 ? space : cut.length)}…`, fontSize: 12, whole: title };
}

/** Size and language stand with the words themselves: what a text in a layout's place has of its own is taken from the layout instead. */
export function titleRuns({ text, fontSize }: SlideTitle, lang: { readonly lang?: string }): Run[] {
  return [{ text, options: { fontSize, ...lang } }];
}
