/** The questionnaire and files that ship with Behov, as they lie in data/. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDefinition } from '../../analysis/exchange/readDefinition.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { projectRoot } from '../support/projectRoot.js';

const folder = join(projectRoot, 'data', 'needs-inventory');

export function textOf(name: string): string | undefined {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

export function needsInventory(): { readonly definition: Definition; readonly warnings: number } {
  const { definition, warnings, faults } = readDefinition(textOf('survey.yaml') ?? '', 'survey.yaml', textOf);
  if (definition === undefined) throw new Error(`the questionnaire has faults: ${JSON.stringify(faults)}`);
  return { definition, warnings: warnings.length };
}
