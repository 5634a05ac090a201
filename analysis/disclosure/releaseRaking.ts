import type { RakingReport } from '../tables/rakingReport.js';
import type { Code } from '../survey/definition.js';
import type { Profile } from './published.js';
import { coarseWeighting } from './weightsTell.js';

export interface PublishedRakedCategory {
  /** Several where they were joined; none for people without a category. */
  readonly codes: readonly Code[];
  readonly invited: number;
  /** Null where small groups are protected: it is the base of a group. */
  readonly answered: number | null;
  readonly before: number | null;
  readonly after: number | null;
}

export interface PublishedRaking {
  readonly n: number;
  readonly invited: number;
  /** Null where small groups are protected, as the cap is: the largest weight tells how many answered in the smallest group. */
  readonly least: number | null;
  readonly most: number | null;
  readonly designEffect: number;
  readonly effective: number;
  readonly cap: number | null;
  readonly capped: number | null;
  readonly rounds: number;
  readonly margins: readonly {
    readonly question: Code;
    readonly categories: readonly PublishedRakedCategory[];
    readonly unknown: number | null;
    readonly unlisted: number;
  }[];
}

/**
 * How weights were made, as it may be told. For the public: how many answered in a category is hidden, as are the weight
 * of a category, the smallest and the largest one (two digits of it and the list say how many answered in a group whose
 * base no table shows), and how many have it. The design effect has one decimal, as in tables, and the effective number
 * is what follows from that. Which categories were joined is told: without it nobody could judge the weights.
 */
export function releaseRaking(report: RakingReport, profile: Profile): PublishedRaking {
  const { n, invited, min, max, designEffect, effective, cap, capped, rounds, margins } = report;
  const isExact = profile === 'exact';
  const coarse = coarseWeighting({ designEffect }).designEffect;
  return {
    n,
    invited,
    least: isExact ? min : null,
    most: isExact ? max : null,
    designEffect: isExact ? designEffect : coarse,
    effective: isExact ? effective : Math.round(n / coarse),
    cap: isExact ? cap : null,
    capped: isExact ? capped : null,
    rounds,
    margins: margins.map(({ question, categories, unknown, unlisted }) => ({
      question,
      unknown: isExact ? unknown : null,
      unlisted,
      categories: categories.map(({ codes, invited: own, answered, before, after }) => ({ codes, invited: own, ...(isExact ? { answered, before, after } : { answered: null, before: null, after: null }) })),
    })),
  };
}
