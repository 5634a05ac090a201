/** What a text says as a number without anything that computes it: no claim stops it when it is wrong, and it stays when the answers change. */
import { placeholdersOf } from './fillText.js';

const placeholder = /\{\{|\}\}|\{[^{}]*\}/g;
const space = '[ \\u00a0\\u202f]';
/** A level of confidence is a choice, not a result. */
const share = new RegExp(`(?<![\\d.,])\\d+(?:[.,]\\d+)?(?:${space}?%|${space}(?:procent|per${space}?cent|percent)(?!\\p{L}))(?!${space}(?:konfidens|confidence|KI(?!\\p{L})|CI(?!\\p{L})))`, 'giu');

/** "75 %" and "75 procent" where somebody wrote them. */
export function typedShares(text: string): readonly string[] {
  return [...new Set(text.replace(placeholder, ' ').match(share))];
}

/** Whether the languages of a text are filled in with other numbers. */
export function hasOtherNumbers(text: ReadonlyMap<string, string>): boolean {
  const filled = new Set([...text.values()].map((written) => [...new Set(placeholdersOf(written))].sort().join('\n')));
  return filled.size > 1;
}
