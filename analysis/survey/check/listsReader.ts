import type { RawOptions } from './optionsReader.js';
import type { Reader } from './reader.js';
import { listOf } from './listOf.js';
import { mapOf } from './mapOf.js';
import { object, required } from './object.js';
import { optionShape } from './optionShape.js';
import { stringReader } from './stringReader.js';

const items = listOf(optionShape);
const file = object({ file: required(stringReader) });

/** One shared list. A `file` still there could not be read, which the reader of files has reported. */
const sharedList: Reader<RawOptions> = {
  read(node, checking) {
    if (node.type === 'list') return { from: 'items', items: items.read(node, checking), at: node.at };
    file.read(node, checking);
    return { from: 'broken', at: node.at };
  },
  fallback: { from: 'broken', at: {} },
  schema: { anyOf: [items.schema, file.schema] },
  defs: items.defs,
};

export const listsReader = mapOf(sharedList, 'codes');
