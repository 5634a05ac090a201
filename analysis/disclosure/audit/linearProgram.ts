import { BoundedSimplex } from './boundedSimplex.js';

export interface Term {
  readonly variable: number;
  readonly times: number;
}

/** A sum of variables that is known, or known to lie between two numbers (null: no limit). */
export interface LinearConstraint {
  readonly terms: readonly Term[];
  readonly least: number | null;
  readonly most: number | null;
}

/** Bounds of one variable; `most` null: no limit. */
export interface VariableBounds {
  readonly least: number;
  readonly most: number | null;
}

export interface LinearProgram {
  /** The most that a sum of variables can be, no further than `enough` looked for; null: no limit. */
  readonly most: (terms: readonly Term[], enough?: number) => number | null;
  /** A point where the sum asked for last is so much. */
  readonly point: () => readonly number[];
}

/**
 * What follows from linear equations and inequalities over variables with bounds. Exact but for rounding.
 *
 * Shape any number of questions may be asked of one programme, each starts where the last ended; undefined when no
 * point meets everything. Errors RangeError for bounds that are not numbers or the wrong way round, and for a term that
 * speaks of no variable. Holds a dense tableau: constraints × (variables + constraints) numbers.
 */
export function linearProgram(given: readonly VariableBounds[], constraints: readonly LinearConstraint[]): LinearProgram | undefined {
  checkBounds(given, constraints);
  const variables = boundedBy(given, constraints.filter(isBound));
  if (variables === undefined) return undefined;
  const told = constraints.filter((one) => !isBound(one) && (one.least !== null || one.most !== null));
  const between = new Map(told.filter(({ least, most }) => least === null || least !== most).map((one, i) => [one, variables.length + i]));
  const tops = Float64Array.from([...variables.map(({ least, most }) => topOf(least, most)), ...[...between.keys()].map(slackTop)]);
  const shift = (terms: readonly Term[]) => terms.reduce((sum, { variable, times }) => sum + times * (variables[variable]?.least ?? 0), 0);
  const rows = told.map((one) => {
    const row = rowOf(one.terms, tops.length);
    const slack = between.get(one);
    // sum − slack = least, or sum + slack = most where there is no least.
    if (slack !== undefined) row[slack] = one.least === null ? 1 : -1;
    return row;
  });
  const simplex = new BoundedSimplex(rows, told.map(({ terms, least, most }) => (least ?? most ?? 0) - shift(terms)), tops);
  if (!simplex.findPoint()) return undefined;
  return {
    most: (terms, enough = Infinity) => {
      const found = simplex.maximise(rowOf(terms, tops.length), enough - shift(terms));
      return found === Infinity ? null : found + shift(terms);
    },
    point: () => {
      const point = simplex.point();
      return variables.map(({ least }, j) => least + (point[j] ?? 0));
    },
  };
}

/** What is said of one variable alone is a bound, which costs nothing. */
function isBound({ terms }: LinearConstraint): boolean {
  return terms.length === 1 && terms[0]?.times !== 0;
}

function boundedBy(given: readonly VariableBounds[], bounds: readonly LinearConstraint[]): readonly VariableBounds[] | undefined {
  const variables = given.map((one) => ({ ...one }));
  for (const { terms, least, most } of bounds) {
    for (const { variable, times } of terms) {
      const own = variables[variable];
      if (own === undefined) continue;
      const [low, high] = times > 0 ? [least, most] : [most, least];
      if (low !== null) own.least = Math.max(own.least, low / times);
      if (high !== null) own.most = Math.min(own.most ?? Infinity, high / times);
      if (own.most !== null && own.most < own.least) return undefined;
    }
  }
  return variables;
}

function topOf(least: number, most: number | null): number {
  return most === null ? Infinity : most - least;
}

function slackTop({ least, most }: LinearConstraint): number {
  return least === null || most === null ? Infinity : most - least;
}

function rowOf(terms: readonly Term[], length: number): Float64Array {
  const row = new Float64Array(length);
  for (const { variable, times } of terms) row[variable] = (row[variable] ?? 0) + times;
  return row;
}

function checkBounds(variables: readonly VariableBounds[], constraints: readonly LinearConstraint[]): void {
  const isWrong = (least: number | null, most: number | null) => [least, most].some((bound) => bound !== null && !Number.isFinite(bound)) || (least !== null && most !== null && most < least);
  variables.forEach(({ least, most }, j) => {
    if (isWrong(least, most)) throw new RangeError(`variable ${String(j)} cannot be from ${String(least)} to ${String(most)}`);
  });
  constraints.forEach(({ terms, least, most }, r) => {
    if (isWrong(least, most)) throw new RangeError(`constraint ${String(r)} cannot be from ${String(least)} to ${String(most)}`);
    const stranger = terms.find(({ variable, times }) => variables[variable] === undefined || !Number.isFinite(times));
    if (stranger !== undefined) throw new RangeError(`constraint ${String(r)} has ${String(stranger.times)} of variable ${String(stranger.variable)}`);
  });
}
