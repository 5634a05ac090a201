/** Is a published figure our number? */
import type { JsonObject } from '../../analysis/survey/jsonReading.js';
import type { FigureEntry } from './figuresFile.js';
import type { Estimate, Numbers } from './numbers.js';
import type { PublishedFigure, PublishedFigures } from './published.js';
import { decimalsOf, roundingOf } from './tolerance.js';
import { verdictOf, type Verdict } from './verdict.js';

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
  return verdictOf([...wrong, ...(asPrinted ? ['the printed value is known to be wrong, and came out'] : [])], compared);
}

/** `published` may be a rule over the numbers: "all >50 except SUP4_6". */
function ruleBroken(rule: string, own: ReadonlyMap<string, Estimate>): readonly string[] {
  const [, limit, except = ''] = /^all >(\d+)(?: except ([\w, ]+))?$/.exec(rule) ?? [];
  if (limit === undefined) return [`“${rule}” is no rule`];
  const excepted = new Set(except.split(/, */).filter((name) => name !== ''));
  return [...own].flatMap(([name, { percent }]) => {
    const above = percent !== null && percent > Number(limit);
    return above === excepted.has(name) ? [`${name} is ${shown(percent)}, against “${rule}”`] : [];
  });
}

function checkEach({ published, recomputed }: PublishedFigure, each: ReadonlyMap<string, string>, numbers: Numbers): Verdict {
  const expected = typeof recomputed === 'string' ? {} : recomputed;
  const own = new Map([...each].map(([name, indicator]) => [name, numbers.indicator(indicator)]));
  const names = new Set([...Object.keys(expected), ...own.keys()]);
  const wrong = [...names].flatMap((name) => {
    const estimate = own.get(name);
    const value = expected[name];
    if (estimate === undefined || value === undefined) return [`${name} is only on one side`];
    return differences({ pct: value }, estimate, roundingOf).map((text) => `${name}: ${text}`);
  });
  return verdictOf([...wrong, ...(typeof published === 'string' ? ruleBroken(published, own) : ['published is no rule'])], own.size);
}

/** The whole numbers of a sentence, in order, are these. */
function checkText({ texts }: PublishedFigure, key: string, values: readonly string[], numbers: Numbers): Verdict {
  const expected = [...(texts.get(key) ?? '').matchAll(/\d+/g)].map(([digits]) => Number(digits));
  if (expected.length !== values.length) return { is: 'not reproduced', why: `“${key}” has ${expected.length} numbers, and ${values.length} are told` };
  const wrong = values.flatMap((value, i) => {
    const own = numbers.value(value);
    return own === expected[i] ? [] : [`${value} is ${own}, not ${String(expected[i])}`];
  });
  return verdictOf(wrong, values.length);
}

export function checkFigure(figure: PublishedFigure, entry: FigureEntry, numbers: Numbers, all: PublishedFigures): Verdict {
  switch (entry.kind) {
    case 'waits':
    case 'not checkable':
      return { is: entry.kind, why: entry.why };
    case 'number':
      return checkOne(figure, numbers.cell(entry.number, entry.base), all);
    case 'indicator':
      return checkOne(figure, numbers.indicator(entry.indicator), all);
    case 'respondents':
      return checkOne(figure, { count: numbers.columns.n, base: numbers.columns.n, percent: 100 }, all);
    case 'each':
      return checkEach(figure, entry.each, numbers);
    case 'text':
      return checkText(figure, entry.text, entry.values, numbers);
  }
}
