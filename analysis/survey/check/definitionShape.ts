import { booleanReader } from './booleanReader.js';
import { codeReader } from './codeReader.js';
import { conditionReader } from './conditionReader.js';
import { formatReader } from './formatReader.js';
import { listOf } from './listOf.js';
import { listsReader } from './listsReader.js';
import { mapOf } from './mapOf.js';
import { minutesReader } from './minutesReader.js';
import { named } from './named.js';
import { numberReader } from './numberReader.js';
import { object, optional, required } from './object.js';
import { oneOf } from './oneOf.js';
import { dateReader, emailReader, languageReader, slugReader } from './patternReader.js';
import { questionShape } from './questionShape.js';
import type { ReadBy } from './reader.js';
import { stringReader } from './stringReader.js';
import { textReader } from './textReader.js';
import { unitListShape } from './unitShape.js';

const informationShape = object({
  headline: required(textReader),
  lead: required(textReader),
  points: required(listOf(textReader)),
  consent: required(textReader),
  controller: required(textReader),
  dataProtectionOfficer: required(textReader),
  purpose: required(textReader),
  legalBasis: required(textReader),
  recipients: required(textReader),
  rights: required(textReader),
  complaint: required(textReader),
  publicRecords: required(textReader),
});

const sectionShape = named(
  'section',
  object({
    code: required(codeReader),
    title: required(textReader),
    intro: optional(textReader),
    showIf: optional(conditionReader),
    questions: required(listOf(questionShape, 1)),
  }),
  'One page of questions.',
);

const indicatorShape = named(
  'indicator',
  object({
    label: required(textReader),
    phrase: optional(textReader),
    numerator: required(conditionReader),
    base: optional(conditionReader),
    baseRule: optional(oneOf('answered', 'shown', 'eligible', 'selections', 'all')),
  }),
  'A share that the report follows: who counts, among whom.',
);

/** Every key a definition may have. */
const dispositionReader = oneOf('complete', 'partial', 'refusal', 'no_contact', 'other', 'unknown', 'ineligible');

export const definitionShape = object({
  behov: required(formatReader),
  survey: required(slugReader),
  inventory: required(slugReader),
  version: required(numberReader({ whole: true, min: 1, max: 1_000_000 })),
  languages: required(listOf(languageReader, 1)),
  title: required(textReader),
  organisation: required(textReader),
  population: required(textReader),
  example: optional(booleanReader),
  collected: optional(oneOf('here', 'elsewhere')),
  invited: optional(object({ count: required(numberReader({ whole: true, min: 1, max: 100_000_000 })), source: required(textReader) })),
  mode: optional(oneOf('anonymous', 'confidential')),
  opens: optional(dateReader),
  closes: optional(dateReader),
  minutes: optional(minutesReader),
  information: optional(informationShape),
  contact: optional(object({ name: required(textReader), email: required(emailReader) })),
  retention: optional(object({ until: required(dateReader), rule: required(textReader) })),
  lists: optional(listsReader),
  units: optional(mapOf(unitListShape, 'codes')),
  sections: required(listOf(sectionShape, 1)),
  background: optional(listOf(stringReader)),
  lattice: optional(listOf(object({ question: required(stringReader), by: required(stringReader) }))),
  indicators: optional(mapOf(indicatorShape, 'codes')),
  frame: optional(
    object({
      file: optional(stringReader),
      columns: optional(mapOf(stringReader, 'codes')),
      disposition: optional(object({ column: required(stringReader), values: required(mapOf(dispositionReader, 'anything')) })),
    }),
  ),
});

export type RawDefinition = ReadBy<typeof definitionShape>;
export type RawSection = ReadBy<typeof sectionShape>;
export type RawIndicator = ReadBy<typeof indicatorShape>;
