/** The shape of a file of assumptions on capacity, before its references are looked up; docs/analysis.md is the format. */
import { listOf } from '../survey/check/listOf.js';
import { mapOf } from '../survey/check/mapOf.js';
import { numberReader } from '../survey/check/numberReader.js';
import { object, optional, required } from '../survey/check/object.js';
import { dateReader } from '../survey/check/patternReader.js';
import type { ReadBy } from '../survey/check/reader.js';
import { stringReader } from '../survey/check/stringReader.js';
import { costsReader } from './costsShape.js';
import { openToReader } from './openToReader.js';
import { responsible } from './responsible.js';
import { saidReader } from './saidReader.js';

const share = numberReader({ whole: false, min: 0, max: 1 });
const amount = numberReader({ whole: false, min: 0, max: 1_000_000 });

/** What a function meets of support types: 1, in part 0.5, 0; what else is written is refused by name, later. */
const supportFunction = object({ name: required(saidReader), meets: required(mapOf(numberReader({ whole: false }), 'anything')), openTo: optional(openToReader), ...responsible });

const coverage = object({ question: required(stringReader), by: optional(stringReader), availability: optional(stringReader), functions: required(listOf(supportFunction)) });

export type CoverageShape = ReadBy<typeof coverage>;

const waiting = object({
  weeks: optional(object({ value: required(numberReader({ whole: false, min: 1, max: 53 })), ...responsible })),
  longerThan: optional(object({ value: required(numberReader({ whole: false, min: 0, max: 1000 })), ...responsible })),
  share: optional(object({ value: required(numberReader({ whole: false, min: 0.001, max: 0.999 })), ...responsible })),
});

const year = object({
  year: required(numberReader({ whole: true, min: 1900, max: 2200 })),
  headcount: optional(object({ value: required(numberReader({ whole: true, min: 0, max: 100_000_000 })), ...responsible })),
  uptake: optional(object({ low: required(share), high: required(share), ...responsible })),
  planned: optional(object({ value: required(numberReader({ whole: false, min: 0, max: 100_000 })), ...responsible })),
});

export type YearShape = ReadBy<typeof year>;

const applications = numberReader({ whole: true, min: 0, max: 100_000 });
const requests = numberReader({ whole: true, min: 0, max: 300 });

const pilot = object({
  name: required(saidReader),
  applications: optional(object({ received: required(applications), assessed: required(applications), selected: required(applications), reserve: required(applications), ...responsible })),
  requests: optional(
    object({
      question: required(stringReader),
      projects: required(applications),
      outcomes: required(mapOf(object({ met: required(requests), partly: required(requests), unmet: required(requests) }), 'anything')),
      ...responsible,
    }),
  ),
});

export type PilotShape = ReadBy<typeof pilot>;

/** Either a question, or a number and who answers for it. */
const told = object({ question: optional(stringReader), value: optional(amount), source: optional(saidReader), date: optional(dateReader), owner: optional(saidReader) });

export type ToldShape = ReadBy<typeof told>;

export const capacityShape = object({
  behov: required(numberReader({ whole: true, min: 1, max: 1 })),
  methods: required(stringReader),
  projects: required(told),
  hours: required(told),
  headcount: required(object({ value: required(numberReader({ whole: true, min: 0, max: 100_000_000 })), ...responsible })),
  hoursPerFte: optional(object({ value: required(numberReader({ whole: false, min: 1, max: 8784 })), ...responsible })),
  uptake: optional(object({ low: required(share), high: required(share), ...responsible })),
  staff: optional(mapOf(object({ value: required(numberReader({ whole: true, min: 0, max: 10_000 })), ...responsible }), 'anything')),
  waiting: optional(waiting),
  coverage: optional(coverage),
  years: optional(listOf(year)),
  pilot: optional(pilot),
  costs: optional(costsReader),
});

export type CapacityShape = ReadBy<typeof capacityShape>;
