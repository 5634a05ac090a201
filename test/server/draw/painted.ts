/**
 * What a reader sees of a finished SVG: every fill and stroke painted in a colour of its own, so that a pixel says whose
 * it is. Knows nothing of how the picture was laid out, or of what its colours are meant to be.
 */
import { Resvg } from '@resvg/resvg-js';
import { type Element, read, write } from '../../../server/draw/markup.js';
import { textBoxes, type TextBox } from './textBoxes.js';

/** One shape, and what is seen of it. */
export interface Mark {
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  /** What it looks like without its colour: the commands of its path, whether filled, and its dashes. */
  readonly shape: string;
  /** Pixels that are seen. */
  readonly seen: number;
  readonly edges: readonly Edge[];
  readonly box: Box;
}

/** As much of an edge as has the same colours on its two sides. */
export interface Edge {
  readonly own: string;
  readonly other: string;
  /** The other mark, by its place among all. */
  readonly beside: number;
  readonly towards: 'left' | 'right' | 'up' | 'down';
  readonly length: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface ReadText extends TextBox {
  /** Parts of its box by what is painted there. */
  readonly on: ReadonlyMap<string, number>;
}

export interface Painted {
  readonly marks: readonly Mark[];
  readonly texts: readonly ReadText[];
}

interface Paint {
  readonly colour: string;
  readonly mark: number;
  readonly part: 'fill' | 'stroke';
}

/** The commands of a path; of a point also which way it points. */
function lookOf(path: string): string {
  const commands = path.replace(/[^a-df-zA-DF-Z]+/g, '');
  return commands === 'MLLZ' ? `${commands}${/^M-?[\d.]+,-/.test(path) ? ' up' : ' down'}` : commands;
}

interface Numbered {
  readonly paints: Paint[];
  readonly shapes: string[];
}

/** One number a pixel: of the paint that is seen there, from 1. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly whose: Int32Array;
}

/** Pixels to one px, so that a thin line is seen. */
const zoom = 2;

export function painted(svg: string): Painted {
  const root = read(svg.trim());
  const numbers: Numbered = { paints: [], shapes: [] };
  const bare = numbered(root, new Map(), numbers);
  bare.attributes.set('shape-rendering', 'crispEdges');
  const { width, height, pixels } = new Resvg(write(bare), { fitTo: { mode: 'zoom', value: zoom }, background: '#ffffff', font: { loadSystemFonts: false } }).render();
  const picture: Picture = { width, height, whose: numbersIn(pixels) };
  return { marks: marksOf(numbers, picture), texts: textBoxes(svg).texts.map((box) => ({ ...box, on: under(box, numbers, picture) })) };
}

const inherited = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray'];
const none = (paint: string | undefined): paint is undefined => paint === undefined || paint === 'none' || paint === 'transparent';

/** The drawing without its words, each paint being its number. */
function numbered(node: Element, from: ReadonlyMap<string, string>, into: Numbered): Element {
  for (const key of ['opacity', 'fill-opacity', 'stroke-opacity']) if (node.attributes.has(key)) throw new Error(`${key}: what is seen through has no colour of its own`);
  if (node.name === 'g' || node.name === 'svg') {
    const said = new Map([...from, ...[...node.attributes].filter(([key]) => inherited.includes(key))]);
    const children = node.children.filter((child): child is Element => typeof child !== 'string' && !['text', 'title', 'desc'].includes(child.name));
    return { name: node.name, attributes: new Map([...node.attributes].filter(([key]) => !inherited.includes(key))), children: children.map((child) => numbered(child, said, into)) };
  }
  const attributes = new Map([...from, ...node.attributes]);
  const fill = node.name === 'line' ? undefined : (attributes.get('fill') ?? '#000000');
  const stroke = attributes.get('stroke-width') === '0' ? undefined : attributes.get('stroke');
  const commands = node.name === 'path' ? lookOf(attributes.get('d') ?? '') : node.name;
  const mark = into.shapes.push([commands, none(fill) || fill.toUpperCase() === '#FFFFFF' ? 'hollow' : 'filled', attributes.get('stroke-dasharray') ?? ''].join(' ').trim()) - 1;
  for (const [part, colour] of [['fill', fill], ['stroke', stroke]] as const) {
    const number = none(colour) ? 0 : into.paints.push({ colour: colour.toUpperCase(), mark, part });
    attributes.set(part, number === 0 ? 'none' : `#${number.toString(16).padStart(6, '0')}`);
  }
  return { name: node.name, attributes, children: [] };
}

/** Pixels are red, green, blue and opacity, a byte each. */
function numbersIn(pixels: Uint8Array): Int32Array {
  const numbers = new Int32Array(pixels.length / 4);
  const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = view.getUint32(at * 4) >>> 8;
  return numbers;
}

const sides: readonly Edge['towards'][] = ['left', 'right', 'up', 'down'];

function marksOf({ paints, shapes }: Numbered, { width, height, whose }: Picture): readonly Mark[] {
  const found = shapes.map(() => ({ seen: 0, edges: new Map<string, Edge>(), left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }));
  const markOf = Int32Array.from([-1, ...paints.map(({ mark }) => mark)]);
  // millions of pixels have few borders between two paints: they are counted by number, and told once
  const lengths = new Map<number, number>();
  const border = (from: number, to: number, side: number): void => {
    const key = (from * markOf.length + to) * sides.length + side;
    lengths.set(key, (lengths.get(key) ?? 0) + 1);
  };
  const run = (id: number, from: number, to: number, y: number): void => {
    const mark = found[markOf[id] ?? -1];
    if (mark === undefined) return;
    mark.seen += to - from;
    mark.left = Math.min(mark.left, from / zoom);
    mark.right = Math.max(mark.right, to / zoom);
    mark.top = Math.min(mark.top, y / zoom);
    mark.bottom = Math.max(mark.bottom, (y + 1) / zoom);
  };
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    for (let x = 0, from = 0; x < width; x += 1) {
      const id = whose[row + x] ?? 0;
      const below = y + 1 < height ? (whose[row + x + width] ?? 0) : id;
      if (below !== id) {
        border(id, below, 3);
        border(below, id, 2);
      }
      const next = x + 1 < width ? (whose[row + x + 1] ?? 0) : -1;
      if (next === id) continue;
      run(id, from, x + 1, y);
      from = x + 1;
      if (next === -1) continue;
      border(id, next, 1);
      border(next, id, 0);
    }
  }
  for (const [key, length] of lengths) {
    const [from, to] = [Math.floor(key / sides.length / markOf.length), Math.floor(key / sides.length) % markOf.length];
    const [own, other, towards] = [paints[from - 1], paints[to - 1], sides[key % sides.length]];
    const mark = own === undefined ? undefined : found[own.mark];
    if (own === undefined || other === undefined || towards === undefined || mark === undefined || own.mark === other.mark) continue;
    mark.edges.set(`${String(from)} ${String(to)} ${towards}`, { own: own.colour, other: other.colour, beside: other.mark, towards, length });
  }
  const coloursOf = (part: Paint['part']) => new Map(paints.filter((paint) => paint.part === part).map(({ mark, colour }) => [mark, colour]));
  const [fills, strokes] = [coloursOf('fill'), coloursOf('stroke')];
  return found.map(({ seen, edges, ...box }, mark): Mark => ({ fill: fills.get(mark), stroke: strokes.get(mark), shape: shapes[mark] ?? '', seen, edges: [...edges.values()], box }));
}

function under({ left, right, top, bottom }: TextBox, { paints }: Numbered, { width, whose }: Picture): ReadonlyMap<string, number> {
  const seen = new Map<number, number>();
  for (let y = Math.floor(top * zoom); y < bottom * zoom; y += 1) {
    for (let x = Math.floor(left * zoom); x < right * zoom; x += 1) {
      const id = whose[y * width + x] ?? 0;
      seen.set(id, (seen.get(id) ?? 0) + 1);
    }
  }
  const counts = new Map<string, number>();
  for (const [id, count] of seen) {
    const colour = paints[id - 1]?.colour;
    if (colour !== undefined) counts.set(colour, (counts.get(colour) ?? 0) + count);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return new Map([...counts].map(([colour, count]) => [colour, count / all]));
}
