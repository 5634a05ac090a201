import { type Element, read } from '../../../server/draw/markup.js';
import { measureText } from '../../../server/draw/measureText.js';

export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly fill: string;
  /** In px, as drawn. */
  readonly size: number;
  readonly weight: 400 | 600;
}

export interface PictureBoxes {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly TextBox[];
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly anchor: string;
  readonly fill: string;
}

/** Where every text of a finished SVG stands, found by walking it as a viewer does; knows nothing of how it was laid out. */
export function textBoxes(svg: string): PictureBoxes {
  const root = read(svg.trim());
  const texts: TextBox[] = [];
  walk(root, { x: 0, y: 0, scale: 1, size: 16, weight: 400, anchor: 'start', fill: '#000000' }, texts);
  return { width: Number(root.attributes.get('width')), height: Number(root.attributes.get('height')), texts };
}

function walk(node: Element, from: Place, into: TextBox[]): void {
  if (node.name === 'title' || node.name === 'desc') return;
  const at = placeOf(node, from);
  for (const child of node.children) {
    if (typeof child === 'string') into.push(boxOf(child, at));
    else walk(child, at, into);
  }
}

function placeOf({ name, attributes }: Element, from: Place): Place {
  const transform = attributes.get('transform') ?? '';
  const [, tx = '0', ty = '0'] = /translate\(([-\d.]+),\s*([-\d.]+)\)/.exec(transform) ?? [];
  const [, scale = '1'] = /scale\(([\d.]+)\)/.exec(transform) ?? [];
  const isText = name === 'text' || name === 'tspan';
  const own = (key: string): number => (isText ? Number(attributes.get(key) ?? 0) : 0);
  return {
    x: from.x + (Number(tx) + own('x')) * from.scale,
    y: from.y + (Number(ty) + own('y')) * from.scale,
    scale: from.scale * Number(scale),
    size: Number.parseFloat(attributes.get('font-size') ?? String(from.size)),
    weight: attributes.has('font-weight') ? (attributes.get('font-weight') === '600' ? 600 : 400) : from.weight,
    anchor: attributes.get('text-anchor') ?? from.anchor,
    fill: attributes.get('fill') ?? from.fill,
  };
}

function boxOf(text: string, { x, y, scale, size, weight, anchor, fill }: Place): TextBox {
  const width = measureText(text, size, weight) * scale;
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  // capitals and digits of Plex rise 0.70 of the size, tails fall 0.21
  return { text, left, right: left + width, top: y - 0.7 * size * scale, bottom: y + 0.21 * size * scale, fill, size: size * scale, weight };
}

/** Pairs that touch by more than `slack` px, and texts that reach over the edge by more than that. */
export function collisionsIn({ width, height, texts }: PictureBoxes, slack = 0.6): readonly string[] {
  const found: string[] = [];
  texts.forEach((a, index) => {
    if (a.left < -slack || a.right > width + slack || a.top < -slack || a.bottom > height + slack) found.push(`“${a.text}” is outside`);
    for (const b of texts.slice(index + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > slack && down > slack) found.push(`“${a.text}” over “${b.text}”`);
    }
  });
  return found;
}
