import type { Place } from '../fault.js';
import type { SourceEntry, SourceNode } from '../source.js';
import type { Checking } from './checking.js';
import type { JsonSchema, Reader } from './reader.js';
import { nearest } from '../nearest.js';

export interface Field<T, Needed extends boolean> {
  readonly reader: Reader<T>;
  readonly needed: Needed;
}

export function required<T>(reader: Reader<T>): Field<T, true> {
  return { reader, needed: true };
}

export function optional<T>(reader: Reader<T>): Field<T, false> {
  return { reader, needed: false };
}

type Fields = Readonly<Record<string, Field<unknown, boolean>>>;

export type ObjectOf<F> = {
  readonly [K in keyof F]: F[K] extends Field<infer T, infer Needed> ? (Needed extends true ? T : T | undefined) : never;
} & { readonly at: Place };

/** An object with these keys and no others. */
export function object<F extends Fields>(fields: F): Reader<ObjectOf<F>> {
  const known = Object.keys(fields);
  const build = (at: Place, valueOf: (key: string) => unknown): ObjectOf<F> =>
    // The type is computed from `fields`, which the compiler cannot follow through fromEntries.
    ({ ...Object.fromEntries(known.map((key) => [key, valueOf(key)])), at }) as ObjectOf<F>;
  const fieldOf = (key: string) => (known.includes(key) ? fields[key] : undefined);
  return {
    read(node, checking) {
      const entries = entriesOf(node, known, checking);
      return build(node.at, (key) => {
        const field = fieldOf(key);
        const entry = entries?.get(key);
        if (entry !== undefined) return field?.reader.read(entry.value, checking);
        if (field?.needed === true && entries !== undefined) checking.fault('MISSING_KEY', { key }, node.at);
        return field?.needed === true ? field.reader.fallback : undefined;
      });
    },
    fallback: build({}, (key) => (fieldOf(key)?.needed === true ? fieldOf(key)?.reader.fallback : undefined)),
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(Object.entries(fields).map(([key, { reader }]) => [key, reader.schema])),
      required: known.filter((key) => fieldOf(key)?.needed === true),
    },
    defs: Object.assign({}, ...Object.values(fields).map(({ reader }) => reader.defs)) as JsonSchema, // assign is typed any
  };
}

/** The values by key; unknown and repeated keys are reported. */
export function entriesOf(
  node: SourceNode,
  known: readonly string[] | null,
  checking: Checking,
): ReadonlyMap<string, SourceEntry> | undefined {
  if (node.type !== 'map') {
    checking.fault('WRONG_TYPE', { expected: 'object' }, node.at);
    return undefined;
  }
  const found = new Map<string, SourceEntry>();
  for (const entry of node.entries) {
    if (checking.isEnough) break;
    const { key, keyAt } = entry;
    const first = found.get(key);
    if (first !== undefined) checking.fault('DUPLICATE_KEY', { key, line: first.keyAt.line ?? 0 }, keyAt);
    else if (known !== null && !known.includes(key)) {
      checking.fault('UNKNOWN_KEY', { key, nearest: nearest(key, known), known: known.join(', ') }, keyAt);
    } else found.set(key, entry);
  }
  return found;
}
