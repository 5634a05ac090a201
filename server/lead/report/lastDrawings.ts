/** Pictures of the last previews: whoever has changed a sentence looks again at the same figures, and waits for none of them. */
import { createHash } from 'node:crypto';
import type { Figure } from '../../../analysis/charts/figure.js';
import { LastUsed } from '../../cache/lastUsed.js';

/** Of two long reports in both sizes: some megabytes. */
const mostKept = 96;

export interface LastDrawings {
  /** Errors those of `make`, which are not kept. */
  get(figure: Figure, make: () => Promise<string>): Promise<string>;
}

export function lastDrawings(): LastDrawings {
  const kept = new LastUsed<string>(mostKept);
  return {
    get: async (figure, make) => {
      // a figure is plain data: what is the same to the letter is drawn the same
      const key = createHash('sha256').update(JSON.stringify(figure)).digest('base64');
      return kept.keep(key, kept.find(key) ?? (await make()));
    },
  };
}
