import { because, nothingFound, type Found, type Named } from './groupTest.js';
import type { GroupedPeople } from './groupedPeople.js';
import { stepsTest } from './stepsTest.js';
import { weightedRanksTest } from './weightedRanksTest.js';

/** Numbers that people gave, by group, on their ranks. */
export function numbersTest(groups: readonly Named[], people: GroupedPeople): Found {
  const { column, design } = people;
  if (column.kind !== 'number' || groups.length === 0) return { ...nothingFound, notes: [because('no_answers')] };
  if (groups.length === 1) return { ...nothingFound, notes: [because('one_group', groups)] };
  const { values } = column;
  const answered = people.groupsOf(groups, column.status, ['answered']);
  const of = { of: answered.of.map((group, i) => (Number.isNaN(values[i] ?? NaN) ? -1 : group)), count: answered.count };
  if (design !== undefined) return weightedRanksTest(design, values, of, groups);
  const given = new Float64Array(new Set([...values].filter((_, i) => (of.of[i] ?? -1) >= 0))).sort();
  const placeOf = new Map([...given].map((value, place) => [value, place]));
  const steps = groups.map(() => new Array<number>(given.length).fill(0));
  for (const [i, group] of of.of.entries()) {
    const own = steps[group];
    const place = placeOf.get(values[i] ?? NaN);
    if (own !== undefined && place !== undefined) own[place] = (own[place] ?? 0) + 1;
  }
  return stepsTest(groups, steps);
}
