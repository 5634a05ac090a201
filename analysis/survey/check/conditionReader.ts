import type { Place } from '../fault.js';
import type { Reader } from './reader.js';

/** A condition as written; it is read when the questions it speaks of are known. */
export interface Written {
  readonly text: string;
  readonly at: Place;
  /** Column of its first character, when the condition stands on one line. */
  readonly column?: number;
}

export const conditionReader: Reader<Written> = {
  read(node, checking) {
    if (node.type !== 'scalar' || typeof node.value !== 'string') {
      checking.fault('WRONG_TYPE', { expected: 'string' }, node.at);
      return { text: '', at: node.at };
    }
    const { value: text, at, textColumn } = node;
    if (text.trim() === '') checking.fault('EMPTY_TEXT', {}, at);
    return { text, at, ...(textColumn === undefined ? {} : { column: textColumn }) };
  },
  fallback: { text: '', at: {} },
  schema: { type: 'string', minLength: 1 },
  defs: {},
};
