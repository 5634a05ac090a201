import { type Element, read } from './markup.js';

const elements = new Set(['svg', 'title', 'desc', 'g', 'path', 'rect', 'line', 'text', 'tspan']);
const outwards = /^(?:xlink:)?href$|^style$|^on|^src$/i;

/**
 * The rasteriser would read a picture named in an SVG from the disk, so what it gets is read once more: only plain
 * shapes and text, and no attribute that points anywhere. Texts may say what they like.
 *
 * Errors  RangeError when the SVG refers outside itself; SyntaxError when it is not plain markup
 */
export function checkInside(svg: string): void {
  check(read(svg.trim()));
}

function check(node: Element): void {
  if (!elements.has(node.name)) throw new RangeError(`a picture may not hold <${node.name}>`);
  for (const [key, value] of node.attributes) {
    if (outwards.test(key) || /url\s*\(/i.test(value)) throw new RangeError(`a picture may not refer outside itself: ${key}`);
  }
  for (const child of node.children) if (typeof child !== 'string') check(child);
}
