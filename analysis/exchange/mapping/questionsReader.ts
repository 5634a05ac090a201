import { mapOf } from '../../survey/check/mapOf.js';
import { named } from '../../survey/check/named.js';
import type { Reader } from '../../survey/check/reader.js';
import type { SourceNode } from '../../survey/source.js';
import { sourceShapes } from './build/sourceShapes.js';

const shapes = Object.values(sourceShapes).flatMap((byKey) => [...byKey.values()]);

/** An entry as it is written: how it is read depends on the kind of its question. */
const entryReader: Reader<SourceNode> = {
  read: (node) => node,
  fallback: { type: 'scalar', value: null, at: {} },
  schema: { anyOf: [{ const: 'not_asked' }, ...new Set(shapes.map(({ schema }) => schema))] },
  defs: {},
};

export const questionsReader = mapOf(named('source', entryReader, 'The columns a question is read from.'), 'anything');
