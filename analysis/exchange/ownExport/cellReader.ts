import type { Definition, NumberQuestion, Option, Question } from '../../survey/definition.js';
import { otherLength } from '../../survey/form/readChoice.js';
import { parseNumber } from '../../survey/form/parseNumber.js';
import { blankCell, reasonCells } from '../../survey/recordedCells.js';
import { statusCells } from '../cellText.js';
import type { ResponseColumn } from '../responseColumns.js';
import { CellDictionary } from './cellDictionary.js';

/** Reads the cells of one column. */
export interface CellReader {
  /** Cells that are one of a few texts. */
  readonly known: CellDictionary;
  /** Words: how long they may be. Absent where no words are written. */
  readonly longest?: number;
  /** Numbers: the value, or NaN when it is none. */
  readonly numberIn?: (bytes: Uint8Array, from: number, to: number) => number;
}

const blank: readonly (readonly [string, number])[] = [['', blankCell]];
const reasons: readonly (readonly [string, number])[] = [...statusCells].map(([cell, status]) => [cell, reasonCells[status]]);

const readerOf = (...cells: readonly (readonly [string, number])[]): CellReader => ({ known: new CellDictionary(new Map(cells)) });
const placesIn = (codes: readonly { readonly code: string }[]) => codes.map(({ code }, place) => [code, place] as const);

/** A reader of the cells of a column; those of none of its kinds are to be read the slow way. */
export function cellReader(column: ResponseColumn, definition: Definition): CellReader {
  switch (column.holds) {
    case 'other':
      return { ...readerOf(...blank), longest: otherLength };
    case 'typed':
      return { ...readerOf(...blank), longest: Infinity };
    case 'option':
      return readerOf(['0', 0], ['1', 1], ...reasons);
    case 'place':
      return readerOf(...placesIn(optionsOf(column.question)), ...reasons, ...blank);
    case 'row':
      return readerOf(...placesIn(optionsOf(column.question)), ...reasons);
    case 'value':
      return valueReader(column.question, definition);
  }
}

function optionsOf(question: Question): readonly Option[] {
  return question.kind === 'grid' ? question.scale : 'options' in question ? question.options : [];
}

function valueReader(question: Question, definition: Definition): CellReader {
  switch (question.kind) {
    case 'unit':
      // Without a code there may be what was typed.
      return readerOf(...placesIn(definition.units.get(question.list)?.units ?? []), ...reasons, ...blank);
    case 'text':
      return { ...readerOf(...reasons), longest: question.maxLength };
    case 'number':
      return { ...readerOf(...reasons), numberIn: numberReader(question) };
    case 'single':
    case 'multiple':
    case 'grid':
    case 'ranking':
      return readerOf(...placesIn(optionsOf(question)), ...reasons);
  }
}

/** Enough for what people answer; beyond it numbers are read each time. */
const mostRemembered = 10_000;

function numberReader(question: NumberQuestion): (bytes: Uint8Array, from: number, to: number) => number {
  const remembered = new Map<string, number>();
  return (bytes, from, to) => {
    const text = String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 40)));
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const read = /^-?\d{1,9}(\.\d{1,9})?$/.test(text) ? parseNumber(text, question, 'en') : undefined;
    const value = read !== undefined && 'value' in read ? read.value : NaN;
    if (remembered.size < mostRemembered) remembered.set(text, value);
    return value;
  };
}
