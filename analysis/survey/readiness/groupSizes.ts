/** Background variables against the list of those invited: how many answers each group may expect. */
import type { ReadinessItem } from './readiness.js';

export interface InvitedBy {
  /** Background questions, as people call them. */
  readonly by: readonly string[];
  /** Invited in each group that occurs. */
  readonly groups: readonly { readonly name: string; readonly invited: number }[];
}

/** A third answer: what staff surveys of this kind may count on. */
export const expectedRate = 1 / 3;

/** Answers that a group needs to be shown: what those who answer are promised. */
const smallest = 10;

function itemOf({ by, groups }: InvitedBy): ReadinessItem {
  const small = groups.filter(({ invited }) => invited * expectedRate < smallest).sort((a, b) => a.invited - b.invited);
  const [worst] = small;
  const variables = by.join(' × ');
  if (worst === undefined) return { code: 'GROUPS_LARGE_ENOUGH', verdict: 'good', params: { variables, groups: groups.length } };
  const params = { variables, small: small.length, groups: groups.length, worst: worst.name, invited: worst.invited, expected: Math.floor(worst.invited * expectedRate), people: small.reduce((sum, { invited }) => sum + invited, 0) };
  return { code: by.length > 1 ? 'COMBINATIONS_TOO_SMALL' : 'GROUPS_TOO_SMALL', verdict: 'look', params };
}

/** One item a background variable, and one for all of them together. */
export function groupSizes(invited: readonly InvitedBy[]): readonly ReadinessItem[] {
  const known = invited.filter(({ groups }) => groups.length > 0);
  return known.length === 0 ? [{ code: 'NO_LIST', verdict: 'look', params: {} }] : known.map(itemOf);
}
