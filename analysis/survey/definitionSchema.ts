import { definitionShape } from './check/definitionShape.js';
import type { JsonSchema } from './check/reader.js';

/** The JSON Schema (draft 2020-12) of a definition, made from the readers that check it, so that both know the same keys. */
export function definitionSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Behov survey definition',
    description: 'What is asked, whom, and what may be published. See docs/survey-definition.md.',
    ...definitionShape.schema,
    $defs: definitionShape.defs,
  };
}
