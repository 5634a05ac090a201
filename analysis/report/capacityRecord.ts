import type { PublishedCapacity, PublishedYears } from '../disclosure/publishedCapacity.js';
import { capacityIn } from '../disclosure/supportIn.js';
import type { PilotInLanguage } from '../disclosure/supportInLanguage.js';
import { costsRecord } from './costsRecord.js';
import { coverageRecord } from './coverageRecord.js';
import { capacityFindings, waitsBeside } from '../findings/capacityFindings.js';
import type { JsonValue } from '../survey/json.js';
import type { Language } from '../words/language.js';
import { textIn } from '../words/textIn.js';

/** A scenario of capacity as programs read it, with its sentences; null where nothing can be said. */
export function capacityRecord(given: PublishedCapacity, language: Language): JsonValue {
  const capacity = capacityIn(given, language);
  const { uptake, defaults, waiting, assumptions, methods, coverage, years, pilot, costs, ...about } = capacity;
  return {
    ...about,
    uptake: { ...uptake },
    defaults: [...defaults],
    waiting: waiting === null ? null : { ...waiting },
    assumptions: assumptions.map(({ value, ...who }) => ({ ...who, value: typeof value === 'number' ? value : { low: value.low, high: value.high } })),
    methods: methods.map(({ code, label, fte, uptake: ends, tornado, wait, why }) => ({
      code,
      label: textIn(label, language),
      fte: fte === null ? null : { point: fte.point, median: fte.median, low80: fte.interval80.low, high80: fte.interval80.high, low90: fte.interval90.low, high90: fte.interval90.high, low95: fte.interval95.low, high95: fte.interval95.high },
      uptake: ends.map((end) => ({ ...end })),
      tornado: tornado.map((bar) => ({ ...bar })),
      wait: wait === null ? null : { servers: wait.servers, unstable: wait.unstable, median: wait.median, ninetieth: wait.ninetieth, needed: { ...wait.needed } },
      why,
    })),
    ...(years === undefined ? {} : { years: yearsRecord(years) }),
    ...(pilot === undefined ? {} : { pilot: pilotRecord(pilot, language) }),
    ...(costs === undefined ? {} : { costs: costsRecord(costs, language) }),
    ...(coverage === undefined ? {} : { coverage: coverageRecord(coverage, language, waitsBeside(capacity, language)) }),
    findings: [...capacityFindings(capacity, language)],
  };
}

function yearsRecord({ years, methods, without, draws }: PublishedYears): JsonValue {
  return {
    years: years.map(({ uptake, interval50, interval90, atUptake, ...own }) => ({ ...own, uptake: { ...uptake }, low50: interval50.low, high50: interval50.high, low90: interval90.low, high90: interval90.high, medianAtLow: atUptake.low, medianAtHigh: atUptake.high })),
    methods: [...methods],
    without: [...without],
    draws,
  };
}

function pilotRecord({ applications, requests, ...about }: PilotInLanguage, language: Language): JsonValue {
  return {
    ...about,
    applications: applications === null ? null : { ...applications, ends: applications.ends.map((end) => ({ ...end })) },
    requests: requests === null ? null : { ...requests, rows: requests.rows.map(({ label, ...row }) => ({ ...row, label: textIn(label, language) })) },
  };
}
