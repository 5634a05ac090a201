import type { Reader } from './reader.js';

interface Limits {
  readonly whole: boolean;
  readonly min?: number;
  readonly max?: number;
}

/** A number within limits, both inclusive. */
export function numberReader({ whole, min, max }: Limits): Reader<number> {
  const fallback = min ?? 0;
  return {
    read(node, checking) {
      const value = node.type === 'scalar' ? node.value : null;
      if (typeof value !== 'number' || !Number.isFinite(value) || (whole && !Number.isSafeInteger(value))) {
        checking.fault('WRONG_TYPE', { expected: whole ? 'integer' : 'number' }, node.at);
        return fallback;
      }
      if (value < (min ?? -Infinity) || value > (max ?? Infinity)) {
        checking.fault('BAD_NUMBER', { value: String(value), min: min ?? '', max: max ?? '' }, node.at);
        return fallback;
      }
      return value;
    },
    fallback,
    schema: {
      type: whole ? 'integer' : 'number',
      ...(min === undefined ? {} : { minimum: min }),
      ...(max === undefined ? {} : { maximum: max }),
    },
    defs: {},
  };
}
