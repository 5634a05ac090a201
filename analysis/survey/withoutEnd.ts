/**
 * A text without the characters at its end that are one of `ends`. A pattern such as `0+$` begins anew at each of them
 * wherever they stand, and takes minutes over a long text that somebody has made for it.
 */
export function withoutEnd(text: string, ends: string): string {
  let end = text.length;
  while (end > 0 && ends.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
