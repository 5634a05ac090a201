import type { Reader } from './reader.js';

/** A list in which every item is of one kind. */
export function listOf<T>(item: Reader<T>, least = 0): Reader<readonly T[]> {
  return {
    read(node, checking) {
      if (node.type !== 'list') {
        checking.fault('WRONG_TYPE', { expected: 'list' }, node.at);
        return [];
      }
      if (node.items.length < least) checking.fault('TOO_FEW_OPTIONS', { count: node.items.length, least }, node.at);
      return node.items.map((each) => item.read(each, checking));
    },
    fallback: [],
    schema: { type: 'array', items: item.schema, ...(least > 0 ? { minItems: least } : {}) },
    defs: item.defs,
  };
}
