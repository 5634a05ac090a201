/** The shape of `report.yaml`, before its references are looked up. docs/report-plan.md is the format. */
import { knownLicences } from '../findings/licence.js';
import { booleanReader } from '../survey/check/booleanReader.js';
import { codeReader } from '../survey/check/codeReader.js';
import { listOf } from '../survey/check/listOf.js';
import { mapOf } from '../survey/check/mapOf.js';
import { numberReader } from '../survey/check/numberReader.js';
import { object, optional, required } from '../survey/check/object.js';
import { oneOf } from '../survey/check/oneOf.js';
import { dateReader } from '../survey/check/patternReader.js';
import type { ReadBy, Reader } from '../survey/check/reader.js';
import { stringReader } from '../survey/check/stringReader.js';
import { textReader } from '../survey/check/textReader.js';
import { valueUnder } from '../survey/source.js';
import { chartNames } from '../words/chartName.js';

const place = numberReader({ whole: true, min: 1, max: 500 });
const places = listOf(place);

/** One place, or a list of the first and the last. */
const rank: Reader<readonly number[]> = {
  read: (node, checking) => (node.type === 'list' ? places.read(node, checking) : [place.read(node, checking)]),
  fallback: places.fallback,
  schema: { anyOf: [place.schema, places.schema] },
  defs: {},
};

const claim = object({
  share: optional(stringReader),
  count: optional(stringReader),
  base: optional(stringReader),
  mean: optional(stringReader),
  median: optional(stringReader),
  between: optional(listOf(numberReader({ whole: false }))),
  above: optional(stringReader),
  below: optional(stringReader),
  rank: optional(rank),
  ratio: optional(stringReader),
  to: optional(stringReader),
  atLeast: optional(numberReader({ whole: false, min: 0, max: 1000 })),
  atMost: optional(numberReader({ whole: false, min: 0, max: 1000 })),
});

const withClaims = object({ text: required(textReader), claims: optional(listOf(claim)) });

export type ClaimShape = ReadBy<typeof claim>;
export type SentenceShape = ReadBy<typeof withClaims>;

/** `{ text, claims }`, or the text alone where it claims nothing. No language tag is `text`, so they cannot be mixed up. */
const sentence: Reader<SentenceShape> = {
  read(node, checking) {
    if (valueUnder(node, 'text') !== undefined) return withClaims.read(node, checking);
    return { text: textReader.read(node, checking), claims: undefined, at: node.at };
  },
  fallback: withClaims.fallback,
  schema: { anyOf: [withClaims.schema, textReader.schema] },
  defs: withClaims.defs,
};

const benchmark = object({
  label: required(textReader),
  year: required(numberReader({ whole: true, min: 1900, max: 2100 })),
  source: required(textReader),
  wording: required(textReader),
  values: required(mapOf(numberReader({ whole: false, min: 0, max: 1 }), 'anything')),
});

const figure = object({
  code: required(codeReader),
  chart: required(oneOf(...chartNames)),
  question: required(stringReader),
  by: optional(stringReader),
  availability: optional(stringReader),
  heading: required(textReader),
  finding: optional(sentence),
  title: required(sentence),
  emphasise: optional(listOf(stringReader)),
  sortBy: optional(stringReader),
  most: optional(numberReader({ whole: true, min: 2, max: 12 })),
  benchmarks: optional(listOf(benchmark)),
});

export type FigureShape = ReadBy<typeof figure>;

const ownLicence = object({ text: required(textReader), url: required(stringReader) });
const knownLicence = oneOf(...knownLicences);

export type LicenceShape = ReadBy<typeof knownLicence> | ReadBy<typeof ownLicence>;

/** The name of one that everyone knows, or `{ text, url }`. */
const licence: Reader<LicenceShape> = {
  read: (node, checking) => (node.type === 'map' ? ownLicence.read(node, checking) : knownLicence.read(node, checking)),
  fallback: ownLicence.fallback,
  schema: { anyOf: [knownLicence.schema, ownLicence.schema] },
  defs: ownLicence.defs,
};

const keyNumber = object({
  indicator: optional(stringReader),
  share: optional(stringReader),
  phrase: optional(textReader),
  emphasis: optional(booleanReader),
});

export type KeyNumberShape = ReadBy<typeof keyNumber>;

export const planShape = object({
  behov: required(numberReader({ whole: true, min: 1, max: 1 })),
  survey: required(stringReader),
  kicker: required(textReader),
  title: required(sentence),
  keyNumbers: required(listOf(keyNumber)),
  figures: required(listOf(figure)),
  decision: optional(sentence),
  nextStep: optional(sentence),
  bases: optional(mapOf(oneOf('answered', 'shown', 'eligible', 'selections', 'all'), 'anything')),
  date: optional(dateReader),
  contact: optional(textReader),
  source: optional(textReader),
  licence: optional(licence),
  registration: optional(object({ reference: optional(stringReader), unit: optional(textReader), decided: optional(dateReader) })),
});

export type PlanShape = ReadBy<typeof planShape>;
