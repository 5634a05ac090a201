import { listOf } from '../../../survey/check/listOf.js';
import type { Named, Reader } from '../../../survey/check/reader.js';
import { cellReader } from './cellReader.js';

/** One text of a cell or a list of them. */
export function cellsReader(least: 0 | 1 = 1): Reader<readonly Named[]> {
  const many = listOf(cellReader, least);
  return {
    read(node, checking) {
      if (node.type === 'list') return many.read(node, checking);
      const before = checking.faults.length;
      const only = cellReader.read(node, checking);
      return checking.faults.length === before ? [only] : [];
    },
    fallback: [],
    schema: { anyOf: [cellReader.schema, many.schema] },
    defs: {},
  };
}
