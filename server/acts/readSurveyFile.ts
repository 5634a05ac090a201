import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readDefinition, type DefinitionReading } from '../../analysis/exchange/readDefinition.js';
import { inputText } from './inputText.js';

/** The files a definition names lie beside it or in folders under it; the reader has refused every other path. */
function siblingsOf(file: string): (path: string) => string | undefined {
  return (path) => {
    const sibling = join(dirname(file), path);
    return existsSync(sibling) && statSync(sibling).isFile() ? inputText(sibling) : undefined;
  };
}

/** A definition from a file, with the files it names. Errors ProblemError when the file cannot be read; what is wrong in it is in the reading. */
export function readSurveyFile(file: string): DefinitionReading {
  return readDefinition(inputText(file), file, siblingsOf(file));
}
