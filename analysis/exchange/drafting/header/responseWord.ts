const words: ReadonlySet<string> = new Set(['response', 'open-ended response', 'svar', 'öppet svar', 'antwort', 'offene antwort']);

/** What a survey system writes under a question that has one column. */
export function isResponseWord(text: string): boolean {
  return words.has(text.trim().toLowerCase());
}
