/** Words, numbers and signs of a condition, each with its place in the text (from 0). */
export interface Token {
  readonly type: 'word' | 'number' | 'sign' | 'end' | 'unknown';
  readonly text: string;
  readonly at: number;
}

// A hyphen inside a word is read along, so that `no-need` can be answered with "did you mean no_need".
const token = /(?<word>[\p{L}_][\p{L}\p{N}\p{M}_-]*)|(?<number>[-\u2212]?\d+(?:\.\d+)?)|(?<sign><=|>=|!=|[=<>(),.])|(?<unknown>\S)/gu;

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(token)) {
    const type = (['word', 'number', 'sign', 'unknown'] as const).find((name) => match.groups?.[name] !== undefined);
    tokens.push({ type: type ?? 'unknown', text: match[0], at: match.index });
  }
  return [...tokens, { type: 'end', text: '', at: text.trimEnd().length }];
}
