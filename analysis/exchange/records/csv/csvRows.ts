import type { Place } from '../../../survey/fault.js';
import { parseCsv, type ParsedText } from './csvParser.js';
import type { CsvShape } from './csvShape.js';
import type { Limits } from '../limits.js';
import { limitFault, recordFault } from '../recordFault.js';
import type { RecordFault } from '../recordFaults.js';
import type { SourceRecord } from '../sourceTable.js';

/** Parsed at once: enough to be fast, little enough to stay in the cache. */
const parseAtLeast = 1 << 18;

function countOf(text: string, mark: string): number {
  let count = 0;
  for (let i = text.indexOf(mark); i !== -1; i = text.indexOf(mark, i + 1)) count++;
  return count;
}

/** Every row of a CSV with its line, also blank ones, as the text comes in; no more of it is kept than the row that is not whole yet. */
export class CsvRows {
  readonly #shape: CsvShape;
  readonly #limits: Limits;
  readonly #file: string;
  #pending = '';
  /** Where `pending` begins. */
  #line = 1;

  constructor(shape: CsvShape, limits: Limits, file: string) {
    this.#shape = shape;
    this.#limits = limits;
    this.#file = file;
  }

  *of(parts: Iterable<string>): Generator<SourceRecord> {
    let parseAt = parseAtLeast;
    for (const part of parts) {
      this.#pending += part;
      if (this.#pending.length < parseAt) continue;
      yield* this.#take(parseCsv(this.#pending, this.#shape, 'cut'), 0);
      const fault = this.#tooLong();
      if (fault !== undefined) {
        yield { cells: [], line: this.#line, faults: [fault] };
        return;
      }
      // a long record is not parsed again before it is twice as long, or the time would grow with its square
      parseAt = Math.max(parseAtLeast, this.#pending.length * 2);
    }
    // the CR of a CRLF that was cut off would stand after the last quote
    const rest = this.#shape.newline === '\n' ? this.#pending.replace(/\r$/, '') : this.#pending;
    this.#pending = rest;
    yield* this.#take(parseCsv(rest, this.#shape, 'whole'), 1);
  }

  /** `open`: how many rows end without a line break, if only because a blank one ends the file. */
  *#take({ rows, badQuotes, end }: ParsedText, open: 0 | 1): Generator<SourceRecord> {
    const { newline } = this.#shape;
    const taken = this.#pending.slice(0, end);
    const first = this.#line;
    const breaks = countOf(taken, newline);
    const inCells = breaks > rows.length - open;
    let line = first;
    for (const [i, cells] of rows.entries()) {
      const bad = badQuotes.get(i);
      const at = line;
      line += 1;
      if (inCells) for (const cell of cells) line += countOf(cell, newline);
      if (bad === undefined) yield { cells, line: at };
      else yield { cells, line: at, faults: [this.#badQuote(taken, bad, first)] };
    }
    this.#line = first + breaks;
    this.#pending = this.#pending.slice(end);
  }

  #badQuote(text: string, at: number, firstLine: number): RecordFault {
    const line = firstLine + countOf(text.slice(0, at), this.#shape.newline);
    return recordFault('QUOTE_NOT_CLOSED', { text: text.slice(at, at + 40) }, this.#at(line));
  }

  /** What is pending may be a quote that never ends: it is not waited for beyond what a cell can hold. */
  #tooLong(): RecordFault | undefined {
    const text = this.#pending;
    if (text.length <= this.#limits.cellCharacters) return undefined;
    const { rows, badQuotes } = parseCsv(text, this.#shape, 'whole');
    const cells = rows[0] ?? [];
    const quote = badQuotes.get(0);
    const lastTooLong = (cells.at(-1)?.length ?? 0) > this.#limits.cellCharacters;
    if (lastTooLong && quote !== undefined) return this.#badQuote(text, quote, this.#line);
    if (lastTooLong) return limitFault(this.#limits, 'cellCharacters', this.#at(this.#line));
    if (cells.length > this.#limits.columns) return limitFault(this.#limits, 'columns', this.#at(this.#line));
    return text.length > this.#limits.recordCharacters ? limitFault(this.#limits, 'recordCharacters', this.#at(this.#line)) : undefined;
  }

  #at(line: number): Place {
    return { file: this.#file, line };
  }
}
