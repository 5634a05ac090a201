/** Figures as they were drawn last, by all that is in them: counts that have not changed are not drawn again. */
import { createHash } from 'node:crypto';
import type { Figure, FigureFrame } from '../../../analysis/charts/figure.js';
import { LastUsed } from '../../cache/lastUsed.js';
import { DrawingFailed } from '../../draw/drawingFailed.js';
import type { Draw } from '../../draw/draw.js';

const mostKept = 200;

export type DrawSvg = (figure: Figure, frame: FigureFrame) => Promise<string | undefined>;

/** Undefined where the picture could not be drawn: table and words are whole all the same. */
export function drawnFigures(draw: Pick<Draw, 'svg'>): DrawSvg {
  const kept = new LastUsed<Promise<string>>(mostKept);
  return async (figure, frame) => {
    const key = createHash('sha256').update(frame).update(JSON.stringify(figure)).digest('base64');
    try {
      return await kept.keep(key, kept.find(key) ?? draw.svg(figure, frame));
    } catch (error) {
      kept.forget(key);
      if (error instanceof DrawingFailed) return undefined;
      throw error;
    }
  };
}
