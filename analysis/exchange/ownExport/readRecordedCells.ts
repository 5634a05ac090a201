import type { Code, Definition } from '../../survey/definition.js';
import { answerCellsBelow, type RecordedCells, type RecordedParts } from '../../survey/recordedCells.js';
import { type ResponseColumn, responseColumns } from '../responseColumns.js';
import { type CellReader, cellReader } from './cellReader.js';
import { CellDictionary } from './cellDictionary.js';
import type { GrowingCells } from './growingCells.js';
import { RecordReader } from './recordReader.js';

/** A record that is longer than this is not one of ours, or has a quote that never closes. */
const longestRecord = 1 << 24;

const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * The cells of `responses.csv` exactly as `writeResponses` writes it, read from its bytes.
 *
 * Shape the definition and the bytes in parts of any size in; cells out, or undefined when anything is otherwise than
 * we write it (another order of columns, line breaks of another system, a cell that means nothing): then `readResponses`
 * reads it or says what is wrong.
 */
export function readRecordedCells(definition: Definition, parts: Iterable<Uint8Array>): RecordedCells | undefined {
  const columns = responseColumns(definition);
  if ([...definition.units.values()].some(({ units }) => units.length >= answerCellsBelow)) return undefined;
  const language: CellReader = { known: new CellDictionary(new Map(definition.languages.map((tag, place) => [tag, place]))) };
  const reader = new RecordReader([language, ...columns.map((column) => cellReader(column, definition))]);
  const header = new TextEncoder().encode(`${['language', ...columns.map(({ name }) => name)].join(',')}\n`);
  const isRead = readAll(reader, header, parts);
  return isRead ? { n: reader.cells.n, questions: byQuestion(columns, reader.cells) } : undefined;
}

/** Whether every byte was understood. */
function readAll(reader: RecordReader, header: Uint8Array, parts: Iterable<Uint8Array>): boolean {
  let isHeaderRead = false;
  let rest: Uint8Array = new Uint8Array(0);
  for (const part of parts) {
    rest = joined(rest, part);
    if (!isHeaderRead) {
      if (rest.length < header.length + byteOrderMark.length) continue;
      const start = startsWith(rest, byteOrderMark) ? byteOrderMark.length : 0;
      rest = rest.subarray(start);
      if (!startsWith(rest, header)) return false;
      rest = rest.subarray(header.length);
      isHeaderRead = true;
    }
    const next = reader.read(rest, false);
    if (next === undefined || rest.length - next > longestRecord) return false;
    rest = rest.subarray(next);
  }
  return isHeaderRead && reader.read(rest, true) === rest.length;
}

function joined(before: Uint8Array, part: Uint8Array): Uint8Array {
  if (before.length === 0) return part;
  const both = new Uint8Array(before.length + part.length);
  both.set(before);
  both.set(part, before.length);
  return both;
}

function startsWith(bytes: Uint8Array, beginning: ArrayLike<number>): boolean {
  if (bytes.length < beginning.length) return false;
  for (let i = 0; i < beginning.length; i += 1) if (bytes[i] !== beginning[i]) return false;
  return true;
}

function byQuestion(columns: readonly ResponseColumn[], cells: GrowingCells): ReadonlyMap<Code, RecordedParts> {
  const questions = new Map<Code, RecordedParts>();
  const { n, numbers } = cells;
  const all = cells.finish();
  columns.forEach(({ question: { code }, holds }, place) => {
    // The first column is the language.
    const own = all[place + 1] ?? new Uint16Array(n);
    const so = questions.get(code) ?? { parts: [] };
    const values = numbers.get(place + 1)?.subarray(0, n);
    const isBeside = holds === 'other' || holds === 'typed';
    questions.set(code, {
      ...so,
      ...(isBeside ? { beside: own } : { parts: [...so.parts, own] }),
      ...(values === undefined ? {} : { numbers: values }),
    });
  });
  return questions;
}
