import type { Figure, FigureFrame } from '../../analysis/charts/figure.js';
import { frame } from './frame.js';
import { write, type Element } from './markup.js';
import { plotElement } from './plotElement.js';
import { plotSvg } from './plotSvg.js';

/** The last plot: a figure is asked for with its frame and without, as text and as dots, one after the other. */
let last: { readonly spec: string; readonly element: Element } | undefined;

async function plotOf(spec: Figure['plot']['spec']): Promise<Element> {
  const key = JSON.stringify(spec);
  if (last?.spec === key) return last.element;
  const element = plotElement(await plotSvg(spec));
  last = { spec: key, element };
  return element;
}

/** A figure as SVG: text stays text, nothing refers outside, the same bytes everywhere. */
export async function figureSvg(figure: Figure, which: FigureFrame): Promise<string> {
  return `${write(frame(figure, which, await plotOf(figure.plot.spec)))}\n`;
}
