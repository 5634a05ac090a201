import type { ConditionPart } from '../definitionFaults.js';
import type { Comparison, Parsed, Test, Word } from './parsed.js';
import { type Token, tokensOf } from './tokens.js';

export class ConditionError extends Error {
  readonly found: Token;
  readonly expected: ConditionPart;

  constructor(found: Token, expected: ConditionPart) {
    super(`expected ${expected}`);
    this.found = found;
    this.expected = expected;
  }
}

// Not `count`: it can only stand after a question, so a question or an option may have it as its code.
const keywords = new Set(['and', 'or', 'not', 'in', 'includes', 'any', 'answered']);
const comparisons: readonly Comparison[] = ['<=', '>=', '!=', '<', '>', '='];
const deepest = 50;

class Cursor {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get token(): Token {
    return this.#tokens[this.#next] ?? { type: 'end', text: '', at: 0 };
  }

  /** Steps over the token when it is this word or sign. */
  take(text: string): boolean {
    const here = this.token.type !== 'unknown' && this.token.type !== 'end' && this.token.text === text;
    if (here) this.#next += 1;
    return here;
  }

  word(expected: ConditionPart): Word {
    const { type, text, at } = this.token;
    if (type !== 'word' || keywords.has(text)) throw new ConditionError(this.token, expected);
    this.#next += 1;
    return { text, at };
  }

  number(): number | undefined {
    if (this.token.type !== 'number') return undefined;
    const { text } = this.token;
    this.#next += 1;
    return Number(text.replace('\u2212', '-'));
  }

  expect(sign: string, expected: ConditionPart): void {
    if (!this.take(sign)) throw new ConditionError(this.token, expected);
  }
}

function parseCodes(cursor: Cursor): readonly Word[] {
  cursor.expect('(', 'code');
  const codes = [cursor.word('code')];
  while (cursor.take(',')) codes.push(cursor.word('code'));
  cursor.expect(')', 'comma_or_close');
  return codes;
}

function parseCount(cursor: Cursor): Test {
  const operator = comparisons.find((sign) => cursor.take(sign));
  if (operator === undefined) throw new ConditionError(cursor.token, 'number_comparison');
  const number = cursor.number();
  if (number === undefined) throw new ConditionError(cursor.token, 'number');
  return { form: 'count', operator, number };
}

function parseTest(cursor: Cursor): Test {
  if (cursor.take('answered')) return { form: 'answered' };
  if (cursor.take('in')) return { form: 'in', codes: parseCodes(cursor) };
  if (cursor.take('includes')) {
    return { form: 'includes', codes: cursor.take('any') ? parseCodes(cursor) : [cursor.word('code')] };
  }
  if (cursor.take('count')) return parseCount(cursor);
  const operator = comparisons.find((sign) => cursor.take(sign));
  if (operator === undefined) throw new ConditionError(cursor.token, 'comparison');
  const number = cursor.number();
  if (number !== undefined) return { form: 'number', operator, number };
  if (operator !== '=' && operator !== '!=') throw new ConditionError(cursor.token, 'value');
  return { form: 'code', operator, code: cursor.word('value') };
}

function parsePrimary(cursor: Cursor, depth: number): Parsed {
  if (depth > deepest) throw new ConditionError(cursor.token, 'close');
  if (cursor.take('not')) return { type: 'not', part: parsePrimary(cursor, depth + 1) };
  if (cursor.take('(')) {
    const inner = parseAny(cursor, depth + 1);
    cursor.expect(')', 'close');
    return inner;
  }
  const question = cursor.word('question');
  const row = cursor.take('.') ? cursor.word('code') : undefined;
  return { type: 'test', question, ...(row === undefined ? {} : { row }), test: parseTest(cursor) };
}

function parseJoined(cursor: Cursor, join: 'and' | 'or', parsePart: () => Parsed): Parsed {
  const first = parsePart();
  const parts = [first];
  while (cursor.take(join)) parts.push(parsePart());
  return parts.length === 1 ? first : { type: join, parts };
}

function parseAny(cursor: Cursor, depth: number): Parsed {
  return parseJoined(cursor, 'or', () => parseJoined(cursor, 'and', () => parsePrimary(cursor, depth)));
}

/** Shape the text of a condition in, its tree out. Errors ConditionError at the first word that does not fit. */
export function parseCondition(text: string): Parsed {
  const cursor = new Cursor(tokensOf(text));
  const parsed = parseAny(cursor, 0);
  if (cursor.token.type !== 'end') throw new ConditionError(cursor.token, 'end');
  return parsed;
}
