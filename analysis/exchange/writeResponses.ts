import type { Response } from '../survey/answers.js';
import type { Definition } from '../survey/definition.js';
import { responseLines } from './responseLines.js';

/**
 * Answers as `responses.csv` (docs/survey-definition.md). Columns are those of `definition`; each answer is read
 * under the version it was given, which `definitionOf` finds when there are several.
 */
export function writeResponses(
  definition: Definition,
  responses: Iterable<Response>,
  definitionOf: (version: number) => Definition = () => definition,
): string {
  const { header, lineOf } = responseLines(definition, { definitionOf });
  let written = header;
  for (const response of responses) written += lineOf(response);
  return written;
}
