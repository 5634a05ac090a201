import type { PublishedCapacity } from '../disclosure/publishedCapacity.js';
import { coverageRecord } from './coverageRecord.js';
import { capacityFindings, waitsBeside } from '../findings/capacityFindings.js';
import type { JsonValue } from '../survey/json.js';
import type { Language } from '../words/language.js';
import { textIn } from '../words/textIn.js';

/** A scenario of capacity as programs read it, with its sentences; null where nothing can be said. */
export function capacityRecord(capacity: PublishedCapacity, language: Language): JsonValue {
  const { uptake, defaults, waiting, assumptions, methods, coverage, ...about } = capacity;
  return {
    ...about,
    uptake: { ...uptake },
    defaults: [...defaults],
    waiting: waiting === null ? null : { ...waiting },
    assumptions: assumptions.map(({ value, ...who }) => ({ ...who, value: typeof value === 'number' ? value : { low: value.low, high: value.high } })),
    methods: methods.map(({ code, label, fte, uptake: ends, tornado, wait, why }) => ({
      code,
      label: textIn(label, language),
      fte: fte === null ? null : { point: fte.point, median: fte.median, low80: fte.interval80.low, high80: fte.interval80.high, low95: fte.interval95.low, high95: fte.interval95.high },
      uptake: ends.map((end) => ({ ...end })),
      tornado: tornado.map((bar) => ({ ...bar })),
      wait: wait === null ? null : { servers: wait.servers, unstable: wait.unstable, median: wait.median, ninetieth: wait.ninetieth, needed: { ...wait.needed } },
      why,
    })),
    ...(coverage === undefined ? {} : { coverage: coverageRecord(coverage, language, waitsBeside(capacity, language)) }),
    findings: [...capacityFindings(capacity, language)],
  };
}
