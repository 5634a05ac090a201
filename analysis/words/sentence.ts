/** First letter upper case, the rest untouched ("AI och ML" keeps its capitals). */
export function capitalise(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** Ends with exactly one mark; a question or exclamation mark, or a mark inside closing quotes, is enough. */
export function endSentence(text: string): string {
  return /[.?!…][”“"’)]*$/.test(text) ? text : `${text}.`;
}
