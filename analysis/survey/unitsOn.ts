import type { Code, Unit, UnitList } from './definition.js';

const remembered = new WeakMap<UnitList, { readonly day: string; readonly list: UnitList }>();

function isValid({ validFrom, validTo }: Unit, day: string): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);
}

/** The unit that has taken over on that day, however many reorganisations ago; the chains have no circles. */
function heirOf(unit: Unit, byCode: ReadonlyMap<Code, Unit>, day: string): Unit | undefined {
  const next = unit.successor === undefined ? undefined : byCode.get(unit.successor);
  return next === undefined || isValid(next, day) ? next : heirOf(next, byCode, day);
}

function namesOf({ name, short, formerNames }: Unit): readonly string[] {
  return [...name.values(), ...(short?.values() ?? []), ...formerNames];
}

/**
 * The units a person may belong to on a day (ISO date): those not begun and those ended are left out, and the names of
 * an ended one are former names of its successor. Answers stored under its code are read with the whole list.
 */
export function unitsOn(list: UnitList, day: string): UnitList {
  const known = remembered.get(list);
  if (known?.day === day) return known.list;
  const byCode = new Map(list.units.map((unit) => [unit.code, unit]));
  const inherited = new Map<Code, readonly string[]>();
  for (const unit of list.units) {
    const heir = isValid(unit, day) ? undefined : heirOf(unit, byCode, day);
    if (heir !== undefined) inherited.set(heir.code, [...(inherited.get(heir.code) ?? []), ...namesOf(unit)]);
  }
  const valid = list.units.filter((unit) => isValid(unit, day));
  const units = valid.map((unit) => ({ ...unit, formerNames: [...unit.formerNames, ...(inherited.get(unit.code) ?? [])] }));
  const current = valid.length === list.units.length ? list : { ...list, units };
  remembered.set(list, { day, list: current });
  return current;
}
