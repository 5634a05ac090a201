import type { Named, Reader } from '../../../survey/check/reader.js';
import type { SourceNode } from '../../../survey/source.js';

/** The text a scalar was written as: exports hold `01` and `TRUE` as text, whatever YAML makes of them. */
export function textOf(node: SourceNode): string | undefined {
  if (node.type !== 'scalar' || node.value === null) return undefined;
  return node.written ?? String(node.value);
}

/** The text of a cell. Numbers and `true` are taken as they are written. */
export const cellReader: Reader<Named> = {
  read(node, checking) {
    const value = textOf(node);
    if (value === undefined) checking.fault('WRONG_TYPE', { expected: 'cell' }, node.at);
    return { value: value ?? '', at: node.at };
  },
  fallback: { value: '', at: {} },
  schema: { type: ['string', 'number', 'boolean'] },
  defs: {},
};
