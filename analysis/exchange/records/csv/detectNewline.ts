/** What ends the first record: a line break inside quotes ends none. CRLF counts as LF. */
export function detectNewline(text: string): '\n' | '\r' {
  let quoted = false;
  let any: '\n' | '\r' | undefined;
  for (const { 0: mark, index } of text.matchAll(/["\r\n]/g)) {
    if (mark === '"') {
      quoted = !quoted;
      continue;
    }
    const newline = mark === '\r' && text[index + 1] !== '\n' ? '\r' : '\n';
    if (!quoted) return newline;
    any ??= newline;
  }
  return any ?? '\n';
}
