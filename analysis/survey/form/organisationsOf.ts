import type { Unit, UnitList } from '../definition.js';

/** So many units are more than a person looks through: the organisation is asked first. */
export const mostUnitsInOne = 60;

const none: readonly Unit[] = [];
const known = new WeakMap<UnitList, readonly Unit[]>();

function find({ units }: UnitList): readonly Unit[] {
  if (units.length <= mostUnitsInOne) return none;
  const inList = new Set(units.map(({ code }) => code));
  const tops = units.filter(({ parent }) => parent === undefined || !inList.has(parent));
  return tops.length >= 2 && tops.length <= mostUnitsInOne ? tops : none;
}

/** The units at the top of a long list, of which one is asked for first; none where the list is short or flat. */
export function organisationsOf(list: UnitList): readonly Unit[] {
  const found = known.get(list) ?? find(list);
  known.set(list, found);
  return found;
}
