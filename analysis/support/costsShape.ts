/** The shape of what options would cost, in a file of assumptions on capacity; docs/analysis.md is the format. */
import { codeReader } from '../survey/check/codeReader.js';
import { listOf } from '../survey/check/listOf.js';
import { mapOf } from '../survey/check/mapOf.js';
import { numberReader } from '../survey/check/numberReader.js';
import { object, optional, required } from '../survey/check/object.js';
import { oneOf } from '../survey/check/oneOf.js';
import type { ReadBy, Reader } from '../survey/check/reader.js';
import { stringReader } from '../survey/check/stringReader.js';
import { textReader } from '../survey/check/textReader.js';
import { responsible } from './responsible.js';
import type { Place } from '../survey/fault.js';

/** With its place, for what is wrong with a value and not with the object that holds it. */
function placed<T>(reader: Reader<T>): Reader<{ readonly value: T; readonly at: Place }> {
  return { read: (node, checking) => ({ value: reader.read(node, checking), at: node.at }), fallback: { value: reader.fallback, at: {} }, schema: reader.schema, defs: reader.defs };
}

/** Whatever number it is: one that is out of bounds is told with what was meant. */
const rate = placed(numberReader({ whole: false }));
const eachYear = (max: number) => placed(listOf(numberReader({ whole: false, min: 0, max })));

const option = object({
  code: required(codeReader),
  name: required(textReader),
  staff: required(object({ rows: required(listOf(object({ method: optional(stringReader), category: required(stringReader), fte: required(eachYear(10_000)) }))), ...responsible })),
  other: optional(object({ years: required(eachYear(1_000_000_000)), ...responsible })),
  funding: required(object({ shares: required(mapOf(rate, 'anything')), ...responsible })),
});

const assumed = object({ value: required(rate), ...responsible });

export const costsReader = object({
  currency: required(oneOf('SEK')),
  firstYear: required(numberReader({ whole: true, min: 1900, max: 2198 })),
  salaries: required(mapOf(object({ name: required(textReader), value: required(numberReader({ whole: false, min: 1, max: 1_000_000 })), ...responsible }), 'codes')),
  socialFees: required(assumed),
  indirect: required(assumed),
  growth: required(assumed),
  parties: required(mapOf(textReader, 'codes')),
  options: required(placed(listOf(option))),
});

export type CostsShape = ReadBy<typeof costsReader>;
