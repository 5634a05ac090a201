import { BitSet } from '../frame/bitSet.js';
import type { Columns } from '../frame/columns.js';
import { select } from '../frame/select.js';
import type { Code, Text } from '../survey/definition.js';
import { gapAnalysis, type ItemGap } from '../stats/gap/gapAnalysis.js';
import { importancePerformance, type Quadrant } from '../stats/gap/importancePerformance.js';
import { quadrantCertainty } from '../stats/gap/quadrantCertainty.js';
import type { RatingPairs } from '../stats/gap/ratingPairs.js';
import { spearman } from '../stats/gap/spearman.js';
import { defaultSeed } from '../stats/chance/defaultSeed.js';
import { meanInterval } from '../stats/meanInterval.js';
import { gapLead, type GapLead } from './gapLead.js';
import { pairedGrids, type PairedGrids, type PairedRow } from './pairedGrids.js';
import { sharesOfGap } from './sharesOfGap.js';
import type { Target } from './table.js';
import type { EstimateRequest } from './tableRequest.js';
import { heaviestOf, weightingOf, type Weighting } from './weighting.js';

export type { Quadrant } from '../stats/gap/importancePerformance.js';

export interface GapRequest extends Omit<EstimateRequest, 'by'> {
  /** Two grids with the same rows and steps. */
  readonly importance: Code;
  readonly availability: Code;
  /** Only these rows, as if no others had been asked; absent: all. */
  readonly rows?: ReadonlySet<Code>;
  /** Of these, the ones whose means may be told: only they have quadrants, and make up where these meet; absent: all. */
  readonly quadrantsAmong?: ReadonlySet<Code>;
  /** Of the bootstrap; `defaultSeed` when absent. */
  readonly seed?: number;
}

/** A number with the limits of its interval, Student's t; limits null where nothing can be said of how it varies. */
export interface GapScore {
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** One thing that was rated twice. Everything is of the n people who rated it both times, on the scale. */
export interface GapRow {
  readonly code: Code;
  readonly label: Text;
  readonly n: number;
  /** Means, in steps. */
  readonly importance: number | null;
  readonly availability: number | null;
  /** Shares in [0, 1] for whom availability is below, above, and equal to importance. */
  readonly below: number | null;
  readonly above: number | null;
  readonly equal: number | null;
  /** 100 × (below − above). */
  readonly need: GapScore;
  /** Borich's mean weighted discrepancy: mean importance × mean difference. */
  readonly weightedDiscrepancy: GapScore;
  readonly quadrant: Quadrant | null;
  /** Part of the bootstrap samples that puts it into the same quadrant. */
  readonly quadrantCertainty: number | null;
  /** Wilcoxon's signed rank test, and with Holm's correction over rows; of people without their weights. */
  readonly p: number | null;
  readonly adjustedP: number | null;
  /** The sign test, which knows only how many are below and above. */
  readonly sign: { readonly p: number | null; readonly adjustedP: number | null };
  /** Where people have weights: the largest part of the pairs' weight that one person has; 0 where all weigh the same. */
  readonly heaviest?: number;
  readonly behind: PairedRow['behind'];
}

/** What matters and is missing. Not for publishing: see disclosure. */
export interface GapTable {
  readonly importance: Code;
  readonly availability: Code;
  readonly where: string | null;
  readonly level: number;
  readonly target: Target;
  readonly sensitive: boolean;
  /** Questions whose chosen options were the rows a person was shown; none: everyone was shown all. */
  readonly rowsFrom: PairedGrids['rowsFrom'];
  /** Numbers of the steps, ascending. */
  readonly steps: readonly number[];
  /** Rows as they were asked. */
  readonly asked: readonly Code[];
  /** The largest need score first; rows without a pair last. */
  readonly rows: readonly GapRow[];
  /** Where the quadrants meet: the means of the rows' means. */
  readonly crossing: { readonly importance: number; readonly availability: number } | null;
  /** Spearman's correlation of the orders by need score and by Borich's score. */
  readonly orderAgreement: number | null;
  readonly lead: GapLead | null;
  readonly samples: number;
  readonly seed: number;
  readonly weighting?: { readonly designEffect: number };
}

/** Spearman's of the orders by need and by Borich's score; null below two rows, or where all are alike. */
const orderAgreement = (rows: readonly GapRow[]): number | null => spearman(rows.map(({ need }) => need.score), rows.map(({ weightedDiscrepancy }) => weightedDiscrepancy.score));

const nobody: RatingPairs = { rows: new Int32Array(0), importance: new Float64Array(0), availability: new Float64Array(0) };

/** Bootstrap samples of the certainty of quadrants. */
const samples = 2000;

/**
 * The gap between two ratings of the same things, in the order of the need score.
 *
 * Shape columns and a request in. Units as `GapRow`. Weighted where people have weights; a target of a headcount needs
 * weights raked to it and is the process otherwise: wider than it must be, never narrower. Errors RangeError for grids
 * that do not fit each other (`pairedGrids`), and as `weightingOf`. Source `statistics.md` 13; Borich (1980), Narine and
 * Harder (2021), Martilla and James (1977); agrees with R in `test/reference` and with what its tests write out.
 */
export function gapTable(columns: Columns, request: GapRequest): GapTable {
  const { importance, availability, where, seed = defaultSeed } = request;
  const level = request.level ?? 0.95;
  const among = where === undefined ? BitSet.all(columns.n) : select(columns, where.expression);
  const grids = pairedGrids(columns, request, among);
  const rows = grids.rows.filter(({ code }) => request.rows?.has(code) ?? true);
  const weighting = weightingOf(columns, weightingRequest(columns, request));
  const pairs = rows.map((row) => row.pairs);
  const told = rows.map(({ code }) => request.quadrantsAmong?.has(code) ?? true);
  const placeable = pairs.map((own, k) => (told[k] === true ? own : nobody));
  const weights = weighting?.weights;
  const gaps = gapAnalysis(pairs, { level, ...(weighting === undefined ? {} : { design: weighting.design }) });
  const corners = importancePerformance(placeable, { weights });
  const certainty = quadrantCertainty(placeable, { weights }, { seed, replicates: samples });
  const estimated = rows.map((row, k) => rowOf(row, gaps.items[k], weighting, level, corners.quadrants[k] ?? null, certainty[k] ?? null));
  const order = [...estimated.keys()].sort((a, b) => (estimated[b]?.need.score ?? -Infinity) - (estimated[a]?.need.score ?? -Infinity) || a - b);
  const inOrder = <T>(list: readonly T[]): readonly T[] => order.flatMap((k) => list[k] ?? []);
  return {
    importance,
    availability,
    where: where?.text ?? null,
    level,
    target: request.target ?? 'process',
    sensitive: grids.sensitive,
    rowsFrom: grids.rowsFrom,
    steps: grids.steps,
    asked: grids.rows.map(({ code }) => code),
    rows: inOrder(estimated),
    crossing: corners.crossing,
    orderAgreement: orderAgreement(estimated.filter((_, k) => told[k] === true)),
    lead: gapLead(inOrder(rows), inOrder(estimated), { n: columns.n, weighting, level }),
    samples,
    seed,
    ...(weighting === undefined ? {} : { weighting: { designEffect: weighting.designEffect } }),
  };
}

/** Weights that nobody adjusted to the people invited say nothing of how many these are. */
function weightingRequest({ design }: Columns, { target, population }: GapRequest): EstimateRequest {
  return design === undefined || target === undefined || population === undefined ? {} : { target, population };
}

function rowOf({ code, label, pairs, behind }: PairedRow, gap: ItemGap | undefined, weighting: Weighting | undefined, level: number, quadrant: Quadrant | null, certainty: number | null): GapRow {
  const n = pairs.rows.length;
  if (gap === undefined) throw new RangeError(`row ${code} was not analysed`);
  const { discrepancy, ranked, weighted, signedRank, sign } = gap;
  const means = weighted ?? discrepancy;
  const interval = (score: number | null, se: number | null, within = Infinity): GapScore => {
    const limits = score === null || se === null ? null : meanInterval({ mean: score, se, df: n - 1 }, level);
    return { score, low: limits === null ? null : Math.max(-within, limits.low), high: limits === null ? null : Math.min(within, limits.high) };
  };
  return {
    code,
    label,
    n,
    importance: means.meanImportance,
    availability: means.meanAvailability,
    ...sharesOfGap(pairs, weighting?.weights),
    need: interval((weighted ?? ranked).need, (weighted ?? ranked).needSe, 100),
    weightedDiscrepancy: interval(means.weightedScore, means.weightedScoreSe),
    quadrant,
    quadrantCertainty: certainty,
    p: signedRank.p,
    adjustedP: signedRank.holm,
    sign: { p: sign.p, adjustedP: sign.holm },
    ...(weighting === undefined ? {} : { heaviest: heaviestOf(pairs.rows, weighting.weights) }),
    behind,
  };
}
