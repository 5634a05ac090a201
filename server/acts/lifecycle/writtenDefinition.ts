/** A definition as its author wrote it: the document with its comments, and the files it names. */
import { readDefinition, type DefinitionReading } from '../../../analysis/exchange/readDefinition.js';
import { readSource } from '../../../analysis/exchange/readSource.js';
import { definitionToYaml } from '../../../analysis/exchange/definitionToYaml.js';
import type { JsonValue } from '../../../analysis/survey/json.js';
import { listAt, stringAt, toJsonObject } from '../../../analysis/survey/jsonReading.js';
import { valueUnder } from '../../../analysis/survey/source.js';
import type { StoredDefinition } from '../../store/store.js';

export interface Written {
  /** Name of the document, shown where its faults are. */
  readonly file: string;
  readonly text: string;
  /** Name -> text. */
  readonly beside: ReadonlyMap<string, string>;
}

const nameOf = (path: string): string => path.split('/').at(-1) ?? path;

/** Every fault, or the definition. A file is found by its path, or by its name alone: browsers send no folders. */
export function readWritten({ file, text, beside }: Written): DefinitionReading {
  return readDefinition(text, file, (path) => beside.get(path) ?? beside.get(nameOf(path)));
}

export function writtenToText({ file, text, beside }: Written): string {
  return JSON.stringify({ file, text, beside: [...beside] });
}

/** Shape pairs of name and text as JSON. Errors TypeError for anything else. */
export function besideFromJson(json: JsonValue): ReadonlyMap<string, string> {
  return new Map(listAt({ json }, 'json').map((pair) => {
    const [name, text] = listAt({ pair }, 'pair');
    return [stringAt({ name: name ?? null }, 'name'), stringAt({ text: text ?? null }, 'text')] as const;
  }));
}

/** What the author wrote; where that was never kept, the definition written out. */
export function writtenOf({ source, written }: StoredDefinition): Written {
  const parsed: unknown = JSON.parse(written ?? source);
  const json = parsed as JsonValue; // JSON.parse is typed any and gives nothing else
  if (written === undefined) return { file: 'survey.yaml', text: definitionToYaml(json), beside: new Map() };
  const object = toJsonObject(json, 'written');
  return { file: stringAt(object, 'file'), text: stringAt(object, 'text'), beside: besideFromJson(object['beside'] ?? []) };
}

/** The same text with another version number, everything else as it stands. */
export function withVersion(written: Written, version: number): Written {
  const { root } = readSource(written.text, written.file);
  const at = root === undefined ? undefined : valueUnder(root, 'version')?.at;
  if (at?.line === undefined || at.column === undefined) return written;
  const lines = written.text.split('\n');
  const line = lines[at.line - 1] ?? '';
  lines[at.line - 1] = line.slice(0, at.column - 1) + line.slice(at.column - 1).replace(/^\d+/, String(version));
  return { ...written, text: lines.join('\n') };
}
