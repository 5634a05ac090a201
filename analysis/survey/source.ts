/**
 * A document as it was written, each value with its place, so that every fault can say where it is.
 * The readers of `exchange` make it from YAML, JSON and CSV; the checks here need no parser.
 */
import type { Place } from './fault.js';

export interface SourceScalar {
  readonly type: 'scalar';
  readonly value: string | number | boolean | null;
  readonly at: Place;
  /** Column of the first character of the value itself, when the value stands on one line as it is. */
  readonly textColumn?: number;
  /** As it stands in the file, where the value no longer tells: `01`, `1.50`. */
  readonly written?: string;
}

export interface SourceList {
  readonly type: 'list';
  readonly items: readonly SourceNode[];
  readonly at: Place;
}

export interface SourceEntry {
  readonly key: string;
  readonly keyAt: Place;
  readonly value: SourceNode;
}

export interface SourceMap {
  readonly type: 'map';
  /** In written order; a key may stand twice, which the checks report. */
  readonly entries: readonly SourceEntry[];
  readonly at: Place;
}

export type SourceNode = SourceScalar | SourceList | SourceMap;

/** The first value under a key. */
export function valueUnder(node: SourceNode, key: string): SourceNode | undefined {
  return node.type === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}
