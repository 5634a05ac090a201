/**
 * One thing counted once, with everything that will be published of it: a question, a row of a grid, or a place of
 * a ranking; for everyone and split by each background question. Panels are what is protected: cells of one panel
 * can be worked out from each other, cells of two panels only where routing links them.
 */
import type { Amounts } from '../tables/amounts.js';
import type { Code } from '../survey/definition.js';
import type { Choosing } from './choosing.js';

/** People in a base, and how many of them gave each option. */
export interface Cells {
  readonly base: number;
  /** Where `base` counts choices: the people who made them. */
  readonly people?: number;
  /** Where people have weights: the largest part of the base that one of them is (see `weightsTell`). */
  readonly heaviest?: number;
  /** Where they gave numbers: what a mean is made of. */
  readonly amounts?: Amounts;
  /** In the order of the panel's options. */
  readonly counts: readonly number[];
}

/** The option of those in the base who gave no answer, where they are in it; never shown, and yet the rest of what is. */
export const unanswered = '.unanswered';

/** How many people stand behind some cells. */
export const peopleIn = ({ base, people = base }: Cells): number => people;

export interface SplitGroup extends Cells {
  readonly code: string;
}

/** A panel by one background question. Every respondent is in exactly one group ("not stated" is a group too). */
export interface Split {
  readonly by: Code;
  readonly groups: readonly SplitGroup[];
}

export interface Panel {
  readonly question: Code;
  readonly item: string | null;
  /** Each respondent gives exactly one option, so a group's counts add up to its base. */
  readonly additive: boolean;
  readonly sensitive: boolean;
  /** Where several may be chosen: how they bind each other. */
  readonly choosing?: Choosing;
  readonly options: readonly string[];
  readonly total: Cells;
  readonly splits: readonly Split[];
}

/** What of a panel is hidden. */
export interface Pattern {
  /** Nothing of the panel is shown, not even how many answered. */
  all: boolean;
  /** Options whose count for everyone is hidden. */
  readonly totals: boolean[];
  readonly splits: readonly SplitPattern[];
}

export interface SplitPattern {
  /** Groups of which nothing is shown, not even their base. */
  readonly groups: boolean[];
  /** Group, then option. */
  readonly cells: boolean[][];
}

export function nothingHidden(panel: Panel): Pattern {
  const none = () => panel.options.map(() => false);
  return {
    all: false,
    totals: none(),
    splits: panel.splits.map(({ groups }) => ({ groups: groups.map(() => false), cells: groups.map(none) })),
  };
}
