/** A part of the plan as the fields of a form, and back. What no field shows is kept as it was. */
import { splitRatio } from '../../../analysis/report/checkRatio.js';
import type { JsonValue } from '../../../analysis/survey/json.js';
import { listAt, toJsonObject, type JsonObject } from '../../../analysis/survey/jsonReading.js';

/** Field name -> what is written in it. */
export type PartValues = ReadonlyMap<string, string>;

export type PartKind = 'about' | 'title' | 'key' | 'figure' | 'asked' | 'licence';

const texts: Readonly<Record<PartKind, readonly string[]>> = { about: ['kicker', 'contact', 'source', 'unit'], title: [], key: ['phrase'], figure: ['heading'], asked: [], licence: [] };
const sentences: Readonly<Record<PartKind, readonly string[]>> = { about: [], title: ['title'], key: [], figure: ['title', 'finding'], asked: ['decision', 'nextStep'], licence: [] };
const words: Readonly<Record<PartKind, readonly string[]>> = { about: ['date', 'reference', 'decided'], title: [], key: ['indicator', 'share'], figure: ['chart', 'sortBy'], asked: [], licence: [] };
/** These stand under `registration` in the file. */
const registered: ReadonlySet<string> = new Set(['reference', 'unit', 'decided']);

/** More than anyone writes: a plan with more is changed as a file. */
export const mostClaims = 60;
const numberKinds = ['share', 'count', 'base', 'ratio', 'mean', 'median'] as const;
const claimKinds = ['between', 'above', 'below', 'rank', 'atLeast', 'atMost'] as const;

const isObject = (value: JsonValue | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const asText = (value: JsonValue | undefined): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
/** 0.285 -> "28.5". */
export const perCent = (share: number): string => String(Number((share * 100).toPrecision(12)));

function rangeText(of: string, value: JsonValue): string {
  const [low, high] = Array.isArray(value) ? (value as readonly JsonValue[]) : []; // isArray forgets what is in it
  const written = (limit: JsonValue | undefined): string => (typeof limit !== 'number' ? asText(limit) : of === 'share' ? perCent(limit) : String(limit));
  return `${written(low)}–${written(high)}`;
}

/** `A to B` in one field, and both of its limits as a range. */
function ratioValues(base: string, { ratio, to, atLeast, atMost }: JsonObject): readonly (readonly [string, string])[] {
  const kind = atLeast !== undefined && atMost !== undefined ? 'between' : atMost === undefined ? 'atLeast' : 'atMost';
  const value = kind === 'between' ? `${asText(atLeast)}–${asText(atMost)}` : asText(kind === 'atMost' ? atMost : atLeast);
  return [[`${base}.of`, 'ratio'], [`${base}.number`, to === undefined ? asText(ratio) : `${asText(ratio)} to ${asText(to)}`], [`${base}.kind`, kind], [`${base}.value`, value]];
}

function claimValues(name: string, claim: JsonObject, i: number): readonly (readonly [string, string])[] {
  const of = numberKinds.find((kind) => claim[kind] !== undefined) ?? 'share';
  const kind = claimKinds.find((each) => claim[each] !== undefined) ?? 'between';
  const base = `${name}.claim.${String(i)}`;
  if (of === 'ratio') return ratioValues(base, claim);
  const value = claim[kind] ?? null;
  return [[`${base}.of`, of], [`${base}.number`, asText(claim[of])], [`${base}.kind`, kind], [`${base}.value`, kind === 'between' ? rangeText(of, value) : kind === 'rank' && Array.isArray(value) ? rangeText('count', value) : asText(value)]];
}

function sentenceValues(name: string, sentence: JsonValue | undefined): readonly (readonly [string, string])[] {
  if (!isObject(sentence)) return [];
  const text = isObject(sentence['text']) ? sentence['text'] : sentence;
  const claims = sentence['claims'] === undefined ? [] : listAt(sentence, 'claims');
  return [...textValues(name, text), ...claims.flatMap((claim, i) => claimValues(name, toJsonObject(claim, 'claim'), i))];
}

function textValues(name: string, text: JsonValue | undefined): readonly (readonly [string, string])[] {
  return isObject(text) ? Object.keys(text).map((tag) => [`${name}.${tag}`, asText(text[tag])] as const) : [];
}

const within = (part: JsonObject, name: string): JsonValue | undefined => (registered.has(name) ? (isObject(part['registration']) ? part['registration'][name] : undefined) : part[name]);

/** `own` stands for words of their own, which have fields. */
function licenceValues({ licence }: JsonObject): readonly (readonly [string, string])[] {
  if (!isObject(licence)) return [['licence', asText(licence)]];
  return [['licence', 'own'], ...textValues('licenceText', licence['text']), ['licenceUrl', asText(licence['url'])]];
}

export function valuesOf(kind: PartKind, part: JsonObject): PartValues {
  const emphasise = part['emphasise'] === undefined ? [] : listAt(part, 'emphasise').map(asText);
  return new Map([
    ...texts[kind].flatMap((name) => textValues(name, within(part, name))),
    ...sentences[kind].flatMap((name) => sentenceValues(name, part[name])),
    ...words[kind].map((name) => [name, asText(within(part, name))] as const),
    ...(kind === 'figure' ? [['emphasise', emphasise.join(' ')], ['most', asText(part['most'])]] as const : []),
    ...(kind === 'licence' ? licenceValues(part) : []),
    ...(kind === 'key' ? [['emphasis', part['emphasis'] === true ? 'yes' : '']] as const : []),
  ]);
}

/** What a browser sent of it: boxes that were ticked are one value, words apart. */
export function valuesSent(form: ReadonlyMap<string, readonly string[]>): PartValues {
  return new Map([...form].filter(([name]) => name !== '_form' && name !== 'seen').map(([name, values]) => [name, values.map((value) => value.replace(/\r\n?/g, '\n').trim()).join(' ')]));
}

function textFrom(values: PartValues, name: string, languages: readonly string[]): JsonObject | undefined {
  const written = languages.flatMap((tag) => {
    const text = values.get(`${name}.${tag}`) ?? '';
    return text === '' ? [] : [[tag, text] as const];
  });
  return written.length === 0 ? undefined : Object.fromEntries(written);
}

/** "1 200", "1,200" of people, "37,5", with the minus of word processors. NaN for what is no number. */
function limitFrom(of: string, text: string): number {
  const isWhole = of === 'count' || of === 'base';
  const digits = isWhole && /^\d{1,3}(?:,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text.replace(',', '.');
  const value = Number(digits);
  return of === 'share' ? Number((value / 100).toPrecision(12)) : value;
}

/** Numbers as people write and paste them, "75–85 %", "75 till 85"; what is none is left as it stands, and the check of the plan says so. */
function rangeFrom(of: string, text: string): JsonValue {
  const written = text.replace(/\s|%|procent|per ?cent/gu, '').replaceAll('\u2212', '-');
  const [, low, high] = /^(-?[\d.,]+)(?:[-–—]|till|to)(-?[\d.,]+)$/.exec(written) ?? [];
  const numbers = [low, high].map((limit) => (limit === undefined ? NaN : limitFrom(of, limit)));
  return numbers.every(Number.isFinite) ? numbers : [];
}

/** "1", "1–2"; what is neither is left as it stands. */
function placesFrom(text: string): JsonValue {
  const [, first, last] = /^(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?$/.exec(text.trim()) ?? [];
  return first === undefined ? text : last === undefined ? Number(first) : [Number(first), Number(last)];
}

/** What is no number is left as it stands, and the check of the plan says so. */
function factorFrom(text: string): JsonValue {
  const factor = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(factor) ? text : factor;
}

function ratioFrom(number: string, kind: (typeof claimKinds)[number], value: string): JsonObject {
  const [of = number, to] = splitRatio(number) ?? [];
  const pair = kind === 'between' ? rangeFrom('ratio', value) : [];
  const [atLeast, atMost] = Array.isArray(pair) ? (pair as readonly JsonValue[]) : []; // isArray forgets what is in it
  const said: JsonObject = kind !== 'between' ? { [kind]: kind === 'rank' ? value : factorFrom(value) } : atLeast === undefined || atMost === undefined ? { atLeast: value } : { atLeast, atMost };
  return { ratio: of, ...(to === undefined ? {} : { to }), ...said };
}

function claimsFrom(values: PartValues, name: string): readonly JsonValue[] {
  return Array.from({ length: mostClaims }, (_, i) => `${name}.claim.${String(i)}`).flatMap((base) => {
    const number = values.get(`${base}.number`) ?? '';
    const value = values.get(`${base}.value`) ?? '';
    if (number === '' && value === '') return [];
    const of = numberKinds.find((kind) => kind === values.get(`${base}.of`)) ?? 'share';
    const kind = claimKinds.find((each) => each === values.get(`${base}.kind`)) ?? 'between';
    if (of === 'ratio') return [ratioFrom(number, kind, value)];
    const said = kind === 'between' ? rangeFrom(of, value) : kind === 'atLeast' || kind === 'atMost' ? factorFrom(value) : kind === 'rank' ? placesFrom(value) : value;
    return [{ [of]: number, [kind]: said }];
  });
}

function sentenceFrom(values: PartValues, name: string, languages: readonly string[]): JsonObject | undefined {
  const text = textFrom(values, name, languages);
  if (text === undefined) return undefined;
  const claims = claimsFrom(values, name);
  return claims.length === 0 ? { text } : { text, claims };
}

function wholeFrom(text: string): JsonValue | undefined {
  return text === '' ? undefined : /^\d{1,3}$/.test(text) ? Number(text) : text;
}

/** What lacks its text or address is left so, and the check of the plan says which. Who writes terms where there were none has chosen them. */
function licenceFrom({ licence }: JsonObject, values: PartValues, languages: readonly string[]): JsonValue | undefined {
  const chosen = values.get('licence') ?? '';
  const [text, url] = [textFrom(values, 'licenceText', languages), values.get('licenceUrl') ?? ''];
  const isWritten = (text !== undefined || url !== '') && !isObject(licence);
  return chosen === 'own' || (chosen === '' && isWritten) ? { text: text ?? {}, url } : orNothing(chosen);
}

const orNothing = (text: string | undefined): string | undefined => (text === undefined || text === '' ? undefined : text);

/** Keys with what becomes of them; undefined takes one away. */
export function changesFrom(kind: PartKind, part: JsonObject, values: PartValues, languages: readonly string[]): ReadonlyMap<string, JsonValue | undefined> {
  const changes = new Map<string, JsonValue | undefined>([
    ...texts[kind].map((name) => [name, textFrom(values, name, languages)] as const),
    ...sentences[kind].map((name) => [name, sentenceFrom(values, name, languages)] as const),
    ...words[kind].map((name) => [name, orNothing(values.get(name))] as const),
  ]);
  if (kind === 'figure') {
    const emphasise = (values.get('emphasise') ?? '').split(' ').filter((code) => code !== '');
    changes.set('emphasise', emphasise.length === 0 ? undefined : emphasise).set('most', wholeFrom(values.get('most') ?? ''));
  }
  if (kind === 'licence') changes.set('licence', licenceFrom(part, values, languages));
  if (kind === 'key') changes.set('emphasis', values.get('emphasis') === 'yes' ? true : undefined);
  if (kind !== 'about') return changes;
  const kept = isObject(part['registration']) ? Object.entries(part['registration']).filter(([key]) => !registered.has(key)) : [];
  const given = [...registered].flatMap((name) => {
    const value = changes.get(name);
    changes.delete(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const registration = [...kept, ...given];
  return changes.set('registration', registration.length === 0 ? undefined : Object.fromEntries(registration));
}
