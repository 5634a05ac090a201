import { comparable } from '../mapping/comparable.js';
import { wholeNumber } from '../reading/wholeNumber.js';

/** A cell as it is compared when the file is read. */
export function valueKey(text: string): string {
  const key = comparable(text);
  return wholeNumber(key) ?? key;
}
