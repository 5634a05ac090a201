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

function numbersIn(pixels: Uint8Array): Int32Array {
  const numbers = new Int32Array(pixels.length / 4);
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = ((pixels[at * 4] ?? 0) << 16) | ((pixels[at * 4 + 1] ?? 0) << 8) | (pixels[at * 4 + 2] ?? 0);
  return numbers;
}

type Side = Edge['towards'];

function marksOf({ paints, shapes }: Numbered, { width, height, whose }: Picture): readonly Mark[] {
  const found = shapes.map(() => ({ seen: 0, edges: new Map<string, Edge>(), left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }));
  const border = (from: number, to: number, towards: Side): void => {
    const [own, other] = [paints[from - 1], paints[to - 1]];
    const mark = own === undefined ? undefined : found[own.mark];
    if (own === undefined || other === undefined || mark === undefined || own.mark === other.mark) return;
    const key = `${String(from)} ${String(to)} ${towards}`;
    mark.edges.set(key, { own: own.colour, other: other.colour, beside: other.mark, towards, length: (mark.edges.get(key)?.length ?? 0) + 1 });
  };
  for (let at = 0; at < whose.length; at += 1) {
    const id = whose[at] ?? 0;
    const mark = found[paints[id - 1]?.mark ?? -1];
    if (mark === undefined) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    mark.seen += 1;
    mark.left = Math.min(mark.left, x / zoom);
    mark.right = Math.max(mark.right, (x + 1) / zoom);
    mark.top = Math.min(mark.top, y / zoom);
    mark.bottom = Math.max(mark.bottom, (y + 1) / zoom);
    const [next, below] = [x + 1 < width ? (whose[at + 1] ?? 0) : id, y + 1 < height ? (whose[at + width] ?? 0) : id];
    if (next !== id) {
      border(id, next, 'right');
      border(next, id, 'left');
    }
    if (below !== id) {
      border(id, below, 'down');
      border(below, id, 'up');
    }
  }
  const coloursOf = (part: Paint['part']) => new Map(paints.filter((paint) => paint.part === part).map(({ mark, colour }) => [mark, colour]));
  const [fills, strokes] = [coloursOf('fill'), coloursOf('stroke')];
  return found.map(({ seen, edges, ...box }, mark): Mark => ({ fill: fills.get(mark), stroke: strokes.get(mark), shape: shapes[mark] ?? '', seen, edges: [...edges.values()], box }));
}

function under({ left, right, top, bottom }: TextBox, { paints }: Numbered, { width, whose }: Picture): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let all = 0;
  for (let y = Math.floor(top * zoom); y < bottom * zoom; y += 1) {
    for (let x = Math.floor(left * zoom); x < right * zoom; x += 1) {
      const colour = paints[(whose[y * width + x] ?? 0) - 1]?.colour;
      if (colour === undefined) continue;
      all += 1;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  return new Map([...counts].map(([colour, count]) => [colour, count / all]));
}
