/** What a text would print with its braces: a placeholder that has lost one of them, or one that stands where no numbers are filled in. */
const filled = /\{\{|\}\}|\{[^{}]*\}/g;
/** As much of it as tells it from others. */
const loose = /\{[^{}\s]{0,60}|[^{}\s]{0,60}\}/g;

/** @param isFilled whether numbers are filled into the text */
export function unfilledBraces(text: string, isFilled: boolean): readonly string[] {
  return [...new Set(isFilled ? text.replace(filled, ' ').match(loose) : text.match(/\{[^{}]+\}/g))];
}
