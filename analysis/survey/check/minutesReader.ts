import type { Reader } from './reader.js';
import { listOf } from './listOf.js';
import { numberReader } from './numberReader.js';

const list = listOf(numberReader({ whole: true, min: 1, max: 240 }));

/** Shortest and longest time in minutes. */
export const minutesReader: Reader<readonly [number, number]> = {
  read(node, checking) {
    const [low, high, ...more] = list.read(node, checking);
    if (low !== undefined && high !== undefined && more.length === 0 && low <= high) return [low, high];
    checking.fault('BAD_MINUTES', {}, node.at);
    return [1, 1];
  },
  fallback: [1, 1],
  schema: { ...list.schema, minItems: 2, maxItems: 2 },
  defs: {},
};
