import type { Place } from '../survey/fault.js';
import type { SourceEntry, SourceNode } from '../survey/source.js';
import { deepest, mostValues, TooLargeError } from './tooLargeError.js';

const spaces = /[ \t\r\n]*/y;
const bare = /[^,\]}\s]+/y;

/** One walk over a text that is known to be JSON, so that nothing in it has to be checked. */
class JsonWalk {
  readonly #text: string;
  readonly #file: string;
  #at = 0;
  #line = 1;
  #lineStart = 0;
  #values = 0;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
  }

  value(path: string, depth: number): SourceNode {
    this.#values += 1;
    if (depth > deepest) throw new TooLargeError('depth', deepest);
    if (this.#values > mostValues) throw new TooLargeError('values', mostValues);
    this.#skip();
    const at = this.#place(path);
    const opening = this.#text[this.#at];
    if (opening === '{') return { type: 'map', entries: this.#each('}', () => this.#entry(path, depth)), at };
    if (opening === '[') return { type: 'list', items: this.#each(']', (i) => this.value(`${path}[${String(i)}]`, depth + 1)), at };
    return opening === '"' ? { type: 'scalar', value: this.#string(), at, textColumn: (at.column ?? 1) + 1 } : this.#plain(at);
  }

  #entry(path: string, depth: number): SourceEntry {
    const start = this.#place('');
    const key = this.#string();
    const under = path === '' ? key : `${path}.${key}`;
    this.#skip();
    // the colon
    this.#at += 1;
    return { key, keyAt: { ...start, path: under }, value: this.value(under, depth + 1) };
  }

  #each<T>(end: ']' | '}', read: (i: number) => T): readonly T[] {
    const all: T[] = [];
    this.#at += 1;
    this.#skip();
    while (this.#text[this.#at] !== end) {
      if (this.#text[this.#at] === ',') this.#at += 1;
      this.#skip();
      all.push(read(all.length));
      this.#skip();
    }
    this.#at += 1;
    return all;
  }

  #string(): string {
    const start = this.#at;
    let end = this.#text.indexOf('"', start + 1);
    while (this.#isEscaped(end)) end = this.#text.indexOf('"', end + 1);
    this.#at = end + 1;
    const written = this.#text.slice(start + 1, end);
    return written.includes('\\') ? String(JSON.parse(`"${written}"`)) : written;
  }

  #isEscaped(quote: number): boolean {
    let backslashes = 0;
    while (this.#text[quote - 1 - backslashes] === '\\') backslashes += 1;
    return backslashes % 2 === 1;
  }

  #plain(at: Place): SourceNode {
    const written = this.#take(bare);
    const value = written === 'null' ? null : written === 'true' ? true : written === 'false' ? false : Number(written);
    return { type: 'scalar', value, at, ...(value === null || String(value) === written ? {} : { written }) };
  }

  #skip(): void {
    const from = this.#at;
    this.#take(spaces);
    for (let newline = from; newline < this.#at; newline += 1) {
      if (this.#text[newline] !== '\n') continue;
      this.#line += 1;
      this.#lineStart = newline + 1;
    }
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const taken = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += taken.length;
    return taken;
  }

  #place(path: string): Place {
    return { file: this.#file, line: this.#line, column: this.#at - this.#lineStart + 1, path };
  }
}

/**
 * The tree of a text that `JSON.parse` takes, every value with file, line, column and path: the same as it has as YAML, in
 * a tenth of the time. Everything stored is JSON, and the first page of an edition waits for two such texts.
 *
 * Errors TooLargeError
 */
export function jsonToSource(text: string, file: string): SourceNode {
  return new JsonWalk(text, file).value('', 0);
}
