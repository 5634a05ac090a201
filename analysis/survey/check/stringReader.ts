import type { Named, Reader } from './reader.js';

/** A string as it stands: the name of something defined elsewhere, a path, an address. */
export const stringReader: Reader<Named> = {
  read(node, checking) {
    if (node.type === 'scalar' && typeof node.value === 'string') return { value: node.value, at: node.at };
    checking.fault('WRONG_TYPE', { expected: 'string' }, node.at);
    return { value: '', at: node.at };
  },
  fallback: { value: '', at: {} },
  schema: { type: 'string' },
  defs: {},
};
