import { weightedMarginalIndependence } from '../../stats/multipleResponse/weightedMarginalIndependence.js';
import { because, nothingFound, type Found, type TestPart } from './groupTest.js';
import { largestOf } from './largestDifference.js';
import type { ShownCounts } from './shownCounts.js';
import type { TestRules } from './testRules.js';
import type { WeightedPeople } from './weightedChoiceTest.js';
import { weightedDifference } from './weightedDifference.js';

/** People with weights who chose any number of options, by group. Source `statistics.md` 8.5, 8.7. */
export function weightedItemsTest({ groups, options }: ShownCounts, { design, of, chosen }: WeightedPeople, { level }: TestRules): Found {
  const result = weightedMarginalIndependence(design, { items: chosen, groups: of });
  const parts = options.map((option, o): TestPart => {
    const own = result.items.find(({ item }) => item === o);
    const difference = weightedDifference(design, { option, chosen: chosen[o] ?? new Uint8Array(design.n), groups, of }, level);
    return { code: { code: option.code, label: option.label }, group: null, other: null, method: own?.test ? 'weighted_items' : null, statistic: own?.test?.statistic ?? null, p: own?.test?.p ?? null, adjustedP: own?.adjusted ?? null, difference };
  });
  const global = result.global?.f ?? null;
  if (global === null) return { ...nothingFound, notes: [because('all_alike')] };
  return {
    ...nothingFound,
    method: 'weighted_items',
    statistic: global.statistic,
    df: global.df,
    df2: global.denominatorDf,
    p: global.p,
    difference: largestOf(parts.map(({ difference }) => difference)),
    parts,
    notes: groups.length > 2 || options.length > 1 ? [because('largest_of_several')] : [],
  };
}
