import { codeReader } from './codeReader.js';
import { listOf } from './listOf.js';
import { mapOf } from './mapOf.js';
import { named } from './named.js';
import { object, optional, required } from './object.js';
import { dateReader } from './patternReader.js';
import type { ReadBy } from './reader.js';
import { stringReader } from './stringReader.js';
import { textReader } from './textReader.js';

const unitShape = named(
  'unit',
  object({
    code: required(codeReader),
    name: required(textReader),
    short: optional(textReader),
    formerNames: optional(listOf(stringReader)),
    parent: optional(stringReader),
    attributes: optional(mapOf(stringReader, 'anything')),
    validFrom: optional(dateReader),
    validTo: optional(dateReader),
    successor: optional(stringReader),
  }),
  'An organisational unit.',
);

export const unitListShape = named(
  'unitList',
  object({ label: required(textReader), file: optional(stringReader), items: optional(listOf(unitShape)) }),
  'A list of organisational units: `file`, a CSV beside the definition, or `items`.',
);

export type RawUnit = ReadBy<typeof unitShape>;
export type RawUnitList = ReadBy<typeof unitListShape>;
