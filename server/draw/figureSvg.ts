import type { Figure, FigureFrame } from '../../analysis/charts/figure.js';
import { frame } from './frame.js';
import { write } from './markup.js';
import { plotElement } from './plotElement.js';
import { plotSvg } from './plotSvg.js';

/** A figure as SVG: text stays text, nothing refers outside, the same bytes everywhere. */
export async function figureSvg(figure: Figure, which: FigureFrame): Promise<string> {
  return `${write(frame(figure, which, plotElement(await plotSvg(figure.plot.spec))))}\n`;
}
