import type { DefinitionFaultCode } from '../survey/definitionFaults.js';
import type { Fault, Place } from '../survey/fault.js';
import { type SourceEntry, type SourceNode, valueUnder } from '../survey/source.js';
import { optionsLayout, unitsLayout } from './csvLayouts.js';
import { type CsvLayout, csvToSource } from './csvToSource.js';

/** Text of a file named in the definition, or undefined when there is none. */
export type Siblings = (path: string) => string | undefined;

export interface Inlined {
  readonly root: SourceNode;
  readonly faults: readonly Fault<DefinitionFaultCode>[];
}

/** Only files beside the definition or in folders under it. */
function staysInside(path: string): boolean {
  return !/^[/\\]|^[a-z]+:|\\|\0/i.test(path) && !path.split('/').includes('..');
}

function mapEntries(node: SourceNode, change: (entry: SourceEntry) => SourceEntry): SourceNode {
  return node.type === 'map' ? { ...node, entries: node.entries.map(change) } : node;
}

/** Reads in the CSV files that `lists` and `units` name, so that the document stands alone. */
export function inlineFiles(root: SourceNode, siblings: Siblings): Inlined {
  const faults: Fault<DefinitionFaultCode>[] = [];

  const read = (file: SourceNode, path: string, layout: CsvLayout): SourceNode | undefined => {
    if (file.type !== 'scalar' || typeof file.value !== 'string') return undefined; // the check says so
    const report = (code: 'BAD_FILE_PATH' | 'FILE_MISSING', place: Place) =>
      faults.push({ code, params: { file: String(file.value) }, place, severity: 'fault' });
    const inside = staysInside(file.value);
    const text = inside ? siblings(file.value) : undefined;
    if (!inside) report('BAD_FILE_PATH', file.at);
    else if (text === undefined) report('FILE_MISSING', file.at);
    if (text === undefined) return undefined;
    const reading = csvToSource(text, file.value, path, layout);
    faults.push(...reading.faults);
    return reading.list;
  };

  const inlineList = (entry: SourceEntry): SourceEntry => {
    const file = valueUnder(entry.value, 'file');
    const list = file && read(file, entry.keyAt.path ?? '', optionsLayout);
    return list === undefined ? entry : { ...entry, value: list };
  };
  const inlineUnits = (entry: SourceEntry): SourceEntry => {
    const file = valueUnder(entry.value, 'file');
    // With `items` as well there is no telling which is meant; the check reports it.
    if (file === undefined || valueUnder(entry.value, 'items') !== undefined) return entry;
    const list = read(file, `${entry.keyAt.path ?? ''}.items`, unitsLayout);
    if (list === undefined) return entry;
    return { ...entry, value: mapEntries(entry.value, (each) => (each.key === 'file' ? { ...each, key: 'items', value: list } : each)) };
  };
  const inlined = mapEntries(root, (entry) => {
    if (entry.key === 'lists') return { ...entry, value: mapEntries(entry.value, inlineList) };
    return entry.key === 'units' ? { ...entry, value: mapEntries(entry.value, inlineUnits) } : entry;
  });
  return { root: inlined, faults };
}
