/** Figures as they were drawn last, by all that is in them: counts that have not changed are not drawn again. */
import { createHash } from 'node:crypto';
import type { Figure, FigureFrame } from '../../../analysis/charts/figure.js';
import { DrawingFailed } from '../../draw/drawingFailed.js';
import type { Draw } from '../../draw/draw.js';

const most = 200;

export type DrawSvg = (figure: Figure, frame: FigureFrame) => Promise<string | undefined>;

/** Undefined where the picture could not be drawn: table and words are whole all the same. */
export function drawnFigures(draw: Pick<Draw, 'svg'>): DrawSvg {
  const kept = new Map<string, Promise<string>>();
  return async (figure, frame) => {
    const key = createHash('sha256').update(frame).update(JSON.stringify(figure)).digest('base64');
    const known = kept.get(key) ?? draw.svg(figure, frame);
    kept.delete(key);
    kept.set(key, known);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    try {
      return await known;
    } catch (error) {
      kept.delete(key);
      if (error instanceof DrawingFailed) return undefined;
      throw error;
    }
  };
}
