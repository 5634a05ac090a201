import { shareBounds, type ShareBounds } from '../tables/shareBounds.js';
import type { Code } from '../survey/definition.js';
import type { Profile, Published, PublishedRow } from './published.js';

export interface PublishedBound extends ShareBounds {
  /** Grid row or ranking place; null for other kinds. */
  readonly item: string | null;
  readonly code: Code;
}

/** Why nothing is said: only some were asked, and how many of the others would have been nobody knows; more answered than were invited; everybody answered. */
export type WhyNoBounds = 'routed' | 'more_answers' | 'all_answered' | 'hidden';

/** What the shares of everyone can be among all invited. */
export interface PublishedBounds {
  readonly invited: number;
  /** Who took the survey, and how many of them answered the question; null where there are no rows. */
  readonly respondents: number;
  readonly base: number | null;
  readonly rows: readonly PublishedBound[];
  /** Null where there are rows. */
  readonly why: WhyNoBounds | null;
}

export interface BoundsBasis {
  readonly invited: number;
  /** Answers in all, to any question. */
  readonly answered: number;
  /** Whether it depends on answers who is asked, or who is in the base. */
  readonly isRouted: boolean;
  /** Weights were raked to those invited. */
  readonly isRaked: boolean;
}

/**
 * Bounds of the shares of everyone in a table that is released: made of what is shown there, and of how many were
 * invited. Undefined for a table without such shares: of a filter, of choices, of another kind of question.
 *
 * A public table with weights shows no counts; bounds are then of the rounded weighted share, wide enough to hold those of
 * the share before rounding, and whole per cents outwards.
 */
export function releaseBounds(table: Published<Profile>, { invited, answered, isRouted, isRaked }: BoundsBasis): PublishedBounds | undefined {
  const { kind, where, baseRule, level, target, weighting } = table;
  if ((kind !== 'single' && kind !== 'multiple') || where !== null || baseRule === 'selections') return undefined;
  const rows = table.rows.filter(({ group }) => group === null);
  const nothing = (why: WhyNoBounds): PublishedBounds => ({ invited, respondents: answered, base: null, rows: [], why });
  if (isRouted && baseRule !== 'eligible' && baseRule !== 'all') return nothing('routed');
  if (answered > invited) return nothing('more_answers');
  const shown = rows.flatMap((row) => known(row));
  if (shown.length === 0) return nothing('hidden');
  if (shown.every(({ base }) => base === invited)) return nothing('all_answered');
  const isWeighted = weighting !== undefined && !isRaked;
  return {
    invited,
    respondents: answered,
    base: shown[0]?.base ?? null,
    why: null,
    rows: shown.map((row) => {
      const bounds = shareBounds(row, { invited, respondents: answered, level, target, isWeighted });
      return { item: row.item?.code ?? null, code: row.code, ...(row.count === null ? outwards(bounds, row.base / invited) : bounds) };
    }),
  };
}

function known(row: PublishedRow): readonly (PublishedRow & { readonly share: number; readonly base: number })[] {
  const { share, base } = row;
  return share === null || base === null || base === 0 ? [] : [{ ...row, share, base }];
}

/** A public weighted share may lie half of this from what it was before it was rounded. */
const coarsest = 0.05;

/** Shape bounds of a rounded share, and how much of all invited its base is. */
function outwards(bounds: ShareBounds, part: number): ShareBounds {
  const beside = (coarsest / 2) * part;
  const down = (share: number) => Math.max(0, Math.floor((share - beside) * 100) / 100);
  const up = (share: number) => Math.min(1, Math.ceil((share + beside) * 100) / 100);
  const near = (share: number) => Math.round(share * 100) / 100;
  const { low, high, intervalLow, intervalHigh, respondentsLow, respondentsHigh, halfAsOften, halfTheOdds, tipping } = bounds;
  return {
    low: down(low),
    high: up(high),
    intervalLow: intervalLow === null ? null : down(intervalLow),
    intervalHigh: intervalHigh === null ? null : up(intervalHigh),
    respondentsLow: down(respondentsLow),
    respondentsHigh: up(respondentsHigh),
    halfAsOften: near(halfAsOften),
    halfTheOdds: near(halfTheOdds),
    tipping: { ...tipping, share: tipping.share === null ? null : near(tipping.share) },
  };
}
