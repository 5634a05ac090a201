/** Replicates the plain way, a second implementation: people are raked one by one, and every replicate is raked from the start. */
import type { Grouping, SurveyDesign } from '../../../../analysis/stats/design/surveyDesign.js';
import type { ShareItem } from '../../../../analysis/stats/replicates/shareRequest.js';

/** A margin and what its categories must add up to. */
interface Target {
  readonly of: readonly number[];
  readonly totals: readonly number[];
}

function targetsOf({ weights, calibration }: SurveyDesign): readonly Target[] {
  return (calibration?.margins ?? []).map(({ of, count }) => ({
    of: [...of],
    totals: Array.from({ length: count }, (_, g) => weights.reduce((sum, weight, i) => sum + (of[i] === g ? weight : 0), 0)),
  }));
}

/** An emptied category goes to the smallest other one that has somebody. */
function merged({ of, totals }: Target, weights: readonly number[]): Target {
  const isEmpty = totals.map((_, g) => !of.some((own, i) => own === g && (weights[i] ?? 0) > 0));
  const empty = totals.findIndex((total, g) => total > 0 && isEmpty[g] === true);
  if (empty < 0) return { of, totals };
  const [into] = totals.map((total, g) => ({ total, g })).filter(({ g }) => isEmpty[g] === false).sort((a, b) => a.total - b.total);
  const next = totals.map((total, g) => (g === empty ? 0 : total + (g === into?.g ? (totals[empty] ?? 0) : 0)));
  return merged({ of, totals: next }, weights);
}

export function rakePlainly(design: SurveyDesign, multiplicity: readonly number[]): readonly number[] {
  const before = design.calibration?.before ?? design.weights;
  let weights = multiplicity.map((times, i) => times * (before[i] ?? 0));
  const targets = targetsOf(design).map((target) => merged(target, weights));
  for (let round = 0; round < 300; round += 1) {
    let gap = 0;
    for (const { of, totals } of targets) {
      const sums = totals.map(() => 0);
      for (const [i, g] of of.entries()) sums[g] = (sums[g] ?? 0) + (weights[i] ?? 0);
      const factors = sums.map((sum, g) => (sum === 0 ? 1 : (totals[g] ?? 0) / sum));
      gap = Math.max(gap, ...factors.map((factor) => Math.abs(factor - 1)));
      weights = weights.map((weight, i) => weight * (factors[of[i] ?? -1] ?? 1));
    }
    if (gap < 1e-12) break;
  }
  return weights;
}

export function sharePlainly(weights: readonly number[], { answered, chosen }: ShareItem, { of }: Grouping, group: number): number {
  let whole = 0;
  let part = 0;
  for (const [i, weight] of weights.entries()) {
    if (answered[i] !== 1 || of[i] !== group) continue;
    whole += weight;
    if (chosen[i] === 1) part += weight;
  }
  return whole > 0 ? part / whole : NaN;
}

/** Shares without each respondent in turn. */
export function leaveEachOut(design: SurveyDesign, shares: (weights: readonly number[]) => readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: design.n }, (_, left) =>
    shares(
      rakePlainly(
        design,
        Array.from({ length: design.n }, (_person, i) => (i === left ? 0 : 1)),
      ),
    ),
  );
}
