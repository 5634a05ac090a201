import type { Figure } from '../../analysis/charts/figure.js';
import type { Draw } from './draw.js';
import { DrawingFailed } from './drawingFailed.js';

const words = { label: '', title: '', subtitle: '', notes: [], source: '', example: '', alt: '', description: '' };
const smallest: Figure = {
  id: 'ahead', language: 'sv', size: 'phone', words,
  plot: { width: 10, height: 10, drawn: { options: [], groups: [] }, spec: { width: 10, height: 10, data: { values: [{ share: 1 }] }, mark: 'bar', encoding: { x: { field: 'share', type: 'quantitative' } } } },
};

/**
 * The first picture waits for a process that loads what pictures are drawn with, which takes a second. So a very small one is
 * drawn before anybody asks for any; where that fails, the first to ask waits as before.
 */
export async function drawAhead(draw: Pick<Draw, 'svg'>): Promise<void> {
  try {
    await draw.svg(smallest, 'plot');
  } catch (error) {
    if (!(error instanceof DrawingFailed)) throw error;
  }
}
