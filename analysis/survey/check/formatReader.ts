import type { Reader } from './reader.js';

/** Version of the format. A newer one is said to be newer, not wrong. */
export const formatReader: Reader<1> = {
  read(node, checking) {
    const value = node.type === 'scalar' ? node.value : null;
    if (value !== 1) checking.fault('FORMAT_VERSION', { found: node.type === 'scalar' ? String(value) : '' }, node.at);
    return 1;
  },
  fallback: 1,
  schema: { const: 1 },
  defs: {},
};
