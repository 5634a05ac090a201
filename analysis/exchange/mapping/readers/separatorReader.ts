import type { Reader } from '../../../survey/check/reader.js';
import { textOf } from './cellReader.js';

/** What stands between the values of one cell; white space too, so nothing is trimmed. */
export const separatorReader: Reader<string> = {
  read(node, checking) {
    const value = textOf(node);
    if (value === undefined) checking.fault('WRONG_TYPE', { expected: 'string' }, node.at);
    else if (value === '') checking.fault('EMPTY_TEXT', {}, node.at);
    return value ?? '';
  },
  fallback: '',
  schema: { type: ['string', 'number'], minLength: 1 },
  defs: {},
};
