/**
 * What a file holds must not command a terminal: a cell, a label, a header or a path may carry escape sequences that
 * move the cursor, colour the text or set a title, and marks that turn its direction.
 */
const commands = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;
const breaks = /\r\n|[\t-\r\u0085\u2028\u2029]/g;

const escaped = (character: string): string => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

/**
 * Text with every such character but the line break written as `\u001b`: to be seen, as YAML and JSON write it. A JSON
 * document means the same afterwards, for these characters stand nowhere but inside its strings.
 */
export function visible(text: string): string {
  return text.replace(commands, (character) => (character === '\n' ? character : escaped(character)));
}

/** The same for what stands on one line: a line break of somebody else's must not begin a line that seems to be ours. */
export function visibleLine(text: string): string {
  return visible(text.replace(breaks, ' '));
}
