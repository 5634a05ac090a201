import type { JsonSchema, Reader } from './reader.js';

/** The same reader, its schema kept once under a name. */
export function named<T>(name: string, reader: Reader<T>, description: string): Reader<T> {
  const defs: JsonSchema = { ...reader.defs, [name]: { description, ...reader.schema } };
  return { ...reader, schema: { $ref: `#/$defs/${name}` }, defs };
}
