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
export function linearProgram(variables: readonly VariableBounds[], constraints: readonly LinearConstraint[]): LinearProgram | undefined {
  checkBounds(variables, constraints);
  const told = constraints.filter(({ least, most }) => least !== null || most !== null);
  const between = told.flatMap(({ least, most }, r) => (least !== null && least === most ? [] : [r]));
  const tops = Float64Array.from([...variables.map(({ least, most }) => topOf(least, most)), ...between.map((r) => slackTop(told[r]))]);
  const shift = ({ terms }: Pick<LinearConstraint, 'terms'>) => terms.reduce((sum, { variable, times }) => sum + times * (variables[variable]?.least ?? 0), 0);
  const rows = told.map(({ terms, least }, r) => {
    const row = rowOf(terms, tops.length);
    const slack = between.indexOf(r);
    // sum − slack = least, or sum + slack = most where there is no least.
    if (slack >= 0) row[variables.length + slack] = least === null ? 1 : -1;
    return row;
  });
  const simplex = new BoundedSimplex(rows, told.map((one) => (one.least ?? one.most ?? 0) - shift(one)), tops);
  if (!simplex.findPoint()) return undefined;
  return {
    most: (terms, enough = Infinity) => {
      const found = simplex.maximise(rowOf(terms, tops.length), enough - shift({ terms }));
      return found === Infinity ? null : found + shift({ terms });
    },
    point: () => variables.map(({ least }, j) => least + (simplex.point()[j] ?? 0)),
  };
}

function topOf(least: number, most: number | null): number {
  return most === null ? Infinity : most - least;
}

function slackTop(constraint: LinearConstraint | undefined): number {
  return constraint === undefined || constraint.least === null || constraint.most === null ? Infinity : constraint.most - constraint.least;
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
