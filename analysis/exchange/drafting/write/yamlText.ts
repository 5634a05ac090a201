const special: ReadonlySet<string> = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n']);

/** A text as YAML, in quotes wherever it could be taken for something else. */
export function yamlText(text: string): string {
  if (/^[A-Za-zÅÄÖåäöÜüß][A-Za-zÅÄÖåäöÜüß0-9_ ()./-]*$/.test(text) && !text.endsWith(' ') && !special.has(text.toLowerCase())) return text;
  return JSON.stringify(text).replace(/[\u007f-\u00a0\u2028\u2029\ufeff\p{Cf}]/gu, (letter) => Array.from({ length: letter.length }, (_, i) => `\\u${letter.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''));
}

/** A comment of one line. */
export function yamlComment(text: string): string {
  return `# ${text.replace(/[\s\p{Cc}\p{Cs}\u2028\u2029\ufeff]+/gu, ' ').trim()}`;
}

const width = 150;

/** `{ a: 1, b: 2 }` on one line, or each on a line of its own where that is too long. */
export function yamlMap(entries: readonly (readonly [key: string, value: string])[], indent: string): string {
  const written = entries.map(([key, value]) => `${yamlText(key)}: ${value}`);
  const line = `{ ${written.join(', ')} }`;
  return line.length + indent.length <= width ? ` ${line}` : `\n${written.map((entry) => `${indent}  ${entry}`).join('\n')}`;
}

export function yamlList(values: readonly string[]): string {
  return `[${values.map(yamlText).join(', ')}]`;
}
