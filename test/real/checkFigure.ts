/** Is a published figure our number? */
import type { JsonObject } from '../../analysis/survey/jsonReading.js';
import type { FigureEntry } from './figuresFile.js';
import type { Estimate, Numbers, PValues } from './numbers.js';
import type { PublishedFigure, PublishedFigures } from './published.js';
import { decimalsOf, roundingOf } from './tolerance.js';
import { verdictOf, type Verdict } from './verdict.js';

const cameOut = 'the printed value is known to be wrong, and came out';

/** How far a percentage may be off, given how it is printed. */
type Near = (printed: number) => number;

function shown(value: number | null): string {
  return value === null ? 'nothing' : String(Number(value.toFixed(3)));
}

/** What of n, N and pct is not our number; nothing where all of it is. */
function differences(expected: JsonObject, { count, base, percent }: Estimate, near: Near): readonly string[] {
  return Object.entries(expected).flatMap(([name, value]) => {
    if (typeof value !== 'number') return [`${name} is no number`];
    if (name === 'pct') return percent !== null && Math.abs(percent - value) <= near(value) ? [] : [`pct ${value} is ${shown(percent)} here`];
    const own = name === 'n' ? count : name === 'N' ? base : undefined;
    if (own === undefined) return [`nothing here is a “${name}”`];
    return own === value ? [] : [`${name} ${value} is ${own} here`];
  });
}

function checkOne({ published, recomputed, match }: PublishedFigure, own: Estimate, { tolerance }: PublishedFigures): Verdict {
  const wrong = typeof recomputed === 'string' ? [] : differences(recomputed, own, roundingOf).map((text) => `recomputed ${text}`);
  const printed = typeof published === 'string' ? undefined : differences(published, own, (value) => tolerance(decimalsOf(value)));
  const compared = [published, recomputed].reduce((sum, one) => sum + (typeof one === 'string' ? 0 : Object.keys(one).length), 0);
  if (match) return verdictOf([...wrong, ...(printed ?? []).map((text) => `published ${text}`)], compared);
  const asPrinted = printed === undefined || printed.length === 0;
  return verdictOf([...wrong, ...(asPrinted ? [cameOut] : [])], compared);
}

/** `published` may be a rule over the numbers: "all >50 except SUP4_6". What breaks it; undefined where it is no rule. */
function ruleBroken(rule: string, own: ReadonlyMap<string, Estimate>): readonly string[] | undefined {
  const [, limit, except = ''] = /^all >(\d+)(?: except ([\w, ]+))?$/.exec(rule) ?? [];
  if (limit === undefined) return undefined;
  const excepted = new Set(except.split(/, */).filter((name) => name !== ''));
  return [...own].flatMap(([name, { percent }]) => {
    const above = percent !== null && percent > Number(limit);
    return above === excepted.has(name) ? [`${name} is ${shown(percent)}, against “${rule}”`] : [];
  });
}

function checkEach({ published, recomputed, match }: PublishedFigure, each: ReadonlyMap<string, string>, numbers: Numbers): Verdict {
  const expected = typeof recomputed === 'string' ? {} : recomputed;
  const own = new Map([...each].map(([name, indicator]) => [name, numbers.indicator(indicator)]));
  const names = new Set([...Object.keys(expected), ...own.keys()]);
  const wrong = [...names].flatMap((name) => {
    const estimate = own.get(name);
    const value = expected[name];
    if (estimate === undefined || value === undefined) return [`${name} is only on one side`];
    return differences({ pct: value }, estimate, roundingOf).map((text) => `${name}: ${text}`);
  });
  const broken = typeof published === 'string' ? ruleBroken(published, own) : undefined;
  if (broken === undefined) return verdictOf([...wrong, 'published is no rule'], own.size);
  if (match) return verdictOf([...wrong, ...broken], own.size);
  return verdictOf([...wrong, ...(broken.length === 0 ? [cameOut] : [])], own.size);
}

type Told = readonly (readonly [name: string, value: number])[];

/** Where the whole numbers of a sentence, in order, are not ours; undefined where it has more of them, or fewer. */
function sentenceWrong(sentence: string, own: Told): readonly string[] | undefined {
  const expected = [...sentence.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  if (expected.length !== own.length) return undefined;
  return own.flatMap(([name, value], i) => (value === expected[i] ? [] : [`${name} is ${value}, not ${String(expected[i])}`]));
}

function checkText({ texts, match }: PublishedFigure, key: string, values: readonly string[], numbers: Numbers): Verdict {
  const own = values.map((value) => [value, numbers.value(value)] as const);
  const wrong = sentenceWrong(texts.get(key) ?? '', own) ?? [`“${key}” has not the ${own.length} numbers that are told`];
  if (match) return verdictOf(wrong, own.length);
  const printed = sentenceWrong(texts.get('published') ?? '', own);
  if (printed === undefined) return verdictOf([...wrong, 'no sentence with as many numbers was published'], own.length);
  return verdictOf([...wrong, ...(printed.length === 0 ? [cameOut] : [])], own.length);
}

/** A p-value to the last digit that is printed; without Yates' correction too, where it was recomputed so. */
function checkP({ published, recomputed, match }: PublishedFigure, own: PValues, isYates: boolean): Verdict {
  const p = isYates ? own.yates : own.p;
  const differs = (expected: JsonObject | string, what: string): readonly string[] =>
    Object.entries(typeof expected === 'string' ? {} : expected).flatMap(([name, value]) => {
      if (typeof value !== 'number') return [`${name} is no number`];
      const one = name === 'p' ? p : name === 'without_yates' && isYates ? own.p : undefined;
      if (one === undefined) return [`nothing here is a “${name}”`];
      return one !== null && Math.abs(one - value) <= 0.5 * 10 ** -decimalsOf(value) + 1e-12 ? [] : [`${what} ${name} ${value} is ${String(one)} here`];
    });
  const compared = [published, recomputed].reduce((sum, one) => sum + (typeof one === 'string' ? 0 : Object.keys(one).length), 0);
  const [printed, again] = [differs(published, 'published'), differs(recomputed, 'recomputed')];
  return verdictOf(match ? [...again, ...printed] : [...again, ...(printed.length === 0 ? [cameOut] : [])], compared);
}

export function checkFigure(figure: PublishedFigure, entry: FigureEntry, numbers: Numbers, all: PublishedFigures): Verdict {
  switch (entry.kind) {
    case 'not checkable':
      return { is: entry.kind, why: entry.why };
    case 'number':
      return checkOne(figure, numbers.cell(entry.number, entry.base), all);
    case 'indicator':
      return checkOne(figure, numbers.indicator(entry.indicator), all);
    case 'respondents':
      return checkOne(figure, { count: numbers.columns.n, base: numbers.columns.n, percent: 100 }, all);
    case 'p':
      return checkP(figure, numbers.p(entry), entry.yates);
    case 'each':
      return checkEach(figure, entry.each, numbers);
    case 'text':
      return checkText(figure, entry.text, entry.values, numbers);
  }
}
