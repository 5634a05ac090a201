import type { Code, Unit, UnitList } from '../definition.js';

const made = new WeakMap<UnitList, ReadonlyMap<Code, UnitList>>();

/** The code of the organisation at the top, for every unit; circles are refused when a definition is checked. */
function topOf(unit: Unit, byCode: ReadonlyMap<Code, Unit>): Code {
  const parent = unit.parent === undefined ? undefined : byCode.get(unit.parent);
  return parent === undefined ? unit.code : topOf(parent, byCode);
}

export function topsOf({ units }: UnitList): ReadonlyMap<Code, Code> {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  return new Map(units.map((unit) => [unit.code, topOf(unit, byCode)]));
}

function split(list: UnitList): ReadonlyMap<Code, UnitList> {
  const tops = topsOf(list);
  const groups = new Map<Code, Unit[]>();
  for (const unit of list.units) {
    const top = tops.get(unit.code) ?? unit.code;
    groups.set(top, [...(groups.get(top) ?? []), unit]);
  }
  return new Map([...groups].map(([top, units]) => [top, { ...list, units }]));
}

/** The part of a list that belongs to one organisation, itself included; undefined when it is none. */
export function unitsWithin(list: UnitList, organisation: Code): UnitList | undefined {
  const parts = made.get(list) ?? split(list);
  made.set(list, parts);
  return parts.get(organisation);
}
