import type { Text } from '../survey/definition.js';
import type { Named, Reader } from '../survey/check/reader.js';
import { stringReader } from '../survey/check/stringReader.js';
import { textReader } from '../survey/check/textReader.js';

/** A name, a source or who answers for something: as it stands, or in each language. */
export interface Said extends Named {
  /** Where it is written in each language; `value` is then the first of them, by which it is known. */
  readonly said?: Text;
}

export const saidReader: Reader<Said> = {
  read(node, checking) {
    if (node.type !== 'map') return stringReader.read(node, checking);
    const said = textReader.read(node, checking);
    return { value: [...said.values()][0] ?? '', at: node.at, said };
  },
  fallback: stringReader.fallback,
  schema: { anyOf: [stringReader.schema, textReader.schema] },
  defs: textReader.defs,
};
