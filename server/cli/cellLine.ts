/** Lines of a terminal with a label and numbers, at most 78 characters unless a single word is longer. */

export const lineWidth = 78;

/** Words over as many lines as they need, those after the first two spaces in. */
export function wrapWords(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[^\S\u00a0]+/)) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = `  ${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A label over as many lines as it needs; the numbers stand on the last, each in its width. */
export function cellLine(label: string, cells: readonly string[], widths: readonly number[]): readonly string[] {
  const labelWidth = lineWidth - 2 - widths.reduce((sum, width) => sum + width, 0);
  const lines = wrapWords(label, labelWidth);
  const numbers = cells.map((cell, i) => cell.padStart(widths[i] ?? 0)).join('');
  return lines.map((text, i) => (i < lines.length - 1 ? `  ${text}` : `  ${text.padEnd(labelWidth)}${numbers}`.trimEnd()));
}
