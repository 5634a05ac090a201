import type { Reader } from '../../../survey/check/reader.js';
import { textOf } from './cellReader.js';
import type { ColumnName } from '../mapping.js';

/** The name of a column. A `#4` without quotes is a comment to YAML, so nothing is left of it. */
export const columnReader: Reader<ColumnName> = {
  read(node, checking) {
    const name = textOf(node)?.trim();
    if (name === undefined) checking.fault('WRONG_TYPE', { expected: 'column' }, node.at);
    else if (name === '') checking.fault('EMPTY_TEXT', {}, node.at);
    return { name: name ?? '', at: node.at };
  },
  fallback: { name: '', at: {} },
  schema: { type: ['string', 'number', 'boolean'], minLength: 1 },
  defs: {},
};
