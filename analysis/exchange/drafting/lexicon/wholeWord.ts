/** Tries whether one of the words, told apart by |, stands in a text as a whole. `\b` knows no å, ä, ö, ü or ß. */
export function wholeWord(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
}
