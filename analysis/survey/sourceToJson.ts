import type { JsonValue } from './json.js';
import type { SourceNode } from './source.js';

/** The document without its places. Objects have no prototype, so any key is only a key. */
export function sourceToJson(node: SourceNode): JsonValue {
  if (node.type === 'scalar') return node.value;
  if (node.type === 'list') return node.items.map(sourceToJson);
  const object = Object.create(null) as Record<string, JsonValue>; // Object.create is typed any
  for (const { key, value } of node.entries) object[key] = sourceToJson(value);
  return object;
}
