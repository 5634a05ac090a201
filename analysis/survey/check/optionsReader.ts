import type { Place } from '../fault.js';
import type { Named, Reader } from './reader.js';
import { listOf } from './listOf.js';
import { object, required } from './object.js';
import { optionShape, type RawOption } from './optionShape.js';
import { stringReader } from './stringReader.js';

export type RawOptions =
  | { readonly from: 'items'; readonly items: readonly RawOption[]; readonly at: Place }
  | { readonly from: 'list'; readonly list: Named; readonly at: Place }
  /** Not a list at all, which has been reported. */
  | { readonly from: 'broken'; readonly at: Place };

const items = listOf(optionShape);
const shared = object({ list: required(stringReader) });

/** Options written out, or the name of a shared list. */
export const optionsReader: Reader<RawOptions> = {
  read(node, checking) {
    const { at } = node;
    if (node.type === 'list') return { from: 'items', items: items.read(node, checking), at };
    if (node.type === 'map') return { from: 'list', list: shared.read(node, checking).list, at };
    checking.fault('WRONG_TYPE', { expected: 'options' }, at);
    return { from: 'broken', at };
  },
  fallback: { from: 'broken', at: {} },
  schema: { anyOf: [items.schema, shared.schema] },
  defs: items.defs,
};
