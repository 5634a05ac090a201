import { oneSpaced } from './oneSpaced.js';

/** A cell, a header or a label as it is compared: composed, inner white space (hard spaces and line breaks too) as one space, ends trimmed, small letters. */
export function comparable(text: string): string {
  return oneSpaced(text).trim().toLowerCase();
}
