import { nearest } from '../../survey/nearest.js';

export type Suggest = (word: string, known: readonly string[]) => string;

/** Comparisons of one word with another in a whole reading: a second or two at most, whatever the file holds. */
const budget = 60_000;

/** `nearest`, until as many comparisons are made as a hostile file may cost; after that nothing is near. */
export function suggester(): Suggest {
  let left = budget;
  return (word, known) => {
    left -= known.length;
    return left < 0 ? '' : nearest(word, known);
  };
}
