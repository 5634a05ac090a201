import { setImmediate } from 'node:timers/promises';
import type { MeasureText } from '../../analysis/charts/figure.js';

const letters = 'AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZzÅåÄäÖöÉé0123456789 .,:;–-%()/"!?&+=…';
/** What most of a line is made of: each is measured beside each. */
const common = 'abcdefghijklmnopqrstuvwxyzåäö ';
const weights = [400, 600] as const;

function* pieces(): Generator<string> {
  for (let start = 0; start < letters.length; start += 4) yield letters.slice(start, start + 4);
  for (const first of common) yield Array.from(common, (second) => first + second).join('');
}

/**
 * The first text that is measured reads the fonts and works out each of its letters, which is a tenth of a second in which
 * nobody else is answered. So all of them are measured ahead, a few at a time, with turns for others between them.
 */
export async function learnLetters(measure: MeasureText): Promise<void> {
  for (const weight of weights) {
    for (const piece of pieces()) {
      await setImmediate();
      measure(piece, 10, weight);
    }
  }
}
