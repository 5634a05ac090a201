/** What rests on few answers stands in brackets, wherever it is printed. */
export function bracketed(text: string, release: 'show' | 'footnote' | 'suppress'): string {
  return release === 'footnote' ? `(${text})` : text;
}
