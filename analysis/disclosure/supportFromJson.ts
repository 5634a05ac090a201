/** Reads back what `supportToJson` wrote, from text whose hash is that of an edition. */
import type { JsonValue } from '../survey/json.js';
import { listAt, numberAt, objectAt, oneOfAt, orNull, stringAt, textAt, toJsonObject, type JsonObject } from '../survey/jsonReading.js';
import type { PublishedCapacity, PublishedMethodCapacity, PublishedYear, StatedAssumption } from './publishedCapacity.js';
import { answeredForFromJson } from './answeredForFromJson.js';
import { costsFromJson } from './costsFromJson.js';
import { coverageTests, coverageVerdict } from './coverageTests.js';
import type { CoveredPart, CoveredType, CoverageMethod, CoverageTests, PublishedCoverage, SupportFunction } from './publishedCoverage.js';
import type { PublishedFlow, PublishedPilot, PublishedRequests } from './publishedPilot.js';
import type { PublishedSupport } from './publishedSupport.js';
import type { Translations } from './translations.js';

const codes = (object: JsonObject, key: string): readonly string[] => listAt(object, key).map((code) => stringAt({ code }, 'code'));

function limits(object: JsonObject, key: string): { readonly low: number; readonly high: number } {
  const read = objectAt(object, key);
  return { low: numberAt(read, 'low'), high: numberAt(read, 'high') };
}

function toMethod(object: JsonObject, key: string): CoverageMethod {
  return oneOfAt(object, key, 'student_linearised', 'wilson', 'wilson_effective');
}

function toPart(part: JsonObject): CoveredPart {
  return { share: orNull(numberAt, part, 'share'), low: orNull(numberAt, part, 'low'), high: orNull(numberAt, part, 'high'), base: orNull(numberAt, part, 'base'), method: orNull(toMethod, part, 'method') };
}

function toTests(tests: JsonObject): CoverageTests {
  const [capacity, users] = [objectAt(tests, 'capacity'), objectAt(tests, 'users')];
  return {
    exists: oneOfAt(tests, 'exists', 'full', 'part', 'none'),
    open: oneOfAt(tests, 'open', 'everyone', 'some_in_full', 'limited', 'unknown'),
    capacity: { result: oneOfAt(capacity, 'result', 'enough', 'below', 'within', 'unknown'), staff: orNull(numberAt, capacity, 'staff'), low: orNull(numberAt, capacity, 'low'), high: orNull(numberAt, capacity, 'high') },
    users: { result: oneOfAt(users, 'result', 'get', 'lack', 'unsure', 'unknown'), question: orNull(stringAt, users, 'question'), base: orNull(numberAt, users, 'base'), share: orNull(numberAt, users, 'share'), low: orNull(numberAt, users, 'low'), high: orNull(numberAt, users, 'high') },
  };
}

/** Editions from before the four tests were frozen without them: that it exists is all that is known there. */
function toType(value: JsonValue, functions: readonly SupportFunction[]): CoveredType {
  const type = toJsonObject(value, 'type');
  const code = stringAt(type, 'code');
  const tests = type['tests'] === undefined ? coverageTests(code, { functions, capacity: undefined, grids: [] }) : toTests(objectAt(type, 'tests'));
  const number = (key: string): number | null => orNull(numberAt, type, key);
  return {
    code,
    label: textAt(type, 'label'),
    share: number('share'),
    low: number('low'),
    high: number('high'),
    best: numberAt(type, 'best'),
    functions: codes(type, 'functions'),
    unmet: number('unmet'),
    partOfUnmet: number('partOfUnmet'),
    requests: number('requests'),
    unmetRequests: number('unmetRequests'),
    tests,
    verdict: type['verdict'] === undefined ? coverageVerdict(tests) : oneOfAt(type, 'verdict', 'enough', 'not_enough', 'some', 'missing', 'unknown'),
  };
}

function toFunction(value: JsonValue): SupportFunction {
  const one = toJsonObject(value, 'function');
  const meets = objectAt(one, 'meets');
  const { openTo = null } = one;
  return { name: stringAt(one, 'name'), meets: new Map(Object.keys(meets).map((code) => [code, numberAt(meets, code)])), openTo: openTo === null || openTo === 'everyone' ? openTo : textAt(one, 'openTo'), ...answeredForFromJson(one) };
}

function toCoverage(coverage: JsonObject): PublishedCoverage {
  const functions = listAt(coverage, 'functions').map(toFunction);
  return {
    question: stringAt(coverage, 'question'),
    level: numberAt(coverage, 'level'),
    fromPublic: true,
    n: orNull(numberAt, coverage, 'n'),
    requestsMet: toPart(objectAt(coverage, 'requestsMet')),
    fullyMet: null,
    anyMet: null,
    types: listAt(coverage, 'types').map((type) => toType(type, functions)),
    gaps: codes(coverage, 'gaps'),
    without: codes(coverage, 'without'),
    by: null,
    functions,
    notes: listAt(coverage, 'notes').map((note) => oneOfAt({ note }, 'note', 'together', 'hidden', 'by_public', 'by_weighted', 'nobody')),
  };
}

function toAssumption(value: JsonValue): StatedAssumption {
  const one = toJsonObject(value, 'assumption');
  return {
    what: oneOfAt(one, 'what', 'headcount', 'hoursPerFte', 'uptake', 'projects', 'hours', 'staff', 'planned', 'weeks', 'longerThan', 'share'),
    method: orNull(stringAt, one, 'method'),
    ...(one['year'] === undefined ? {} : { year: numberAt(one, 'year') }),
    value: typeof one['value'] === 'number' ? one['value'] : limits(one, 'value'),
    ...answeredForFromJson(one),
  };
}

function toFte(method: JsonObject, key: string): NonNullable<PublishedMethodCapacity['fte']> {
  const fte = objectAt(method, key);
  return { point: numberAt(fte, 'point'), median: numberAt(fte, 'median'), interval80: limits(fte, 'interval80'), interval90: limits(fte, 'interval90'), interval95: limits(fte, 'interval95') };
}

function toWhy(method: JsonObject, key: string): NonNullable<PublishedMethodCapacity['why']> {
  return oneOfAt(method, key, 'share_unknown', 'projects_unknown', 'hours_unknown', 'nobody_or_everybody');
}

function toMethodCapacity(value: JsonValue): PublishedMethodCapacity {
  const method = toJsonObject(value, 'method');
  const inList = <T>(key: string, read: (each: JsonObject) => T): readonly T[] => listAt(method, key).map((each) => read(toJsonObject(each, key)));
  return {
    code: stringAt(method, 'code'),
    label: textAt(method, 'label'),
    fte: orNull(toFte, method, 'fte'),
    uptake: inList('uptake', (end) => ({ uptake: numberAt(end, 'uptake'), median: orNull(numberAt, end, 'median') })),
    tornado: inList('tornado', (bar) => ({ input: oneOfAt(bar, 'input', 'share', 'projects', 'hours', 'uptake'), low: numberAt(bar, 'low'), high: numberAt(bar, 'high'), variancePart: orNull(numberAt, bar, 'variancePart') })),
    wait: null,
    why: orNull(toWhy, method, 'why'),
  };
}

function toYear(value: JsonValue): PublishedYear {
  const year = toJsonObject(value, 'year');
  return {
    year: numberAt(year, 'year'),
    headcount: numberAt(year, 'headcount'),
    uptake: limits(year, 'uptake'),
    median: numberAt(year, 'median'),
    interval50: limits(year, 'interval50'),
    interval90: limits(year, 'interval90'),
    atUptake: limits(year, 'atUptake'),
    planned: orNull(numberAt, year, 'planned'),
  };
}

function toYears(years: JsonObject): NonNullable<PublishedCapacity['years']> {
  return { years: listAt(years, 'years').map(toYear), methods: codes(years, 'methods'), without: codes(years, 'without'), draws: numberAt(years, 'draws') };
}

function toCapacity(capacity: JsonObject): PublishedCapacity {
  return {
    kind: oneOfAt(capacity, 'kind', 'scenario'),
    question: stringAt(capacity, 'question'),
    n: orNull(numberAt, capacity, 'n'),
    headcount: numberAt(capacity, 'headcount'),
    hoursPerFte: numberAt(capacity, 'hoursPerFte'),
    uptake: limits(capacity, 'uptake'),
    defaults: listAt(capacity, 'defaults').map((one) => oneOfAt({ one }, 'one', 'hoursPerFte', 'uptake', 'weeks', 'longerThan', 'share')),
    waiting: null,
    assumptions: listAt(capacity, 'assumptions').map(toAssumption),
    methods: listAt(capacity, 'methods').map(toMethodCapacity),
    fromPublic: true,
    seed: numberAt(capacity, 'seed'),
    ...(capacity['years'] === undefined ? {} : { years: toYears(objectAt(capacity, 'years')) }),
  };
}

const besideEarlier = (told: JsonObject): { readonly besideEarlier?: true } => (told['besideEarlier'] === true ? { besideEarlier: true } : {});

function toFlow(pilot: JsonObject, key: string): PublishedFlow {
  const flow = objectAt(pilot, key);
  const ends = listAt(flow, 'ends').map((value) => {
    const end = toJsonObject(value, 'end');
    return { end: oneOfAt(end, 'end', 'selected', 'reserve', 'not_selected', 'outside', 'reserve_or_not', 'not_selected_or_outside', 'not_selected_in_all'), count: numberAt(end, 'count') };
  });
  return { received: numberAt(flow, 'received'), assessed: orNull(numberAt, flow, 'assessed'), ends, ...answeredForFromJson(flow), ...besideEarlier(flow) };
}

function toRequests(pilot: JsonObject, key: string): PublishedRequests {
  const requests = objectAt(pilot, key);
  const rows = listAt(requests, 'rows').map((value) => {
    const row = toJsonObject(value, 'row');
    return { code: stringAt(row, 'code'), label: textAt(row, 'label'), met: numberAt(row, 'met'), partly: numberAt(row, 'partly'), unmet: numberAt(row, 'unmet') };
  });
  return { question: stringAt(requests, 'question'), projects: orNull(numberAt, requests, 'projects'), rows, ...answeredForFromJson(requests), ...besideEarlier(requests) };
}

function toPilot(pilot: JsonObject): PublishedPilot {
  return { name: stringAt(pilot, 'name'), applications: orNull(toFlow, pilot, 'applications'), requests: orNull(toRequests, pilot, 'requests'), k: numberAt(pilot, 'k'), fewestProjects: numberAt(pilot, 'fewestProjects') };
}

function toTranslations(translations: JsonObject): Translations {
  return new Map(Object.keys(translations).map((language) => {
    const words = objectAt(translations, language);
    return [language, new Map(Object.keys(words).map((key) => [key, stringAt(words, key)]))];
  }));
}

/** Errors TypeError when it is not what `supportToJson` writes. */
export function supportFromJson(support: JsonObject): PublishedSupport {
  return {
    ...(support['capacity'] === undefined ? {} : { capacity: toCapacity(objectAt(support, 'capacity')) }),
    ...(support['coverage'] === undefined ? {} : { coverage: toCoverage(objectAt(support, 'coverage')) }),
    ...(support['pilot'] === undefined ? {} : { pilot: toPilot(objectAt(support, 'pilot')) }),
    ...(support['costs'] === undefined ? {} : { costs: costsFromJson(support['costs']) }),
    ...(support['translations'] === undefined ? {} : { translations: toTranslations(objectAt(support, 'translations')) }),
  };
}
