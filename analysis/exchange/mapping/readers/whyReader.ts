import type { Reader } from '../../../survey/check/reader.js';
import { textOf } from './cellReader.js';

/** A reason in words. */
export const whyReader: Reader<string> = {
  read(node, checking) {
    const words = textOf(node);
    if (words === undefined) checking.fault('WRONG_TYPE', { expected: 'string' }, node.at);
    else if (words.trim() === '') checking.fault('EMPTY_TEXT', {}, node.at);
    return words ?? '';
  },
  fallback: '',
  schema: { type: 'string', minLength: 1 },
  defs: {},
};
