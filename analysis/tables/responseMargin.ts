import { totalVariationDistance } from '../stats/nonresponse/totalVariationDistance.js';
import type { AaporRates } from '../stats/nonresponse/aaporRates.js';
import { pearsonTable, type ChiSquareTest } from '../stats/tests/pearsonTable.js';
import type { Code, Text } from '../survey/definition.js';

/** People of a category of a background question. */
export interface InvitedGroup {
  /** Code of the category, or `notStated`. */
  readonly code: string;
  readonly label: Text;
  readonly invited: number;
  /** Null where it is hidden. */
  readonly answered: number | null;
  /** Where the list tells what became of people. */
  readonly rates?: AaporRates;
}

export interface ResponseGroup extends InvitedGroup {
  /** Answers per person invited; null when nobody was invited, more answered than were, or it is hidden. */
  readonly rate: number | null;
}

/** Who answered by one question of the list. */
export interface ResponseMargin {
  readonly question: Code;
  readonly groups: readonly ResponseGroup[];
  /** Total variation distance between those who answered and those invited; null where nobody can be compared. */
  readonly distance: number | null;
  /** Whether groups answered alike (Pearson); null with fewer than two groups, or where more answered than were invited. */
  readonly test: ChiSquareTest | null;
}

/**
 * Response rates of the groups of a question, and how like those invited those who answered are.
 *
 * Shape groups with how many were invited and answered in, the same with rates out. Units shares in [0, 1]. Distance and
 * test are among the groups of which both numbers are known and that somebody was invited to. Source `statistics.md` 6.1, 6.2.
 */
export function responseMargin(question: Code, groups: readonly InvitedGroup[]): ResponseMargin {
  const known = groups.flatMap(({ invited, answered }) => (answered === null || invited === 0 ? [] : [{ invited, answered }]));
  const isSound = known.every(({ invited, answered }) => answered <= invited);
  return {
    question,
    groups: groups.map((group) => ({ ...group, rate: rateOf(group) })),
    distance: known.length < 2 ? null : totalVariationDistance(known.map(({ answered }) => answered), known.map(({ invited }) => invited)),
    test: isSound ? pearsonTable(known.map(({ invited, answered }) => [invited - answered, answered])).pearson : null,
  };
}

function rateOf({ invited, answered, rates }: InvitedGroup): number | null {
  if (rates !== undefined) return rates.rr2;
  return answered === null || invited === 0 || answered > invited ? null : answered / invited;
}
