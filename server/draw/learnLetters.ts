import { setImmediate } from 'node:timers/promises';
import type { MeasureText } from '../../analysis/charts/figure.js';

const letters = 'AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZzÅåÄäÖöÉé0123456789 .,:;–-%()/"!?&+=…';
/** What most of a line is made of: each is measured beside each. */
const common = 'abcdefghijklmnopqrstuvwxyzåäö ';
const weights = [400, 600] as const;
/** Characters at a time. */
const few = 8;

function* pieces(): Generator<string> {
  yield* letters;
  for (const first of common) {
    const beside = Array.from(common, (second) => first + second).join('');
    // one character more, so that no two are parted
    for (let start = 0; start < beside.length; start += few) yield beside.slice(start, start + few + 1);
  }
}

async function learn(measure: MeasureText): Promise<void> {
  for (const weight of weights) {
    for (const piece of pieces()) {
      await setImmediate();
      measure(piece, 10, weight);
    }
  }
}

const learning = new WeakMap<MeasureText, Promise<void>>();

/**
 * The first text that is measured reads the fonts and works out each of its letters, which is a tenth of a second in which
 * nobody else is answered. So all of them are measured ahead, a few at a time, with turns for others between them; whoever
 * needs them before that waits for it. Done once, however often it is asked for.
 */
export function learnLetters(measure: MeasureText): Promise<void> {
  const known = learning.get(measure) ?? learn(measure);
  learning.set(measure, known);
  return known;
}
