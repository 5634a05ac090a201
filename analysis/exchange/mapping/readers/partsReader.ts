import { listOf } from '../../../survey/check/listOf.js';
import { mapOf } from '../../../survey/check/mapOf.js';
import type { Named, Reader } from '../../../survey/check/reader.js';
import type { Place } from '../../../survey/fault.js';
import { columnReader } from './columnReader.js';
import type { ColumnName } from '../mapping.js';

export type RawParts =
  | { readonly from: 'pattern'; readonly pattern: string; readonly at: Place }
  | { readonly from: 'map'; readonly columns: readonly (readonly [Named, ColumnName])[]; readonly at: Place }
  | { readonly from: 'list'; readonly columns: readonly ColumnName[]; readonly at: Place };

const map = mapOf(columnReader, 'anything');
const list = listOf(columnReader, 1);

/** Columns of the options, rows or places of a question: a pattern, or each by its code (`map`) or in order (`list`). */
export function partsReader(written: 'map' | 'list'): Reader<RawParts> {
  return {
    read(node, checking) {
      const { at } = node;
      if (written === 'list' && node.type === 'list') return { from: 'list', columns: list.read(node, checking), at };
      if (written === 'map' && node.type === 'map') return { from: 'map', columns: map.read(node, checking), at };
      if (node.type === 'scalar') return { from: 'pattern', pattern: columnReader.read(node, checking).name, at };
      checking.fault('WRONG_TYPE', { expected: written === 'map' ? 'columns_by_code' : 'columns' }, at);
      return { from: 'pattern', pattern: '', at };
    },
    fallback: { from: 'pattern', pattern: '', at: {} },
    schema: { anyOf: [columnReader.schema, written === 'map' ? map.schema : list.schema] },
    defs: {},
  };
}
