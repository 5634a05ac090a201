/**
 * Writes frame.csv, responses.csv and collection.csv of the example again, byte for byte as they are:
 * `npm run demo:generate`, or `node dist/data/needs-inventory/generate.js [FOLDER]` for a folder with
 * survey.yaml and its lists of units. Folder data/needs-inventory where nothing is said.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { readDefinition } from '../../analysis/exchange/readDefinition.js';
import { exampleFiles } from './exampleFiles.js';

function generate(folder: string): void {
  const textOf = (name: string): string | undefined => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  const reading = readDefinition(textOf('survey.yaml') ?? '', 'survey.yaml', textOf);
  if (reading.definition === undefined) {
    console.error(`survey.yaml in ${folder} is missing or has faults: run \`npx behov check --survey ${join(folder, 'survey.yaml')}\``);
    process.exitCode = 65;
    return;
  }
  for (const [name, text] of exampleFiles(reading.definition)) {
    writeFileSync(join(folder, name), text);
    console.log(`${join(folder, name)} written`);
  }
}

generate(argv[2] ?? join('data', 'needs-inventory'));
