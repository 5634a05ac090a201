import type { Named, Reader } from './reader.js';
import type { SourceNode } from '../source.js';
import type { Checking } from './checking.js';
import { checkCode } from './codeReader.js';
import { codePattern } from '../codes.js';
import { entriesOf } from './object.js';

/** An object whose keys the author chooses. */
export function mapOf<T>(value: Reader<T>, keys: 'codes' | 'anything'): Reader<readonly (readonly [Named, T])[]> {
  const read = (node: SourceNode, checking: Checking) => {
    const entries = entriesOf(node, null, checking);
    return [...(entries?.values() ?? [])].map(({ key, keyAt, value: under }) => {
      if (keys === 'codes') checkCode(key, keyAt, checking);
      return [{ value: key, at: keyAt }, value.read(under, checking)] as const;
    });
  };
  return {
    read,
    fallback: [],
    schema: {
      type: 'object',
      additionalProperties: value.schema,
      ...(keys === 'codes' ? { propertyNames: { pattern: codePattern } } : {}),
    },
    defs: value.defs,
  };
}
