import { Lexer } from 'yaml';

/** Control characters by which the lexer marks what follows; not part of the text. */
const scalarMark = '\u001f';
const marks = new Set(['\u0002', '\u0018', scalarMark]);

/** Blocks are nested by indentation: one level needs at least one more column. */
const widestIndent = 200;

export interface ParsingLimits {
  readonly deepest: number;
  readonly mostTokens: number;
}

/**
 * Whether a YAML text is nested deeper than `deepest` in brackets or about 200 in blocks, or has more words and signs than
 * may be parsed. Asked before parsing, because the parser calls itself for every level and can exhaust the stack in a way that
 * ends the process, and takes ten times as long for a token as is taken here.
 */
export function tooMuchToParse(text: string, { deepest, mostTokens }: ParsingLimits): 'depth' | 'tokens' | undefined {
  let tokens = 0;
  let depth = 0;
  let column = 0;
  let indent = 0;
  let previous = '';
  for (const token of new Lexer().lex(text)) {
    const isMark = marks.has(token);
    if (!isMark && token.trim() !== '') tokens += 1;
    if (tokens > mostTokens) return 'tokens';
    if (previous !== scalarMark && !isMark) {
      if (token === '[' || token === '{') depth += 1;
      else if (token === ']' || token === '}') depth -= 1;
      if (column === 0) indent = /^ */.exec(token)?.[0].length ?? 0;
      const nests = token === '-' || token === '?' ? column : token === ':' ? indent : 0;
      if (depth > deepest || (depth <= 0 && nests > widestIndent)) return 'depth';
    }
    if (!isMark) {
      const line = token.lastIndexOf('\n');
      column = line < 0 ? column + token.length : token.length - line - 1;
    }
    previous = token;
  }
  return undefined;
}
