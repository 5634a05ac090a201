import type { PublishedCapacity } from '../disclosure/publishedCapacity.js';
import { capacityFindings } from '../findings/capacityFindings.js';
import type { JsonValue } from '../survey/json.js';
import type { Language } from '../words/language.js';
import { textIn } from '../words/textIn.js';

/** A scenario of capacity as programs read it, with its sentences; null where nothing can be said. */
export function capacityRecord(capacity: PublishedCapacity, language: Language): JsonValue {
  const { uptake, defaults, assumptions, methods, ...about } = capacity;
  return {
    ...about,
    uptake: { ...uptake },
    defaults: [...defaults],
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
    findings: [...capacityFindings(capacity, language)],
  };
}
