/** What a reader of one edition knows of how many chose exactly which of a few options. */
import type { LinearConstraint } from './audit/linearProgram.js';

export interface Between {
  readonly least: number | null;
  readonly most: number | null;
}

export interface CombinationKnowledge {
  /** How many options are looked at; combination m has option o where bit o is set. */
  readonly options: number;
  /** People in the base; null where it is hidden. */
  readonly base: number | null;
  /** How many chose each option; null where that is hidden. */
  readonly margins: readonly (number | null)[];
  /** Who said that they want none: they are apart from those who chose none of these options. */
  readonly saidNone: number;
  /** Of single combinations. */
  readonly told: ReadonlyMap<number, Between>;
  /** Of all that are not told apart: together, and each of them at most. */
  readonly others: Between;
  readonly othersMost: number | null;
  /** At most so many of the options can be chosen at once, and so many must be. */
  readonly most: number;
  readonly least: number;
  /** Sums of combinations that other tables tell. */
  readonly sums: readonly (Between & { readonly holds: (combination: number) => boolean })[];
}

export const hasOption = (combination: number, option: number): boolean => Math.floor(combination / 2 ** option) % 2 === 1;

export function sizeOf(combination: number): number {
  let size = 0;
  for (let rest = combination; rest > 0; rest = Math.floor(rest / 2)) size += rest % 2;
  return size;
}

/** Whether nobody can have chosen so, but for those who said that they want none. */
export function cannotBe({ most, least }: Pick<CombinationKnowledge, 'most' | 'least'>, combination: number): boolean {
  return sizeOf(combination) > most || sizeOf(combination) < least;
}

/**
 * As constraints on one variable a combination, from variable `first` on. The variable of those who chose none of the
 * options counts them without those who said so.
 */
export function constraintsOf(known: CombinationKnowledge, first: number): readonly LinearConstraint[] {
  const all = Array.from({ length: 2 ** known.options }, (_unused, combination) => combination);
  const sum = (holds: (combination: number) => boolean, { least, most }: Between): LinearConstraint => {
    const apart = holds(0) ? known.saidNone : 0;
    const terms = all.filter(holds).map((combination) => ({ variable: first + combination, times: 1 }));
    return { terms, least: least === null ? null : Math.max(0, least - apart), most: most === null ? null : Math.max(0, most - apart) };
  };
  const exactly = (holds: (combination: number) => boolean, count: number | null): readonly LinearConstraint[] => (count === null ? [] : [sum(holds, { least: count, most: count })]);
  const isOther = (combination: number) => !known.told.has(combination);
  return [
    ...exactly(() => true, known.base),
    ...known.margins.flatMap((margin, option) => exactly((combination) => hasOption(combination, option), margin)),
    ...[...known.told].map(([combination, between]) => sum((one) => one === combination, between)),
    ...all.filter((combination) => cannotBe(known, combination)).map((combination): LinearConstraint => ({ terms: [{ variable: first + combination, times: 1 }], least: null, most: 0 })),
    ...(known.others.least === null && known.others.most === null ? [] : [sum(isOther, known.others)]),
    ...(known.othersMost === null ? [] : all.filter(isOther).map((combination) => sum((one) => one === combination, { least: null, most: known.othersMost }))),
    ...known.sums.map(({ holds, least, most }) => sum(holds, { least, most })),
  ].filter(({ terms }) => terms.length > 0);
}
