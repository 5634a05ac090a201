import type { QuestionKind } from '../definition.js';
import { booleanReader } from './booleanReader.js';
import { codeReader } from './codeReader.js';
import { conditionReader } from './conditionReader.js';
import { limits } from './limits.js';
import { listOf } from './listOf.js';
import { named } from './named.js';
import { numberReader } from './numberReader.js';
import { object, optional, required } from './object.js';
import { oneOf } from './oneOf.js';
import { optionsReader } from './optionsReader.js';
import type { ReadBy } from './reader.js';
import { stringReader } from './stringReader.js';
import { tagged, type Broken } from './tagged.js';
import { textReader } from './textReader.js';

const common = {
  code: required(codeReader),
  text: required(textReader),
  label: optional(textReader),
  hint: optional(textReader),
  required: optional(booleanReader),
  sensitive: optional(booleanReader),
  showIf: optional(conditionReader),
  derivedFrom: optional(listOf(stringReader, 1)),
};
const count = numberReader({ whole: true, min: 1 });
/** Scales are never mixed: in a grid it is the rows. */
const order = optional(oneOf('as_written', 'mixed'));
const kind = <const K extends QuestionKind>(name: K) => ({ ...common, kind: required(oneOf(name)) });

/** What each kind of question may say. A new kind does not compile until it has its row here. */
const kinds = {
  single: object({ ...kind('single'), options: required(optionsReader), order }),
  multiple: object({
    ...kind('multiple'),
    options: required(optionsReader),
    minChoices: optional(count),
    maxChoices: optional(count),
    order,
  }),
  grid: object({
    ...kind('grid'),
    rows: optional(optionsReader),
    rowsFrom: optional(stringReader),
    availability: optional(stringReader),
    scale: required(optionsReader),
    layout: optional(oneOf('items', 'grid')),
    rowsPerPage: optional(numberReader({ whole: true, min: 1, max: 50 })),
    order,
  }),
  ranking: object({
    ...kind('ranking'),
    options: optional(optionsReader),
    optionsFrom: optional(stringReader),
    places: required(numberReader({ whole: true, min: 1, max: 20 })),
    order,
  }),
  number: object({
    ...kind('number'),
    min: optional(numberReader({ whole: false })),
    max: optional(numberReader({ whole: false })),
    decimals: optional(numberReader({ whole: true, min: 0, max: 6 })),
    unit: optional(textReader),
  }),
  text: object({
    ...kind('text'),
    maxLength: optional(numberReader({ whole: true, min: 1, max: limits.textLength })),
    lines: optional(numberReader({ whole: true, min: 1, max: 40 })),
  }),
  unit: object({ ...kind('unit'), list: required(stringReader) }),
} satisfies Record<QuestionKind, unknown>;

export const questionShape = named('question', tagged(kinds, { text: textReader, label: textReader, hint: textReader, required: booleanReader, sensitive: booleanReader }), 'One question.');

export type RawQuestion = Exclude<ReadBy<typeof questionShape>, Broken>;
export type RawOrBroken = RawQuestion | Broken;
