/** Pictures of the last previews: whoever has changed a sentence looks again at the same figures, and waits for none of them. */
import { createHash } from 'node:crypto';
import type { Figure } from '../../../analysis/charts/figure.js';

/** Of two long reports in both sizes: some megabytes. */
const mostKept = 96;

export interface LastDrawings {
  /** Errors those of `make`, which are not kept. */
  get(figure: Figure, make: () => Promise<string>): Promise<string>;
}

export function lastDrawings(): LastDrawings {
  const kept = new Map<string, string>();
  return {
    get: async (figure, make) => {
      // a figure is plain data: what is the same to the letter is drawn the same
      const key = createHash('sha256').update(JSON.stringify(figure)).digest('base64');
      const drawing = kept.get(key) ?? (await make());
      // what was looked at last is forgotten last
      kept.delete(key);
      kept.set(key, drawing);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      return drawing;
    },
  };
}
