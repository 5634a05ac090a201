import type { Reader } from './reader.js';
import { nearest } from '../nearest.js';

/** One of a few words. */
export function oneOf<const V extends string>(first: V, ...more: readonly V[]): Reader<V> {
  const allowed = [first, ...more];
  return {
    read(node, checking) {
      const value = node.type === 'scalar' ? node.value : undefined;
      const match = allowed.find((word) => word === value);
      if (match !== undefined) return match;
      if (node.type !== 'scalar') checking.fault('WRONG_TYPE', { expected: 'string' }, node.at);
      else {
        const written = String(node.value);
        const params = { value: written, allowed: allowed.join(', '), nearest: nearest(written, allowed) };
        checking.fault('UNKNOWN_VALUE', params, node.at);
      }
      return first;
    },
    fallback: first,
    schema: { enum: allowed },
    defs: {},
  };
}
