import type { JsonSchema } from '../../survey/check/reader.js';
import { mappingShape } from './mappingShape.js';

/** The JSON Schema (draft 2020-12) of a mapping, made from the readers that check it, so that both know the same keys. */
export function mappingSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Behov mapping',
    description: 'How the columns of an export become the answers of a survey. See docs/mapping.md.',
    ...mappingShape.schema,
    $defs: mappingShape.defs,
  };
}
