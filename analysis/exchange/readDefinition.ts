import { checkDefinition } from '../survey/check/checkDefinition.js';
import type { Definition } from '../survey/definition.js';
import type { DefinitionFaultCode } from '../survey/definitionFaults.js';
import type { Fault } from '../survey/fault.js';
import type { JsonValue } from '../survey/json.js';
import { sourceToJson } from '../survey/sourceToJson.js';
import { exampleTexts } from './drafting/exampleTexts.js';
import { placeholders } from './drafting/placeholders.js';
import { inlineFiles, type Siblings } from './inlineFiles.js';
import { readSource } from './readSource.js';

type DefinitionFault = Fault<DefinitionFaultCode>;

export type DefinitionReading =
  | {
      readonly definition: Definition;
      /** The document with every file it named read in. Reads back, alone, to the same definition. */
      readonly source: JsonValue;
      readonly warnings: readonly DefinitionFault[];
      readonly faults?: undefined;
    }
  | { readonly faults: readonly DefinitionFault[]; readonly warnings: readonly DefinitionFault[]; readonly definition?: undefined };

const byPlace = ({ place: a }: DefinitionFault, { place: b }: DefinitionFault) =>
  (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);

function sorted(faults: readonly DefinitionFault[], file: string): readonly DefinitionFault[] {
  const here = faults.filter(({ place }) => place?.file === undefined || place.file === file);
  const elsewhere = faults.filter(({ place }) => place?.file !== undefined && place.file !== file);
  return [...here].sort(byPlace).concat(elsewhere);
}

/**
 * Shape the text of a definition (YAML or JSON), its file name and its neighbours in, the definition out; or
 * every fault at once, with file, line, column and path. Stored definitions are read with the same function.
 */
export function readDefinition(text: string, file: string, siblings: Siblings = () => undefined): DefinitionReading {
  const reading = readSource(text, file);
  if (reading.root === undefined) return { faults: reading.faults, warnings: [] };
  const inlined = inlineFiles(reading.root, siblings);
  const checked = checkDefinition(inlined.root);
  const all = sorted([...inlined.faults, ...checked.faults, ...placeholders(inlined.root), ...exampleTexts(inlined.root)], file);
  const warnings = all.filter(({ severity }) => severity === 'warning');
  const faults = all.filter(({ severity }) => severity === 'fault');
  if (faults.length > 0 || checked.definition === undefined) return { faults, warnings };
  return { definition: checked.definition, source: sourceToJson(inlined.root), warnings };
}
