/** Reads back what `costsToJson` wrote, from text whose hash is that of an edition. */
import type { JsonValue } from '../survey/json.js';
import { listAt, numberAt, objectAt, oneOfAt, orNull, stringAt, textAt, toJsonObject, type JsonObject } from '../survey/jsonReading.js';
import { answeredForFromJson } from './answeredForFromJson.js';
import type { CostedOption, CostedYear, MethodNeed, NeedPlace, OptionPlan, PublishedCosts, StaffRow, StatedRate, ThreeYears, YearNeed } from './publishedCosts.js';

function rateAt(object: JsonObject, key: string): StatedRate {
  const rate = objectAt(object, key);
  return { value: numberAt(rate, 'value'), ...answeredForFromJson(rate) };
}

const each = <T>(object: JsonObject, key: string, read: (item: JsonObject) => T): readonly T[] => listAt(object, key).map((item) => read(toJsonObject(item, key)));
const strings = (object: JsonObject, key: string): readonly string[] => listAt(object, key).map((value) => stringAt({ value }, 'value'));
const numbers = (object: JsonObject, key: string): readonly number[] => listAt(object, key).map((value) => numberAt({ value }, 'value'));
const placeAt = (object: JsonObject, key: string): NeedPlace => oneOfAt(object, key, 'below', 'within', 'above');

/** Errors TypeError where it is not three. */
function threeAt(object: JsonObject, key: string): ThreeYears {
  const [one, two, three, ...more] = numbers(object, key);
  if (one === undefined || two === undefined || three === undefined || more.length > 0) throw new TypeError(`“${key}” is not what it should be`);
  return [one, two, three];
}

function toNeed(need: JsonObject): Pick<YearNeed, 'median' | 'interval90'> {
  const limits = objectAt(need, 'interval90');
  return { median: numberAt(need, 'median'), interval90: { low: numberAt(limits, 'low'), high: numberAt(limits, 'high') } };
}

const needAt = (object: JsonObject, key: string) => toNeed(objectAt(object, key));
const yearNeedsAt = (object: JsonObject, key: string): readonly YearNeed[] => each(object, key, (year) => ({ year: numberAt(year, 'year'), ...toNeed(year) }));

function toMethod(method: JsonObject): MethodNeed {
  return { code: stringAt(method, 'code'), label: textAt(method, 'label'), today: orNull(numberAt, method, 'today'), need: orNull(needAt, method, 'need') };
}

function staffAt(option: JsonObject): OptionPlan['staff'] {
  const staff = objectAt(option, 'staff');
  return { rows: each(staff, 'rows', (row): StaffRow => ({ method: orNull(stringAt, row, 'method'), category: stringAt(row, 'category'), fte: threeAt(row, 'fte') })), ...answeredForFromJson(staff) };
}

function otherAt(option: JsonObject, key: string): NonNullable<OptionPlan['other']> {
  const other = objectAt(option, key);
  return { years: threeAt(other, 'years'), ...answeredForFromJson(other) };
}

function fundingAt(option: JsonObject): OptionPlan['funding'] {
  const funding = objectAt(option, 'funding');
  return { shares: each(funding, 'shares', (share) => ({ party: stringAt(share, 'party'), share: numberAt(share, 'share') })), ...answeredForFromJson(funding) };
}

function toYear(year: JsonObject): CostedYear {
  const of = (key: string): number => numberAt(year, key);
  return { year: of('year'), fte: of('fte'), against: of('against'), place: orNull(placeAt, year, 'place'), lacking: orNull(numberAt, year, 'lacking'), salaries: of('salaries'), socialFees: of('socialFees'), indirect: of('indirect'), other: of('other'), cost: of('cost') };
}

function reachedAt(option: JsonObject, key: string): NonNullable<CostedOption['methods']> {
  return each(option, key, (method) => ({ method: stringAt(method, 'method'), fte: numberAt(method, 'fte'), place: orNull(placeAt, method, 'place') }));
}

function toOption(option: JsonObject): CostedOption {
  return {
    code: stringAt(option, 'code'),
    name: textAt(option, 'name'),
    staff: staffAt(option),
    other: orNull(otherAt, option, 'other'),
    funding: fundingAt(option),
    years: each(option, 'years', toYear),
    total: numberAt(option, 'total'),
    parties: each(option, 'parties', (payer) => ({ party: stringAt(payer, 'party'), share: numberAt(payer, 'share'), years: numbers(payer, 'years'), total: numberAt(payer, 'total') })),
    methods: orNull(reachedAt, option, 'methods'),
  };
}

/** Errors TypeError when it is not what `costsToJson` writes. */
export function costsFromJson(value: JsonValue): PublishedCosts {
  const costs = toJsonObject(value, 'costs');
  return {
    currency: oneOfAt(costs, 'currency', 'SEK'),
    firstYear: numberAt(costs, 'firstYear'),
    salaries: each(costs, 'salaries', (one) => ({ code: stringAt(one, 'code'), name: textAt(one, 'name'), value: numberAt(one, 'value'), ...answeredForFromJson(one) })),
    socialFees: rateAt(costs, 'socialFees'),
    indirect: rateAt(costs, 'indirect'),
    growth: rateAt(costs, 'growth'),
    parties: each(costs, 'parties', (one) => ({ code: stringAt(one, 'code'), name: textAt(one, 'name') })),
    need: orNull(yearNeedsAt, costs, 'need'),
    methods: each(costs, 'methods', toMethod),
    without: strings(costs, 'without'),
    today: orNull(numberAt, costs, 'today'),
    options: each(costs, 'options', toOption),
  };
}
