import type { Reader } from '../../../survey/check/reader.js';

/** One of a few signs. They are shown in quotes, since a comma among commas cannot be seen. */
export function signReader<const V extends string>(first: V, ...more: readonly V[]): Reader<V> {
  const allowed = [first, ...more];
  return {
    read(node, checking) {
      const match = node.type === 'scalar' ? allowed.find((sign) => sign === node.value) : undefined;
      if (match !== undefined) return match;
      if (node.type !== 'scalar') checking.fault('WRONG_TYPE', { expected: 'string' }, node.at);
      else {
        const value = typeof node.value === 'string' ? JSON.stringify(node.value).slice(1, -1) : String(node.value);
        const signs = allowed.map((sign) => JSON.stringify(sign)).join(' ');
        checking.fault('UNKNOWN_VALUE', { value, allowed: signs, nearest: '' }, node.at);
      }
      return first;
    },
    fallback: first,
    schema: { enum: allowed },
    defs: {},
  };
}
