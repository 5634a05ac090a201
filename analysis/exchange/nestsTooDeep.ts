import { Lexer } from 'yaml';

/** Control characters by which the lexer marks what follows; not part of the text. */
const scalarMark = '\u001f';
const marks = new Set(['\u0002', '\u0018', scalarMark]);

/** Blocks are nested by indentation: one level needs at least one more column. */
const widestIndent = 200;

/**
 * Whether a YAML text is nested deeper than `deepest` in brackets or about 200 in blocks. Asked before parsing,
 * because the parser calls itself for every level and can exhaust the stack in a way that ends the process.
 */
export function nestsTooDeep(text: string, deepest: number): boolean {
  let depth = 0;
  let column = 0;
  let indent = 0;
  let previous = '';
  for (const token of new Lexer().lex(text)) {
    const isMark = marks.has(token);
    if (previous !== scalarMark && !isMark) {
      if (token === '[' || token === '{') depth += 1;
      else if (token === ']' || token === '}') depth -= 1;
      if (column === 0) indent = /^ */.exec(token)?.[0].length ?? 0;
      const nests = token === '-' || token === '?' ? column : token === ':' ? indent : 0;
      if (depth > deepest || (depth <= 0 && nests > widestIndent)) return true;
    }
    if (!isMark) {
      const line = token.lastIndexOf('\n');
      column = line < 0 ? column + token.length : token.length - line - 1;
    }
    previous = token;
  }
  return false;
}
