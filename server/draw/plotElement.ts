import { fontFamily } from '../../analysis/charts/palette.js';
import { type Element, element, read, short } from './markup.js';

const elements = new Set(['g', 'path', 'rect', 'line', 'text', 'tspan']);
const attributes = new Set([
  'd', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'dx', 'dy', 'width', 'height', 'transform', 'fill', 'opacity', 'fill-opacity', 'stroke',
  'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'stroke-miterlimit', 'text-anchor', 'font-size', 'font-weight', 'font-style',
]);
/** Said by Vega for every mark, and either said once by us or not needed. */
const dropped = new Set(['class', 'role', 'pointer-events', 'font-family', 'display']);
const inherited = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size', 'font-weight', 'text-anchor'];
const defaults = new Map([['font-weight', '400'], ['font-style', 'normal'], ['opacity', '1'], ['text-anchor', 'start']]);

/**
 * Vega's drawing as one group of ours.
 *
 * Shape   SVG text of Vega in, a group out that holds only allow-listed elements and attributes
 * Errors  SyntaxError when Vega wrote something a plot of ours never has: a link, an image, a style, a script
 */
export function plotElement(svg: string): Element {
  const root = read(svg);
  const group = root.children.find((child): child is Element => typeof child !== 'string' && child.name === 'g');
  if (root.name !== 'svg' || group === undefined) throw new SyntaxError('a drawing is an svg with a group');
  return clean(group) ?? element('g', {});
}

function clean(node: Element): Element | undefined {
  if (!elements.has(node.name)) throw new SyntaxError(`<${node.name}> has no place in a plot`);
  if (node.attributes.get('display') === 'none') return undefined;
  const kept = new Map<string, string>();
  for (const [key, value] of node.attributes) {
    if (key.startsWith('aria-') || dropped.has(key)) {
      if (key === 'font-family' && value.replaceAll("'", '"') !== fontFamily) throw new SyntaxError(`${value} is not our font`);
      continue;
    }
    if (!attributes.has(key)) throw new SyntaxError(`${key} has no place in a plot`);
    if (defaults.get(key) !== value) kept.set(key, shortNumbers(key, value));
  }
  const children = node.children.flatMap((child): (Element | string)[] => {
    const found = typeof child === 'string' ? child : clean(child);
    if (found === undefined) return [];
    return typeof found !== 'string' && isWrapper(found) ? found.children : [found];
  });
  if (kept.get('transform') === 'translate(0,0)') kept.delete('transform');
  const cleaned: Element = { name: node.name, attributes: kept, children };
  if (isEmpty(cleaned)) return undefined;
  return hoist(cleaned);
}

function shortNumbers(key: string, value: string): string {
  if (key === 'fill' || key === 'stroke' || key === 'font-weight') return value;
  return value.replace(/-?\d+\.\d{3,}(?:e-?\d+)?|-?\d+(?:\.\d+)?e-?\d+/g, (digits) => short(Number(digits)));
}

/** A group that says nothing about its children. */
function isWrapper(node: Element): boolean {
  return node.name === 'g' && node.attributes.size === 0;
}

/** Groups without content and outlines without ink are Vega's scaffolding. */
function isEmpty(node: Element): boolean {
  if (node.name === 'g') return node.children.length === 0;
  return node.name === 'path' && !node.attributes.has('fill') && !node.attributes.has('stroke');
}

/** Says once, on the group, what all its children say; a heatmap is half as large that way. */
function hoist(node: Element): Element {
  if (node.name !== 'g') return node;
  const children = node.children.filter((child): child is Element => typeof child !== 'string');
  if (children.length < 2) return node;
  for (const key of inherited) {
    const value = children[0]?.attributes.get(key);
    if (value === undefined || node.attributes.has(key) || !children.every((child) => child.attributes.get(key) === value)) continue;
    node.attributes.set(key, value);
    for (const child of children) child.attributes.delete(key);
  }
  return node;
}
