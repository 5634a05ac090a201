import type { FigureSize, Plot } from './figure.js';
import { sizes } from './sizes.js';

/**
 * Draws at the width of the canvas. A slide has a fixed height too: a plot that is too tall is laid out anew on a
 * wider ground, which the frame then scales down, so that it fills the slide from side to side.
 *
 * `slideRoom` is what words above and below usually leave of a slide, in px.
 */
export function fitSlide<P extends Pick<Plot, 'width' | 'height'>>(size: FigureSize, slideRoom: number, draw: (width: number) => P): P {
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
