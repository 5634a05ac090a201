import type { Grouping, SurveyDesign } from '../design/surveyDesign.js';
import { rakingCells, type RakingCells } from './rakingCells.js';
import type { ShareRequest } from './shareRequest.js';

/** 0/1 columns of respondents that sums are made of, and which of them make up each share. */
export interface ShareLayout extends RakingCells {
  readonly columns: readonly Uint8Array[];
  /** Column of the base and of those who chose, by item. */
  readonly base: Int32Array;
  readonly chosen: Int32Array;
  /** One for everyone, then one a grouping: the first domain of it, and which group each cell is in. */
  readonly groupings: readonly { readonly first: number; readonly of: Int32Array; readonly count: number }[];
  /** Everyone, then all groups of all groupings. */
  readonly domains: number;
}

/** Plans the sums behind shares: items that share a base share its column. Errors RangeError naming an item without its n respondents. */
export function shareLayout(design: SurveyDesign, { items, domains = [] }: ShareRequest): ShareLayout {
  const raking = rakingCells(design, domains);
  const bases = [...new Set(items.map(({ answered }) => answered))];
  for (const [k, { answered, chosen }] of items.entries()) {
    if (answered.length !== design.n || chosen.length !== design.n) throw new RangeError(`item ${k} does not speak of ${design.n} respondents`);
  }
  return {
    ...raking,
    columns: [...bases, ...items.map(({ answered, chosen }) => chosen.map((value, i) => (value === 1 && answered[i] === 1 ? 1 : 0)))],
    base: Int32Array.from(items, ({ answered }) => bases.indexOf(answered)),
    chosen: Int32Array.from(items, (_, k) => bases.length + k),
    groupings: placed(domains, raking, design.calibration?.margins.length ?? 0),
    domains: domains.reduce((sum, { count }) => sum + count, 1),
  };
}

function placed(domains: readonly Grouping[], { cells }: RakingCells, margins: number): ShareLayout['groupings'] {
  const everyone = { first: 0, of: new Int32Array(cells.count), count: 1 };
  let first = 1;
  const groups = domains.map(({ count }, d) => {
    const own = { first, of: cells.margins[margins + d]?.of ?? new Int32Array(cells.count).fill(-1), count };
    first += count;
    return own;
  });
  return [everyone, ...groups];
}
