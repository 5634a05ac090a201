import { syllablesOf } from './wrapHead.js';

/** Words that a narrow column can hold whole. */
const short = 8;
/** First parts of compounds in the heads of our tables: parted there, and nowhere else. */
const compound = /^(konfidens|standard|svars|medel)(?=\p{L}{4})/iu;

/** A head of a narrow column, where browsers may part its long words. Shape text in, text out. */
export function softHyphens(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => {
    if (word.length <= short) return word;
    return compound.test(word) ? word.replace(compound, '$1\u00ad') : syllablesOf(word).join('\u00ad');
  });
}
