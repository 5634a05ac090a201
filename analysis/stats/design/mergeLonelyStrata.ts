/** Strata of units, each with none, at least two, or all there are. */
export interface MergedStrata {
  /** The stratum of each unit. */
  readonly stratumOf: Int32Array;
  /** Units in each stratum; 0 in one that was merged into another. */
  readonly sizes: Int32Array;
  readonly fractions: Float64Array;
  /** Strata with one unit, which were merged. */
  readonly merged: readonly number[];
}

/**
 * A stratum with one unit says nothing of its spread. All such are merged into one; where there is only one, it is
 * merged into the smallest other stratum (the first of equals). Never dropped: that would count its spread as none. One of one, all there is, has none and stays.
 *
 * Shape the stratum of each unit and the fraction of each stratum's population that is in the survey (0: not counted)
 * in. The fraction of a merged stratum is units over population, 0 when that of any part is 0.
 * Source `statistics.md` 4.2; R drops or fails here (`survey.lonely.psu`).
 */
export function mergeLonelyStrata(stratumOf: Int32Array, fractions: Float64Array): MergedStrata {
  const sizes = new Int32Array(fractions.length);
  for (const stratum of stratumOf) sizes[stratum] = (sizes[stratum] ?? 0) + 1;
  const lonely = [...sizes.keys()].filter((stratum) => sizes[stratum] === 1 && (fractions[stratum] ?? 0) < 1);
  const target = lonely.length > 1 ? lonely[0] : smallest(sizes, lonely[0] ?? -1);
  if (lonely.length === 0 || target === undefined) return { stratumOf, sizes, fractions, merged: [] };
  const together = new Set([...lonely, target]);
  const parts = [...together].map((stratum) => ({ units: sizes[stratum] ?? 0, fraction: fractions[stratum] ?? 0 }));
  const units = parts.reduce((sum, part) => sum + part.units, 0);
  const population = parts.reduce((sum, { units: some, fraction }) => sum + (fraction > 0 ? some / fraction : Infinity), 0);
  return {
    stratumOf: stratumOf.map((stratum) => (together.has(stratum) ? target : stratum)),
    sizes: sizes.map((size, stratum) => (stratum === target ? units : together.has(stratum) ? 0 : size)),
    fractions: fractions.map((fraction, stratum) => (stratum === target ? units / population : fraction)),
    merged: lonely,
  };
}

function smallest(sizes: Int32Array, except: number): number | undefined {
  const others = [...sizes.keys()].filter((stratum) => stratum !== except && (sizes[stratum] ?? 0) > 0);
  return others.reduce<number | undefined>((best, stratum) => (best === undefined || (sizes[stratum] ?? 0) < (sizes[best] ?? 0) ? stratum : best), undefined);
}
