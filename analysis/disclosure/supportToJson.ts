import type { JsonValue } from '../survey/json.js';
import { textToJson } from '../survey/jsonReading.js';
import { costsToJson } from './costsToJson.js';
import type { PublishedCapacity, PublishedYears } from './publishedCapacity.js';
import type { CoveredPart, CoverageTests, OpenTo, PublishedCoverage } from './publishedCoverage.js';
import type { PublishedPilot } from './publishedPilot.js';
import type { PublishedSupport } from './publishedSupport.js';

function partToJson({ share, low, high, base, method }: CoveredPart): JsonValue {
  return { share, low, high, base, method };
}

function openToJson(openTo: OpenTo | null): JsonValue {
  return openTo === null || openTo === 'everyone' ? openTo : textToJson(openTo);
}

function testsToJson({ exists, open, capacity, users }: CoverageTests): JsonValue {
  return { exists, open, capacity: { ...capacity }, users: { ...users } };
}

/** In public nothing is split, and nobody is met in full that a table could tell of. */
function coverageToJson({ question, level, n, requestsMet, types, gaps, without, functions, notes }: PublishedCoverage): JsonValue {
  return {
    question,
    level,
    n,
    requestsMet: partToJson(requestsMet),
    types: types.map(({ label, functions: names, tests, ...type }) => ({ ...type, label: textToJson(label), functions: names, tests: testsToJson(tests) })),
    gaps,
    without,
    functions: functions.map(({ meets, openTo, ...one }) => ({ ...one, meets: Object.fromEntries(meets), openTo: openToJson(openTo) })),
    notes,
  };
}

function yearsToJson({ years, methods, without, draws }: PublishedYears): JsonValue {
  return {
    years: years.map(({ uptake, interval50, interval90, atUptake, ...year }) => ({ ...year, uptake: { ...uptake }, interval50: { ...interval50 }, interval90: { ...interval90 }, atUptake: { ...atUptake } })),
    methods,
    without,
    draws,
  };
}

function capacityToJson({ question, n, headcount, hoursPerFte, uptake, defaults, assumptions, methods, seed, years }: PublishedCapacity): JsonValue {
  return {
    kind: 'scenario',
    question,
    n,
    headcount,
    hoursPerFte,
    uptake: { ...uptake },
    defaults,
    assumptions: assumptions.map(({ value, ...who }) => ({ ...who, value: typeof value === 'number' ? value : { ...value } })),
    methods: methods.map(({ code, label, fte, uptake: ends, tornado, why }) => ({
      code,
      label: textToJson(label),
      fte: fte === null ? null : { point: fte.point, median: fte.median, interval80: { ...fte.interval80 }, interval90: { ...fte.interval90 }, interval95: { ...fte.interval95 } },
      uptake: ends.map((end) => ({ ...end })),
      tornado: tornado.map((bar) => ({ ...bar })),
      why,
    })),
    seed,
    ...(years === undefined ? {} : { years: yearsToJson(years) }),
  };
}

function pilotToJson({ name, applications, requests, k, fewestProjects }: PublishedPilot): JsonValue {
  return {
    name,
    applications: applications === null ? null : { ...applications, ends: applications.ends.map((end) => ({ ...end })) },
    requests: requests === null ? null : { ...requests, rows: requests.rows.map(({ label, ...row }) => ({ ...row, label: textToJson(label) })) },
    k,
    fewestProjects,
  };
}

/** As plain data, every language kept, so that an edition can hold it and be hashed. */
export function supportToJson({ capacity, coverage, pilot, costs, translations }: PublishedSupport): JsonValue {
  return {
    ...(capacity === undefined ? {} : { capacity: capacityToJson(capacity) }),
    ...(coverage === undefined ? {} : { coverage: coverageToJson(coverage) }),
    ...(pilot === undefined ? {} : { pilot: pilotToJson(pilot) }),
    ...(costs === undefined ? {} : { costs: costsToJson(costs) }),
    ...(translations === undefined ? {} : { translations: Object.fromEntries([...translations].map(([language, words]) => [language, Object.fromEntries(words)])) }),
  };
}
