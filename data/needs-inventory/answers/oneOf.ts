import { pickWeighted } from '../chance/pickWeighted.js';
import type { Answerer, Asked } from './answerer.js';
import type { Odds } from './severalOf.js';

/** Answers of a single choice. */
export function oneOf(odds: (asked: Asked) => Odds): Answerer {
  return (asked) => {
    const offered = new Map([...odds(asked)].filter(([code]) => asked.offered.includes(code)));
    return { kind: 'single', code: pickWeighted(asked.chance, offered) };
  };
}
