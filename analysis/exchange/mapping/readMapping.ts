import type { Definition } from '../../survey/definition.js';
import { readSource } from '../readSource.js';
import { checkMapping, type MappingReading } from './checkMapping.js';
import type { MappingFault } from './mappingFaults.js';

const byPlace = ({ place: a }: MappingFault, { place: b }: MappingFault) =>
  (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);

/**
 * Shape the text of a mapping (YAML or JSON), its file name and its definition in, the mapping or every fault in the
 * order of the file out. A definition with faults is `undefined`; then only what can be known without it is checked.
 */
export function readMapping(text: string, file: string, definition: Definition | undefined): MappingReading {
  const { root, faults } = readSource(text, file);
  if (root === undefined) return { faults };
  const checked = checkMapping(root, definition);
  return { ...checked, faults: [...checked.faults].sort(byPlace) };
}
