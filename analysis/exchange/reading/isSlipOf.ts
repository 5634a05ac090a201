import { editDistance } from '../../survey/editDistance.js';

const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** How many letters of a word may be wrong; a short word or a number with one wrong is another word. */
function mistakesIn(word: string): number {
  if (word.length <= 3 || /\p{N}/u.test(word)) return 0;
  return word.length <= 7 ? 1 : 2;
}

function isSlip(word: string, known: string): boolean {
  const [short, long] = word.length < known.length ? [word, known] : [known, word];
  // "dissatisfied" is two letters from being a slip of "satisfied", and means the opposite.
  if (long !== short && long.endsWith(short)) return false;
  return editDistance(word, known) <= mistakesIn(short);
}

/**
 * Whether a value looks like a slip in writing a known spelling: word by word, as "highly needed" is few letters from
 * "slightly needed", and whoever followed that suggestion would turn the answers round.
 */
export function isSlipOf(value: string, spelling: string): boolean {
  const [words, known] = [wordsOf(value), wordsOf(spelling)];
  return words.length > 0 && words.length === known.length && words.every((word, i) => isSlip(word, known[i] ?? ''));
}
