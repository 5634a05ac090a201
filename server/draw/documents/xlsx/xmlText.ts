const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const entities: ReadonlyMap<string, string> = new Map([['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;'], ['"', '&quot;']]);

/** A text that XML can hold: without control characters and halves of letters, line breaks as one character. */
export function writable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unwritable, '').replace(loneSurrogates, '');
}

export function xmlText(text: string): string {
  return writable(text).replace(/[&<>"]/g, (character) => entities.get(character) ?? '');
}
