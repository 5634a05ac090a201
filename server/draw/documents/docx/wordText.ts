import { plainText } from '../../../../analysis/words/plainText.js';

/** A text that XML can hold, on one line; a space at either end is kept, since runs stand side by side. */
export function wordText(text: string): string {
  return plainText(`|${text}|`).slice(1, -1);
}
