import type { Place } from '../fault.js';
import type { Named, ReadBy, Reader } from './reader.js';
import { codeReader } from './codeReader.js';
import { stringReader } from './stringReader.js';
import { valueUnder } from '../source.js';
import { nearest } from '../nearest.js';

/** A question whose kind is not known. Its code is kept, so that references to it are not faults as well. */
export interface Broken {
  readonly kind: 'broken';
  readonly code: Named;
  readonly at: Place;
}

/** An object whose `kind` decides what else it may say. What every kind may say (`common`) is read whatever the kind. */
export function tagged<R extends Readonly<Record<string, Reader<unknown>>>>(
  readers: R,
  common: Readonly<Record<string, Reader<unknown>>>,
): Reader<ReadBy<R[keyof R]> | Broken> {
  const known = Object.keys(readers);
  return {
    read(node, checking) {
      const broken: Broken = { kind: 'broken', code: stringReader.fallback, at: node.at };
      if (node.type !== 'map') {
        checking.fault('WRONG_TYPE', { expected: 'object' }, node.at);
        return broken;
      }
      const tag = valueUnder(node, 'kind');
      const kind = tag?.type === 'scalar' ? String(tag.value) : '';
      const reader = known.includes(kind) ? readers[kind] : undefined;
      // `readers[kind]` is one of R; TypeScript forgets that when indexed by a string.
      if (reader !== undefined) return reader.read(node, checking) as ReadBy<R[keyof R]>;
      if (tag === undefined) checking.fault('MISSING_KEY', { key: 'kind' }, node.at);
      else checking.fault('UNKNOWN_KIND', { kind, known: known.join(', '), nearest: nearest(kind, known) }, tag.at);
      for (const [key, field] of Object.entries(common)) {
        const value = valueUnder(node, key);
        if (value !== undefined) field.read(value, checking);
      }
      const code = valueUnder(node, 'code');
      return { ...broken, code: code === undefined ? broken.code : codeReader.read(code, checking) };
    },
    fallback: { kind: 'broken', code: stringReader.fallback, at: {} },
    schema: { anyOf: Object.values(readers).map(({ schema }) => schema) },
    defs: Object.assign({}, ...Object.values(readers).map(({ defs }) => defs)) as Reader<unknown>['defs'], // assign is typed any
  };
}
