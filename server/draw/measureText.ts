import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import type { MeasureText } from '../../analysis/charts/figure.js';
import { fontFiles } from './fontFiles.js';

/** Labels recur from figure to figure; more than this many at once is not a report but a mistake. */
const remembered = 20_000;

type Weight = 400 | 600;

/** A font with what has been measured of it, in its units. */
interface Measured {
  readonly font: Font;
  /** Of single characters, and by how much two are closer or wider than each alone. */
  readonly pieces: Map<string, number>;
}

const fonts = new Map<Weight, Measured>();
const advances = new Map<string, number>();

/** What these fonts set one after the other, with nothing to look at but the neighbour: no marks above, no fractions, no other script. */
const plain = /^[A-Za-zÅåÄäÖöÉéÜü0-9 .,:;–\-%()/"!?&+=…\u00a0”’'−—|]+$/;

/** Width in px with kerning and ligatures, from the very files the pictures are drawn with. */
export const measureText: MeasureText = (text, size, weight) => {
  const key = `${String(weight)}${text}`;
  let advance = advances.get(key);
  if (advance === undefined) {
    const measured = fontOf(weight);
    advance = (plain.test(text) ? unitsOfPlain(measured, text) : laidOut(measured, text)) / measured.font.unitsPerEm;
    if (advances.size >= remembered) advances.clear();
    advances.set(key, advance);
  }
  return advance * size;
};

function laidOut({ font }: Measured, text: string): number {
  return font.layout(text).advanceWidth;
}

function pieceOf(measured: Measured, piece: string, units: () => number): number {
  let known = measured.pieces.get(piece);
  if (known === undefined) measured.pieces.set(piece, (known = units()));
  return known;
}

/** To lay out a line takes a thousand times as long as to add up what is known of its letters, and a figure has hundreds of lines. */
function unitsOfPlain(measured: Measured, text: string): number {
  const single = (letter: string): number => pieceOf(measured, letter, () => laidOut(measured, letter));
  let [units, before] = [0, ''];
  for (const letter of text) {
    const pair = before + letter;
    units += single(letter);
    if (before !== '') units += pieceOf(measured, pair, () => laidOut(measured, pair) - single(pair.charAt(0)) - single(letter));
    before = letter;
  }
  return units;
}

function fontOf(weight: Weight): Measured {
  const known = fonts.get(weight);
  if (known !== undefined) return known;
  const measured = { font: create(readFileSync(fontFiles[weight])), pieces: new Map<string, number>() };
  fonts.set(weight, measured);
  return measured;
}
