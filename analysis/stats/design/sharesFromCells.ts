import { marginProjection } from './marginProjection.js';
import type { CellSums, SurveyCells } from './surveyCells.js';

/** A base, such as those who answered, and those in it who are counted for each option. */
export interface CountedCells {
  readonly base: CellSums;
  readonly options: readonly CellSums[];
}

/** Shares of one option in many domains, one entry a domain; NaN never: null where nothing can be said. */
export interface ShareFromCells {
  readonly people: number;
  readonly share: number | null;
  readonly variance: number | null;
}

export interface SharesFromCells {
  /** `shares[domain][option]` */
  readonly shares: readonly (readonly ShareFromCells[])[];
  /** Covariance of the shares of one option in two domains, which may overlap; null where one has none. */
  readonly covariance: (option: number, one: number, other: number) => number | null;
}

/** What an estimate is made of: in a domain, of everyone with an influence or not. */
interface Estimate {
  readonly share: number;
  readonly weight: number;
  readonly isIn: Uint8Array;
  /** What margins explain of the influences, cell by cell. */
  readonly fitted: Float64Array;
}

/**
 * Shares in domains made of cells, and their linearised variances, from sums alone: cells are few, people are many.
 *
 * Shape the cells of a survey, sums of the base and of each option, and the cells of each domain; shares in [0, 1].
 * A variance is `covarianceOf` of the same shares, to rounding; (1 − f) n/(n − 1) Σ (we − mean)² over all respondents.
 * Null share for an empty domain; null variance below two respondents. Source `statistics.md` 4.4, 4.6.
 */
export function sharesFromCells(survey: SurveyCells, counted: CountedCells, domains: readonly Int32Array[]): SharesFromCells {
  const { count, everyone } = survey;
  const projecting = { project: marginProjection(survey.margins, everyone.before), sums: new Float64Array(count) };
  const members = domains.map((cells) => memberOf(cells, count));
  const estimates = domains.map((cells, d) => counted.options.map((option) => estimateIn(cells, members[d] ?? new Uint8Array(count), option, counted.base, projecting)));
  const covarianceOfTwo = (option: CellSums, one: Estimate, other: Estimate) => covarianceIn(survey, counted.base, option, one, other);
  const shares = estimates.map((row, d) => {
    const people = (domains[d] ?? new Int32Array(0)).reduce((sum, cell) => sum + (counted.base.people[cell] ?? 0), 0);
    return row.map((estimate, o): ShareFromCells => {
      const option = counted.options[o];
      if (estimate === null || option === undefined) return { people, share: null, variance: null };
      return { people, share: estimate.share, variance: covarianceOfTwo(option, estimate, estimate) };
    });
  });
  const covariance = (o: number, one: number, other: number) => {
    const [a, b, option] = [estimates[one]?.[o] ?? null, estimates[other]?.[o] ?? null, counted.options[o]];
    return a === null || b === null || option === undefined ? null : covarianceOfTwo(option, a, b);
  };
  return { shares, covariance };
}

function memberOf(cells: Int32Array, count: number): Uint8Array {
  const isIn = new Uint8Array(count);
  for (const cell of cells) isIn[cell] = 1;
  return isIn;
}

interface Projecting {
  readonly project: (sums: Float64Array) => Float64Array;
  /** Written by every estimate, one after the other. */
  readonly sums: Float64Array;
}

function estimateIn(cells: Int32Array, isIn: Uint8Array, option: CellSums, base: CellSums, { project, sums }: Projecting): Estimate | null {
  let weight = 0;
  let chosen = 0;
  for (const cell of cells) {
    weight += base.weight[cell] ?? 0;
    chosen += option.weight[cell] ?? 0;
  }
  if (!(weight > 0)) return null;
  // All is all, whatever order the weights were added up in.
  const share = cells.every((cell) => option.people[cell] === base.people[cell]) ? 1 : chosen / weight;
  sums.fill(0);
  for (const cell of cells) sums[cell] = ((option.before[cell] ?? 0) - share * (base.before[cell] ?? 0)) / weight;
  return { share, weight, isIn, fitted: project(sums) };
}

function covarianceIn({ n, count, everyone, fraction }: SurveyCells, base: CellSums, option: CellSums, one: Estimate, other: Estimate): number | null {
  if (n < 2) return null;
  let products = 0;
  let sumOne = 0;
  let sumOther = 0;
  for (let c = 0; c < count; c += 1) {
    const fitOne = one.fitted[c] ?? 0;
    const fitOther = other.fitted[c] ?? 0;
    const weight = everyone.weight[c] ?? 0;
    // Influences add up to nothing in each domain; what margins explain of them may not.
    sumOne -= weight * fitOne;
    sumOther -= weight * fitOther;
    if (one.isIn[c] === 0 && other.isIn[c] === 0) {
      products += (everyone.squares[c] ?? 0) * fitOne * fitOther;
      continue;
    }
    const inBase = base.squares[c] ?? 0;
    const chosen = option.squares[c] ?? 0;
    const noOne = one.isIn[c] === 1 ? -one.share / one.weight - fitOne : -fitOne;
    const noOther = other.isIn[c] === 1 ? -other.share / other.weight - fitOther : -fitOther;
    const yesOne = one.isIn[c] === 1 ? noOne + 1 / one.weight : noOne;
    const yesOther = other.isIn[c] === 1 ? noOther + 1 / other.weight : noOther;
    products += ((everyone.squares[c] ?? 0) - inBase) * fitOne * fitOther + chosen * yesOne * yesOther + (inBase - chosen) * noOne * noOther;
  }
  return (1 - fraction) * (n / (n - 1)) * (products - (sumOne * sumOther) / n);
}
