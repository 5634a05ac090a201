import { independenceTest } from '../../stats/tests/independenceTest.js';
import { pearsonTable, type PearsonTable } from '../../stats/tests/pearsonTable.js';
import { yatesTest } from '../../stats/tests/yatesTest.js';
import { because, nothingFound, type Found, type TestPart } from './groupTest.js';
import { differenceOf, largestOf } from './largestDifference.js';
import type { ShownCounts } from './shownCounts.js';
import type { TestRules } from './testRules.js';

/** People who chose one option each, by group. Source `statistics.md` 7.1 to 7.4. */
export function choiceTest(shown: ShownCounts, { level, seed }: TestRules): Found {
  if (shown.options.length < 2) return { ...nothingFound, notes: [because('one_option', shown.options)] };
  const table = pearsonTable(shown.counts);
  const test = independenceTest(shown.counts, { seed });
  if (test === null || table.pearson === null) return { ...nothingFound, notes: [because('one_group')] };
  const difference = largestOf(shown.options.map((option, o) => differenceOf(option, shown.groups.map(({ code, label, base }, g) => ({ code, label, count: shown.counts[g]?.[o] ?? 0, n: base })), level)));
  const drawn = test.method === 'monte_carlo' ? { replicates: test.replicates, seed: test.seed, standardError: test.standardError } : null;
  return {
    ...nothingFound,
    method: test.method,
    // Whatever p is of, this is the distance from independence.
    statistic: table.pearson.statistic,
    df: test.method === 'pearson' ? test.df : null,
    p: test.p,
    chance: drawn,
    yates: yatesOf(table),
    effect: table.effect === null ? null : { name: 'cramers_v', value: table.effect.cramersV, corrected: table.effect.cramersVCorrected },
    difference,
    parts: cellsOf(shown, table),
    notes: shown.groups.length > 2 || shown.options.length > 2 ? [because('largest_of_several')] : [],
  };
}

function yatesOf({ table }: PearsonTable): Found['yates'] {
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = table.counts;
  if (table.rows.length !== 2 || table.columns.length !== 2) return null;
  const test = yatesTest({ a, b, c, d });
  return test === null ? null : { statistic: test.statistic, p: test.p };
}

function cellsOf({ groups, options }: ShownCounts, { table, adjustedResiduals, residualP }: PearsonTable): readonly TestPart[] {
  return table.rows.flatMap((g, i) =>
    table.columns.flatMap((o, j): readonly TestPart[] => {
      const [group, option] = [groups[g], options[o]];
      if (group === undefined || option === undefined) return [];
      const named = { code: { code: option.code, label: option.label }, group: { code: group.code, label: group.label }, other: null };
      return [{ ...named, method: null, statistic: adjustedResiduals?.[i]?.[j] ?? null, p: null, adjustedP: residualP?.[i]?.[j] ?? null, difference: null }];
    }),
  );
}
