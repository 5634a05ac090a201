import { booleanReader } from './booleanReader.js';
import { codeReader } from './codeReader.js';
import { named } from './named.js';
import { numberReader } from './numberReader.js';
import { object, optional, required } from './object.js';
import { oneOf } from './oneOf.js';
import type { ReadBy } from './reader.js';
import { conditionReader } from './conditionReader.js';
import { textReader } from './textReader.js';

export const optionShape = named(
  'option',
  object({
    code: required(codeReader),
    label: required(textReader),
    short: optional(textReader),
    hint: optional(textReader),
    meaning: optional(oneOf('answer', 'other', 'none', 'dont_know', 'not_applicable')),
    exclusive: optional(booleanReader),
    value: optional(numberReader({ whole: false })),
    showIf: optional(conditionReader),
  }),
  'One thing that can be chosen.',
);

export type RawOption = ReadBy<typeof optionShape>;
