import type { FigureSize, Plot } from './figure.js';
import { sizes } from './sizes.js';

/** What is left of a slide for the plot, under a title of two lines and above three lines of notes. */
const slideRoom = 390;

/**
 * Draws at the width of the canvas. A slide has a fixed height too: a plot that is too tall is laid out anew on a
 * wider ground, which the frame then scales down, so that it fills the slide from side to side.
 */
export function fitSlide<P extends Pick<Plot, 'width' | 'height'>>(size: FigureSize, draw: (width: number) => P): P {
  const { width, margin } = sizes[size];
  const room = width - 2 * margin;
  let plot = draw(room);
  if (size !== 'slide') return plot;
  for (let turn = 0; turn < 6; turn += 1) {
    const scale = Math.min(1, slideRoom / plot.height);
    if (Math.abs(plot.width * scale - room) < room * 0.01) return plot;
    plot = draw(room / scale);
  }
  return plot;
}
