import type { Reader } from './reader.js';

export const booleanReader: Reader<boolean> = {
  read(node, checking) {
    if (node.type === 'scalar' && typeof node.value === 'boolean') return node.value;
    checking.fault('WRONG_TYPE', { expected: 'boolean' }, node.at);
    return false;
  },
  fallback: false,
  schema: { type: 'boolean' },
  defs: {},
};
