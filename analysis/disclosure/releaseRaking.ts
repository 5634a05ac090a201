import type { RakingReport } from '../tables/rakingReport.js';
import type { Code } from '../survey/definition.js';
import type { Profile } from './published.js';

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
  readonly least: number;
  readonly most: number;
  readonly designEffect: number;
  readonly effective: number;
  readonly cap: number;
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
 * of a category and how many have the largest one; extremes are rounded, for the largest weight is that of the smallest
 * group. Which categories were joined is told: without it nobody could judge the weights.
 */
export function releaseRaking(report: RakingReport, profile: Profile): PublishedRaking {
  const { n, invited, min, max, designEffect, effective, cap, capped, rounds, margins } = report;
  const isExact = profile === 'exact';
  const rounded = (value: number) => (isExact ? value : Number(value.toPrecision(2)));
  return {
    n,
    invited,
    least: rounded(min),
    most: rounded(max),
    designEffect: isExact ? designEffect : Number(designEffect.toFixed(2)),
    effective: isExact ? effective : Math.round(effective),
    cap: rounded(cap),
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
