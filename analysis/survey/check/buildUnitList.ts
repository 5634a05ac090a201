import type { Code, Unit, UnitList } from '../definition.js';
import { nearest } from '../nearest.js';
import { present } from '../present.js';
import type { Checking } from './checking.js';
import { limits } from './limits.js';
import type { Named } from './reader.js';
import { checkUniqueCodes } from './uniqueCodes.js';
import type { RawUnit, RawUnitList } from './unitShape.js';

/** From a unit along `next` back to itself, or null. */
function circleFrom(code: Code, next: ReadonlyMap<Code, Code>): readonly Code[] | null {
  const path = [code];
  for (let at = next.get(code); at !== undefined; at = next.get(at)) {
    path.push(at);
    if (at === code) return path;
    if (path.indexOf(at) < path.length - 1) return null;
  }
  return null;
}

function checkLinks(items: readonly RawUnit[], linkOf: (raw: RawUnit) => Named | undefined, checking: Checking): void {
  const codes = new Set(items.map(({ code }) => code.value));
  const next = new Map<Code, Code>();
  for (const raw of items) {
    const link = linkOf(raw);
    if (link === undefined) continue;
    if (codes.has(link.value)) next.set(raw.code.value, link.value);
    else checking.fault('UNKNOWN_UNIT_CODE', { unit: link.value, nearest: nearest(link.value, codes) }, link.at);
  }
  const reported = new Set<Code>();
  for (const raw of items) {
    const circle = reported.has(raw.code.value) ? null : circleFrom(raw.code.value, next);
    if (circle === null) continue;
    circle.forEach((code) => reported.add(code));
    checking.fault('UNIT_CIRCLE', { path: circle.join(' → ') }, linkOf(raw)?.at ?? raw.at);
  }
}

function buildUnit(raw: RawUnit, checking: Checking): Unit {
  const { validFrom: from, validTo: to } = raw;
  if (from !== undefined && to !== undefined && from.value > to.value) {
    checking.fault('DATES_REVERSED', { first: from.value, second: to.value }, to.at);
  }
  return present({
    code: raw.code.value,
    name: raw.name,
    short: raw.short,
    formerNames: (raw.formerNames ?? []).map(({ value }) => value),
    parent: raw.parent?.value,
    attributes: new Map((raw.attributes ?? []).map(([key, { value }]) => [key.value, value] as const)),
    validFrom: from?.value,
    validTo: to?.value,
    successor: raw.successor?.value,
  });
}

/** A list of units with its own codes, parents and successors checked. A `file` left here was reported when read. */
export function buildUnitList(code: Code, raw: RawUnitList, checking: Checking): UnitList {
  const items = raw.items ?? [];
  if ((raw.items === undefined) === (raw.file === undefined)) checking.fault('FILE_OR_ITEMS', {}, raw.at);
  if (items.length > limits.units) checking.fault('TOO_MANY', { what: 'units', count: items.length, limit: limits.units }, raw.at);
  checkUniqueCodes(items.map((unit) => unit.code), checking);
  checkLinks(items, ({ parent }) => parent, checking);
  checkLinks(items, ({ successor }) => successor, checking);
  return { code, label: raw.label, units: items.map((unit) => buildUnit(unit, checking)) };
}
