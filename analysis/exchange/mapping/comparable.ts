/** A cell, a header or a label as it is compared: composed, inner white space (hard spaces and line breaks too) as one space, ends trimmed, small letters. */
export function comparable(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00a0\u2000-\u200b\u202f\u2060\ufeff]+/gu, ' ').trim().toLowerCase();
}
