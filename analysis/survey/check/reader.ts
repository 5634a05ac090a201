import type { Place } from '../fault.js';
import type { JsonValue } from '../json.js';
import type { SourceNode } from '../source.js';
import type { Checking } from './checking.js';

export type JsonSchema = Readonly<Record<string, JsonValue>>;

/**
 * Reads one kind of value and can also say, as JSON Schema, what it accepts: the check and the published
 * schema are one thing and cannot drift apart. A reader that finds a fault reports it and goes on with its
 * fallback, so that all faults are found at once; a definition with faults is never handed out.
 */
export interface Reader<T> {
  read(node: SourceNode, checking: Checking): T;
  readonly fallback: T;
  readonly schema: JsonSchema;
  /** Schemas that `schema` refers to by name. */
  readonly defs: JsonSchema;
}

/** A string with its place: a code, or the name of something defined elsewhere. */
export interface Named {
  readonly value: string;
  readonly at: Place;
}

export type ReadBy<R> = R extends Reader<infer T> ? T : never;
