import { type Alias, type LineCounter, isAlias, isMap, isScalar, isSeq, visit, type Document, type Node, type Pair, type Scalar } from 'yaml';
import type { Place } from '../survey/fault.js';
import type { SourceEntry, SourceNode } from '../survey/source.js';
import { deepest, mostValues, TooLargeError } from './tooLargeError.js';

/** What each alias means: the last anchor of its name before it. All in one walk, as asking each one walks the document again. */
function meantBy(document: Document.Parsed): ReadonlyMap<Alias, Node | undefined> {
  const anchors = new Map<string, Node>();
  const meant = new Map<Alias, Node | undefined>();
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node)) meant.set(node, anchors.get(node.source));
      else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return meant;
}

/** The tree of a parsed YAML document, every value with file, line, column and path. */
export function yamlToSource(document: Document.Parsed, lines: LineCounter, file: string): SourceNode {
  let values = 0;
  const meant = meantBy(document);

  const placeOf = (node: unknown, path: string): Place => {
    const start = isNodeWithRange(node) ? lines.linePos(node.range[0]) : { line: 1, col: 1 };
    return { file, line: Math.max(1, start.line), column: Math.max(1, start.col), path };
  };

  const convertPair = ({ key, value }: Pair, path: string, depth: number): SourceEntry => {
    const name = isScalar(key) ? String(key.value) : '?';
    const under = path === '' ? name : `${path}.${name}`;
    const keyAt = placeOf(key, under);
    return { key: name, keyAt, value: convert(value, under, depth + 1, keyAt) };
  };

  const convert = (node: unknown, path: string, depth: number, fallback?: Place): SourceNode => {
    values += 1;
    if (depth > deepest) throw new TooLargeError('depth', deepest);
    if (values > mostValues) throw new TooLargeError('values', mostValues);
    const at = isNodeWithRange(node) ? placeOf(node, path) : (fallback ?? placeOf(null, path));
    if (isAlias(node)) return { ...convert(meant.get(node), path, depth + 1, at), at };
    if (isMap(node)) return { type: 'map', entries: node.items.map((pair) => convertPair(pair, path, depth)), at };
    if (isSeq(node)) {
      const items = node.items.map((item, i) => convert(item, `${path}[${i}]`, depth + 1, at));
      return { type: 'list', items, at };
    }
    return isScalar(node) ? scalarToSource(node, at) : { type: 'scalar', value: null, at };
  };

  return convert(document.contents, '', 0);
}

/** A value as it is meant, with where its text begins and, where that says more, how it is written. */
function scalarToSource(node: Scalar, at: Place): SourceNode {
  const { value } = node;
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  const quoted = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE' ? 1 : 0;
  const asWritten = (quoted === 1 || node.type === 'PLAIN') && node.source === value;
  const column = at.column ?? 1;
  const told = typeof plain === 'string' || plain === null || node.source === undefined || node.source === String(plain);
  return { type: 'scalar', value: plain, at, ...(asWritten ? { textColumn: column + quoted } : {}), ...(told ? {} : { written: node.source }) };
}

function isNodeWithRange(node: unknown): node is Node & { range: [number, number, number] } {
  return (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) && Array.isArray(node.range);
}
