/** Composed, with every run of white space (hard spaces, line breaks and zero-width spaces too) as one space; ends kept. */
export function oneSpaced(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00a0\u2000-\u200b\u202f\u2060\ufeff]+/gu, ' ');
}
