import { setImmediate } from 'node:timers/promises';
import type { MeasureText } from '../../analysis/charts/figure.js';

const letters = 'AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZzÅåÄäÖöÉé0123456789 .,:;–-%()/"!?&+=…';
const weights = [400, 600] as const;

/**
 * The first text that is measured reads the fonts and works out each of its letters, which is a tenth of a second in which
 * nobody else is answered. So all of them are measured ahead, a few at a time, with turns for others between them.
 */
export async function learnLetters(measure: MeasureText): Promise<void> {
  for (const weight of weights) {
    for (let start = 0; start < letters.length; start += 4) {
      await setImmediate();
      measure(letters.slice(start, start + 4), 10, weight);
    }
  }
}
