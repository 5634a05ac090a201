import type { Grouping, SurveyDesign } from '../../stats/design/surveyDesign.js';
import { permuteWeightedTable } from '../../stats/tests/permuteWeightedTable.js';
import { raoScottTest, type RaoScottTest } from '../../stats/tests/raoScottTest.js';
import { because, nothingFound, type Found, type TestPart } from './groupTest.js';
import { largestOf } from './largestDifference.js';
import type { ShownCounts } from './shownCounts.js';
import type { TestRules } from './testRules.js';
import { weightedDifference } from './weightedDifference.js';

export interface WeightedPeople {
  readonly design: SurveyDesign;
  readonly of: Grouping;
  /** Who chose each option. */
  readonly chosen: readonly Uint8Array[];
}

/** People with weights who chose one option each, by group. Source `statistics.md` 7.3, 7.5. */
export function weightedChoiceTest(shown: ShownCounts, { design, of, chosen }: WeightedPeople, { level, seed }: TestRules): Found {
  const { groups, options } = shown;
  const answers: Grouping = { of: Int32Array.from(of.of, (_, i) => chosen.findIndex((column) => column[i] === 1)), count: options.length };
  const own: Grouping = { of: of.of.map((group, i) => ((answers.of[i] ?? -1) < 0 ? -1 : group)), count: of.count };
  const result = raoScottTest(design, own, answers, new Uint8Array(design.n).fill(1));
  if (result === null || result.test === null) return { ...nothingFound, notes: [because('one_option', options)] };
  const difference = largestOf(options.map((option, o) => weightedDifference(design, { option, chosen: chosen[o] ?? new Uint8Array(design.n), groups, of: own }, level)));
  const beside = {
    effect: { name: 'cramers_v' as const, value: result.test.cramersV, corrected: null },
    difference,
    parts: cellsOf(shown, result),
    notes: groups.length > 2 || options.length > 2 ? [because('largest_of_several')] : [],
  };
  const { secondOrder } = result.test;
  if (secondOrder !== null) {
    const { statistic, df1, df2, p } = secondOrder;
    return { ...nothingFound, ...beside, method: 'rao_scott', statistic, df: df1, df2, p };
  }
  // A cell without weight: Rao and Scott's variance has no meaning there.
  const drawn = permuteWeightedTable(result.table, design.weights, seed);
  if (drawn === null) return { ...nothingFound, notes: [because('one_option', options)] };
  const { p, ...chance } = drawn;
  return { ...nothingFound, ...beside, method: 'weighted_permutation', statistic: result.test.pearson, p, chance };
}

function cellsOf({ groups, options }: ShownCounts, { table, residuals }: RaoScottTest): readonly TestPart[] {
  return table.rows.flatMap((g, i) =>
    table.columns.flatMap((o, j): readonly TestPart[] => {
      const [group, option] = [groups[g], options[o]];
      if (group === undefined || option === undefined || residuals === null) return [];
      const named = { code: { code: option.code, label: option.label }, group: { code: group.code, label: group.label }, other: null };
      return [{ ...named, method: null, statistic: residuals.standardized[i]?.[j] ?? null, p: null, adjustedP: residuals.p[i]?.[j] ?? null, difference: null }];
    }),
  );
}
