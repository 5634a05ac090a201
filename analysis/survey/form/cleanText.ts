/** The text as it can be stored: no NUL, no half characters, one kind of line break. Everything else exactly as written. */
export function cleanText(text: string): string {
  return text.replace(/\0/g, '').replace(/\p{Cs}/gu, '\ufffd').replace(/\r\n?/g, '\n');
}

/** Characters as people count them in a limit: code points. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}
