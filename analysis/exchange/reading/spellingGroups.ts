import type { Option, Unit } from '../../survey/definition.js';
import type { Spellings } from '../mapping/mapping.js';
import type { SpellingGroups } from './vocabulary.js';

const told = (values: Spellings) => [...values].flatMap(([code, spellings]) => spellings.map((spelling) => [spelling, code] as const));

/** What an option may be written as: what the mapping tells, its code, its label in any language, its number on the scale. */
export function optionSpellings(options: readonly Option[], values: Spellings): SpellingGroups {
  return [
    told(values),
    options.map(({ code }) => [code, code] as const),
    options.flatMap(({ code, label }) => [...label.values()].map((text) => [text, code] as const)),
    options.flatMap(({ code, value }) => (value === undefined ? [] : [[String(value), code] as const])),
  ];
}

/** What a unit may be written as: what the mapping tells, its code, its name, its short name, its former names. */
export function unitSpellings(units: readonly Unit[], values: Spellings): SpellingGroups {
  return [
    told(values),
    units.map(({ code }) => [code, code] as const),
    units.flatMap(({ code, name }) => [...name.values()].map((text) => [text, code] as const)),
    units.flatMap(({ code, short }) => [...(short?.values() ?? [])].map((text) => [text, code] as const)),
    units.flatMap(({ code, formerNames }) => formerNames.map((text) => [text, code] as const)),
  ];
}
