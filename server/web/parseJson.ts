/**
 * JSON as strictly as forms are read: what a lenient parser would pass over (a key twice, of which one wins; a nesting
 * that overflows whoever writes it back) is refused instead.
 */
import type { JsonValue } from '../../analysis/survey/json.js';
import { ProblemError } from '../problems/problem.js';

const deepest = 8;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Errors ProblemError web_bad_encoding, web_bad_json, web_json_too_deep, web_json_key_twice. */
export function parseJson(body: Buffer): JsonValue {
  const text = decoded(body);
  refuseTooDeep(text);
  const value = parsed(text);
  refuseTwice(text);
  return value;
}

function decoded(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw new ProblemError({ code: 'web_bad_encoding', params: {} });
  }
}

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue; // JSON.parse is typed any and gives nothing else
  } catch {
    throw new ProblemError({ code: 'web_bad_json', params: {} });
  }
}

/** What stands outside of strings, one mark at a time, and each string whole. */
const marks = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/gs;

/** Before it is parsed: the depth is what a parser could be hurt by. */
function refuseTooDeep(text: string): void {
  let depth = 0;
  for (const [mark] of text.matchAll(marks)) {
    if (mark === '{' || mark === '[') depth += 1;
    else if (mark === '}' || mark === ']') depth -= 1;
    if (depth > deepest) throw new ProblemError({ code: 'web_json_too_deep', params: { limit: deepest } });
  }
}

/** The text has been parsed, so its shape is sound. */
function refuseTwice(text: string): void {
  const open: (Set<string> | undefined)[] = [];
  let last = '';
  for (const [mark] of text.matchAll(marks)) {
    if (mark === '{') open.push(new Set());
    else if (mark === '[') open.push(undefined);
    else if (mark === '}' || mark === ']') open.pop();
    else if (mark === ':') addKey(open.at(-1), last);
    else last = mark;
  }
}

function addKey(keys: Set<string> | undefined, written: string): void {
  const key = String(JSON.parse(written));
  if (keys?.has(key) === true) throw new ProblemError({ code: 'web_json_key_twice', params: { key: key.slice(0, 80) } });
  keys?.add(key);
}
