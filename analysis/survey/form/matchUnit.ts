import type { Unit, UnitList } from '../definition.js';
import { editDistance } from '../editDistance.js';
import { foldName } from './foldName.js';

/** `exact`: this one. `several`: "Did you mean?". `none`: kept as typed, coded later by a person. */
export type UnitMatch =
  | { readonly outcome: 'exact'; readonly unit: Unit }
  | { readonly outcome: 'several'; readonly units: readonly Unit[] }
  | { readonly outcome: 'none' };

const mostCandidates = 6;
const longestCompared = 120;

type Names = readonly { readonly unit: Unit; readonly names: readonly string[] }[];

const indexes = new WeakMap<UnitList, Names>();

function namesOf(list: UnitList): Names {
  const known = indexes.get(list);
  if (known !== undefined) return known;
  const built = list.units.map((unit) => {
    const written = [...unit.name.values(), ...(unit.short?.values() ?? []), ...unit.formerNames];
    return { unit, names: [...new Set(written.map(foldName))].filter((name) => name !== '') };
  });
  indexes.set(list, built);
  return built;
}

/** How far a name is from what was typed: 0 for the beginning of a word of it, then letters apart; Infinity when unlike. */
function distance(typed: string, name: string): number {
  if (typed.length >= 3 && ` ${name}`.includes(` ${typed}`)) return 0;
  if (typed.length < 4) return Infinity;
  const allowed = typed.length < 8 ? 1 : 2;
  const candidates = [name, ...name.split(' ')].filter(({ length }) => Math.abs(length - typed.length) <= allowed);
  const nearest = Math.min(Infinity, ...candidates.map((candidate) => editDistance(typed, candidate)));
  return nearest <= allowed ? nearest : Infinity;
}

function near(typed: string, index: Names): readonly Unit[] {
  const judged = index.map(({ unit, names }) => ({ unit, apart: Math.min(...names.map((name) => distance(typed, name))) }));
  const close = judged.filter(({ apart }) => apart < Infinity).sort((a, b) => a.apart - b.apart);
  return close.slice(0, mostCandidates).map(({ unit }) => unit);
}

/** The unit a person means by what they typed: its code's name, short name or former name in any language. */
export function matchUnit(text: string, list: UnitList): UnitMatch {
  const typed = foldName(text).slice(0, longestCompared);
  if (typed === '') return { outcome: 'none' };
  const index = namesOf(list);
  const exact = index.filter(({ names }) => names.includes(typed)).map(({ unit }) => unit);
  const [only, ...more] = exact;
  if (only !== undefined && more.length === 0) return { outcome: 'exact', unit: only };
  const units = exact.length > 0 ? exact.slice(0, mostCandidates) : near(typed, index);
  return units.length > 0 ? { outcome: 'several', units } : { outcome: 'none' };
}
