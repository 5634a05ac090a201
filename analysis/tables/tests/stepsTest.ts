import { kruskalWallis } from '../../stats/likert/kruskalWallis.js';
import { pairwiseMannWhitney } from '../../stats/likert/pairwiseMannWhitney.js';
import { because, nothingFound, type Found, type Named, type TestPart } from './groupTest.js';

/** Groups on a scale: people by step, the lowest first. Source `statistics.md` 11.3. */
export function stepsTest(groups: readonly Named[], steps: readonly (readonly number[])[]): Found {
  // A scale on which everybody stands on one step is none.
  const test = (steps[0]?.length ?? 0) < 2 ? null : kruskalWallis(steps);
  if (test === null) return { ...nothingFound, notes: [because('all_alike')] };
  const nameAt = (g: number): Named | null => {
    const group = groups[g];
    return group === undefined ? null : { code: group.code, label: group.label };
  };
  const pairs = pairwiseMannWhitney(steps).map(
    ({ first, second, cliffsDelta, p, adjusted }): TestPart => ({ code: null, group: nameAt(first), other: nameAt(second), method: 'mann_whitney', statistic: cliffsDelta, p, adjustedP: adjusted, difference: null }),
  );
  return {
    ...nothingFound,
    method: 'kruskal_wallis',
    statistic: test.h,
    df: test.df,
    p: test.p,
    effect: { name: 'epsilon_squared', value: test.epsilonSquared, corrected: null },
    parts: pairs,
  };
}
