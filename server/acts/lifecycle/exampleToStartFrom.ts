import { existsSync, readFileSync } from 'node:fs';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import type { Written } from './writtenDefinition.js';

const folder = new URL('../../../data/needs-inventory/', import.meta.url);

/**
 * The questionnaire that comes with the program, to be made one's own: under another name, with real answers in mind
 * (so that the check list asks for every text that only those responsible can write) and without dates that have passed.
 */
export function exampleToStartFrom(slug: string, inventory: string): Written {
  const beside = new Map<string, string>();
  const document = readFileSync(new URL('survey.yaml', folder), 'utf8');
  readDefinition(document, 'survey.yaml', (path) => {
    const file = new URL(path, folder);
    if (!existsSync(file)) return undefined;
    const text = readFileSync(file, 'utf8');
    beside.set(path, text);
    return text;
  });
  const text = document
    .replace(/^survey: .*$/m, `survey: ${slug}`)
    .replace(/^inventory: .*$/m, `inventory: ${inventory}`)
    .replace(/^(example|opens|closes): .*\n/gm, '');
  return { file: 'survey.yaml', text, beside };
}
