import { adjustPValues } from '../../stats/tests/adjustPValues.js';
import type { IndependenceTest } from '../../stats/tests/independenceTest.js';
import { because, nothingFound, type Found, type TestPart } from './groupTest.js';
import { itemTest } from './itemTest.js';
import { differenceOf, largestOf } from './largestDifference.js';
import type { ShownCounts } from './shownCounts.js';
import type { TestRules } from './testRules.js';

/**
 * People who chose any number of options, by group: each option by itself, adjusted by Holm. The smallest adjusted p is a test of
 * all options together that is made of their table alone. Source `statistics.md` 8.7, Holm (1979).
 */
export function itemsTest(shown: ShownCounts, { level, seed }: TestRules): Found {
  const { groups, options, counts } = shown;
  const tested = options.map((option, o) => {
    const of = groups.map(({ code, label, base }, g) => ({ code, label, count: counts[g]?.[o] ?? 0, n: base }));
    return { option, difference: differenceOf(option, of, level), test: itemTest(of, seed) };
  });
  const adjusted = adjustPValues(tested.map(({ test }) => test?.p ?? null), 'holm');
  const known = adjusted.filter((p) => p !== null);
  if (known.length === 0) return { ...nothingFound, notes: [because('all_alike')] };
  const parts = tested.map(({ option, difference, test }, o): TestPart => {
    const statistic = test?.method === 'pearson' ? test.statistic : null;
    return { code: { code: option.code, label: option.label }, group: null, other: null, method: test?.method ?? null, statistic, p: test?.p ?? null, adjustedP: adjusted[o] ?? null, difference };
  });
  const notes = groups.length > 2 || options.length > 1 ? [because('largest_of_several')] : [];
  return { ...nothingFound, method: 'smallest_adjusted', p: Math.min(...known), chance: chanceIn(tested.map(({ test }) => test)), difference: largestOf(parts.map((part) => part.difference)), parts, notes };
}

function chanceIn(tests: readonly (IndependenceTest | null)[]): Found['chance'] {
  const drawn = tests.flatMap((test) => (test?.method === 'monte_carlo' ? [test] : []));
  const [first] = drawn;
  return first === undefined ? null : { replicates: first.replicates, seed: first.seed, standardError: Math.max(...drawn.map(({ standardError }) => standardError)) };
}
