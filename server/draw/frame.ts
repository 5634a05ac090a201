import type { Figure, FigureFrame } from '../../analysis/charts/figure.js';
import { fontFamily, palette } from '../../analysis/charts/palette.js';
import { type SizeRule, sizes } from '../../analysis/charts/sizes.js';
import { plainText } from '../../analysis/words/plainText.js';
import { wrapBalanced, wrapEven } from '../../analysis/words/wrapText.js';
import { type Element, element } from './markup.js';
import { measureText } from './measureText.js';

interface Placed {
  readonly elements: readonly Element[];
  readonly bottom: number;
}

/**
 * The whole picture: our own words around the plot. Vega-Lite has no place for a question, a note or a source.
 *
 * Shape   a figure, whether the words are drawn too, and the plot as a group in; one svg element out
 * Source  design 7.1 (anatomy) and 7.2 (sizes)
 */
export function frame(figure: Figure, which: FigureFrame, plot: Element): Element {
  const rule = sizes[figure.size];
  return which === 'plot' ? plotAlone(figure, rule, plot) : fullFrame(figure, rule, plot);
}

function plotAlone(figure: Figure, rule: SizeRule, plot: Element): Element {
  const width = rule.width - 2 * rule.margin;
  const band = exampleBand(figure, rule, { x: 0, y: 0, width });
  const scale = width / figure.plot.width;
  const top = band.elements.length === 0 ? 0 : band.bottom + rule.base;
  const height = Math.ceil(top + figure.plot.height * scale);
  return picture(figure, { width, height }, [...band.elements, placed(plot, 0, top, scale)]);
}

function fullFrame(figure: Figure, rule: SizeRule, plot: Element): Element {
  const x = rule.margin;
  const width = rule.width - 2 * rule.margin;
  const head = headOf(figure, rule, { x, y: rule.height === undefined ? 0 : rule.margin * 0.7, width });
  const foot = (y: number): Placed => footOf(figure, rule, { x, y, width });
  const top = head.bottom + rule.base;
  if (rule.height === undefined) {
    const scale = width / figure.plot.width;
    const notes = foot(top + figure.plot.height * scale + rule.base);
    return picture(figure, { width: rule.width, height: Math.ceil(notes.bottom + rule.base / 3) }, [...head.elements, placed(plot, x, top, scale), ...notes.elements]);
  }
  const footTop = rule.height - rule.margin * 0.7 - foot(0).bottom;
  const scale = Math.min(width / figure.plot.width, (footTop - rule.base - top) / figure.plot.height);
  return picture(figure, { width: rule.width, height: rule.height }, [...head.elements, placed(plot, x, top, scale), ...foot(footTop).elements]);
}

function placed(plot: Element, x: number, y: number, scale: number): Element {
  const transform = `translate(${x.toFixed(2)},${y.toFixed(2)})${scale === 1 ? '' : ` scale(${scale.toFixed(4)})`}`;
  return element('g', { transform }, [plot]);
}

function picture(figure: Figure, size: { readonly width: number; readonly height: number }, content: readonly Element[]): Element {
  // a page holds the wide and the narrow drawing of one figure
  const id = `${figure.id.replace(/[^\w.-]/g, '-')}-${figure.size}`;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: size.width,
      height: size.height,
      viewBox: `0 0 ${String(size.width)} ${String(size.height)}`,
      role: 'img',
      id,
      'aria-labelledby': `${id}-title ${id}-desc`,
      'xml:lang': figure.language,
      'font-family': fontFamily,
    },
    [
      element('title', { id: `${id}-title` }, [plainText(figure.words.alt)]),
      element('desc', { id: `${id}-desc` }, [plainText(figure.words.description)]),
      element('rect', { width: size.width, height: size.height, fill: palette.paper }),
      ...content,
    ],
  );
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function headOf(figure: Figure, rule: SizeRule, area: Area): Placed {
  const { words } = figure;
  const isSlide = rule.height !== undefined;
  const band = exampleBand(figure, rule, isSlide ? { x: 0, y: 0, width: rule.width } : area);
  const below = band.elements.length === 0 ? area.y : band.bottom + rule.base * 0.8;
  const label = paragraph(words.label, { ...area, y: below }, { size: isSlide ? rule.note : rule.base, weight: 600, fill: palette.brand, leading: 1.4 });
  const title = paragraph(words.title, { ...area, y: label.bottom }, { size: rule.title, weight: 600, fill: palette.ink, leading: 1.25, balanced: true });
  const subtitle = paragraph(words.subtitle, { ...area, y: title.bottom + rule.base / 3 }, { size: rule.subtitle, weight: 400, fill: palette.muted, leading: 1.4 });
  return { elements: [...band.elements, ...label.elements, ...title.elements, ...subtitle.elements], bottom: subtitle.bottom };
}

function footOf(figure: Figure, rule: SizeRule, area: Area): Placed {
  const elements: Element[] = [];
  let bottom = area.y;
  // a slide has no room to spare below its plot
  const { words } = figure;
  const all = words.response === undefined ? words.notes : [...words.notes, words.response];
  const notes = rule.height === undefined ? all : [all.join(' ')];
  for (const text of [...notes, figure.words.source]) {
    const part = paragraph(text, { ...area, y: bottom }, { size: rule.note, weight: 400, fill: palette.muted, leading: 1.35 });
    elements.push(...part.elements);
    bottom = part.bottom + rule.note * 0.25;
  }
  return { elements, bottom };
}

/** A band over invented data, in every picture: pictures travel without their page. */
function exampleBand(figure: Figure, rule: SizeRule, area: Area): Placed {
  const text = figure.words.example;
  if (text === undefined) return { elements: [], bottom: area.y };
  const inset = area.width === rule.width && rule.margin > 0 ? rule.margin : rule.note * 0.7;
  const inner = { x: area.x + inset, y: area.y + rule.note * 0.4, width: area.width - 2 * inset };
  const words = paragraph(text, inner, { size: rule.note, weight: 600, fill: palette.bandText, leading: 1.35 });
  const bottom = words.bottom + rule.note * 0.4;
  return { elements: [element('rect', { x: area.x, y: area.y, width: area.width, height: bottom - area.y, fill: palette.bandFill }), ...words.elements], bottom };
}

interface Type {
  readonly size: number;
  readonly weight: 400 | 600;
  readonly fill: string;
  /** Line height as a multiple of the size. */
  readonly leading: number;
  readonly balanced?: boolean;
}

function paragraph(text: string, area: Area, type: Type): Placed {
  const wrap = type.balanced === true ? wrapBalanced : wrapEven;
  const lines = wrap(plainText(text), area.width, (line) => measureText(line, type.size, type.weight));
  if (lines.length === 0) return { elements: [], bottom: area.y };
  const step = type.size * type.leading;
  const spans = lines.map((line, index) => element('tspan', { x: area.x, y: area.y + step * index + type.size * (0.5 + type.leading / 2) * 0.97 }, [line]));
  const weight = type.weight === 400 ? {} : { 'font-weight': '600' };
  return { elements: [element('text', { 'font-size': type.size, ...weight, fill: type.fill }, spans)], bottom: area.y + step * lines.length };
}
