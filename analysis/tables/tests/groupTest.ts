/** What a test of groups says of one question, one row of a grid or one place of a ranking. */
import type { Row } from '../table.js';
import type { Text } from '../../survey/definition.js';

/** A group, an option or a question by its code and name. */
export interface Named {
  readonly code: string;
  readonly label: Text;
}

export type TestMethod =
  | 'pearson'
  | 'fisher'
  | 'freeman_halton'
  | 'monte_carlo'
  /** Multiple marginal independence, groups dealt out by chance. */
  | 'permutation'
  /** Of several choices: the smallest p of an option after Holm, where nothing but their table may be used. */
  | 'smallest_adjusted'
  | 'kruskal_wallis'
  | 'mann_whitney'
  | 'rao_scott'
  /** Weighted, where a cell is empty and Rao and Scott's test has no meaning. */
  | 'weighted_permutation'
  | 'weighted_items'
  | 'weighted_ranks';

/** Why a test says less than asked, or what must be said with it. */
export type TestNoteCode =
  | 'no_answers'
  | 'one_group'
  | 'one_option'
  | 'all_alike'
  /** Nothing is shown that it could be made of. */
  | 'hidden'
  /** The numbers it needs are in no public table. */
  | 'not_public'
  | 'choices_not_people'
  | 'not_tested'
  | 'groups_left_out'
  | 'options_left_out'
  | 'process_only'
  /** The difference that is shown was picked as the largest of several. */
  | 'largest_of_several'
  /** Given another background question the difference goes the other way (Simpson's paradox). */
  | 'direction_differs';

export interface TestNote {
  readonly code: TestNoteCode;
  /** What it is about: groups, options, a question. */
  readonly of: readonly Named[];
}

/** Chance made the p-value. */
export interface Chance {
  readonly replicates: number;
  readonly seed: number;
  readonly standardError: number;
}

/** The option in which two groups differ most. Shares in [0, 1], their difference larger − smaller. */
/** A share in a group, and how many people it is of. */
export interface GroupShare extends Named {
  readonly share: number;
  readonly base: number;
}

export interface ShareDifference {
  readonly option: Named;
  readonly larger: GroupShare;
  readonly smaller: GroupShare;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface TestEffect {
  readonly name: 'cramers_v' | 'epsilon_squared' | 'mean_rank_difference';
  readonly value: number;
  /** Cramér's V with Bergsma's correction; null where there is none. */
  readonly corrected: number | null;
}

/** A cell that may stand out (code and group), an option of several (code), or two groups (group and other). */
export interface TestPart {
  readonly code: Named | null;
  readonly group: Named | null;
  readonly other: Named | null;
  readonly method: TestMethod | null;
  /** Cell: adjusted residual. Option: its statistic. Two groups: Cliff's delta, above 0 where the first answers higher. */
  readonly statistic: number | null;
  readonly p: number | null;
  /** Holm's, over all parts. */
  readonly adjustedP: number | null;
  readonly difference: ShareDifference | null;
}

export interface GroupTest {
  readonly item: Row['item'];
  /** Null where there is nothing to test; a note says why. */
  readonly method: TestMethod | null;
  readonly n: number;
  readonly groups: readonly (Named & { readonly n: number })[];
  readonly statistic: number | null;
  readonly df: number | null;
  readonly df2: number | null;
  readonly p: number | null;
  /** Over the rows of a grid, by Holm; `p` itself where it stands alone. */
  readonly adjustedP: number | null;
  /** How many tests it was adjusted over. */
  readonly family: number;
  readonly chance: Chance | null;
  /** Several choices: the second order corrected χ² beside the permutations. */
  readonly secondOrder: { readonly statistic: number; readonly df: number; readonly p: number } | null;
  /** Two by two: Pearson's with Yates' correction, for comparison with what others published. */
  readonly yates: { readonly statistic: number; readonly p: number } | null;
  readonly effect: TestEffect | null;
  readonly difference: ShareDifference | null;
  /** The smallest difference from a share of one half that was to be seen between the two largest groups with 80 % power. */
  readonly detectable: number | null;
  readonly parts: readonly TestPart[];
  readonly notes: readonly TestNote[];
}

/** What a test found, before what it is about is said. */
export type Found = Omit<GroupTest, 'item' | 'n' | 'groups' | 'adjustedP' | 'family' | 'detectable' | 'notes'> & { readonly notes: readonly TestNote[] };

export const nothingFound: Found = {
  method: null,
  statistic: null,
  df: null,
  df2: null,
  p: null,
  chance: null,
  secondOrder: null,
  yates: null,
  effect: null,
  difference: null,
  parts: [],
  notes: [],
};

export const because = (code: TestNoteCode, of: readonly Named[] = []): TestNote => ({ code, of });
