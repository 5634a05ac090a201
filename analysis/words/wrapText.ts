/** Width of a text in px. Measuring needs a font, so it is always an argument. */
export type Measure = (text: string) => number;

/**
 * Lines no wider than `width`, broken at ordinary spaces only. A word that alone is too wide is broken where it
 * must be, with a hyphen, so that nothing is ever clipped.
 */
export function wrapText(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, width, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** The same number of lines as `wrapText`, as equal in length as they can be; for titles and narrow labels. */
export function wrapBalanced(text: string, width: number, measure: Measure): string[] {
  const greedy = wrapText(text, width, measure);
  if (greedy.length < 2) return greedy;
  let low = 0;
  let high = width;
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2;
    if (wrapsInto(greedy.length, middle)) high = middle;
    else low = middle;
  }
  return wrapText(text, high, measure);

  function wrapsInto(count: number, narrower: number): boolean {
    const widest = Math.max(...text.split(' ').map(measure));
    return widest <= narrower && wrapText(text, narrower, measure).length <= count;
  }
}

/** As `wrapText`, but a last line of a word or two is filled up from the lines above it. */
export function wrapEven(text: string, width: number, measure: Measure): string[] {
  const lines = wrapText(text, width, measure);
  const isShort = (some: readonly string[]): boolean => measure(some.at(-1) ?? '') < width * 0.35;
  if (lines.length < 2 || !isShort(lines)) return lines;
  for (let narrower = width * 0.97; narrower > width * 0.6; narrower -= width * 0.03) {
    const fuller = wrapText(text, narrower, measure);
    if (fuller.length > lines.length) break;
    if (!isShort(fuller)) return fuller;
  }
  return lines;
}

/** At most `count` lines; what does not fit ends in an ellipsis. The whole text is always in the table. */
export function atMostLines(lines: readonly string[], count: number, width: number, measure: Measure): string[] {
  const kept = lines.slice(0, count);
  const last = kept.at(-1);
  if (last === undefined || lines.length <= count) return [...lines];
  const letters = lettersOf(last);
  const ended = (): string => `${letters.join('').replace(/(?<![\s-])[\s-]+$/, '')}…`;
  while (letters.length > 0 && measure(ended()) > width) letters.pop();
  return [...kept.slice(0, -1), ended()];
}

const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' });

/** Letters as a reader counts them: an accent or an emoji is never torn apart. */
export function lettersOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

function breakWord(word: string, width: number, measure: Measure): string[] {
  // most words are only too wide for what is left of a line
  if (measure(word) <= width) return [word];
  const pieces: string[] = [];
  let rest = lettersOf(word);
  while (rest.length > 1 && measure(rest.join('')) > width) {
    let size = rest.length - 1;
    while (size > 1 && measure(`${rest.slice(0, size).join('')}-`) > width) size -= 1;
    const piece = rest.slice(0, size).join('');
    pieces.push(/[-–/]$/.test(piece) ? piece : `${piece}-`);
    rest = rest.slice(size);
  }
  return [...pieces, rest.join('')];
}
