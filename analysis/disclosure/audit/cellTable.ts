import type { LinearConstraint } from './linearProgram.js';

/** Counts, and what a reader knows of them whatever is shown: how they add up, and the most that each can be. */
export interface CellTable {
  readonly values: readonly number[];
  /** null: a reader knows of no limit. */
  readonly tops: readonly (number | null)[];
  /** The variables are cells. */
  readonly constraints: readonly LinearConstraint[];
}

/** The parts together are the whole; all are cells. */
function adding(parts: readonly number[], whole: number): LinearConstraint {
  return { terms: [...parts.map((variable) => ({ variable, times: 1 })), { variable: whole, times: -1 }], least: 0, most: 0 };
}

/**
 * Two questions crossed, with the sums of rows, of columns and of all as cells like any other.
 *
 * Shape counts by row then column; the cell of row r and column c is at r × (columns + 1) + c, sums last.
 */
export function crossedCells(counts: readonly (readonly number[])[]): CellTable {
  const rows = counts.length;
  const columns = counts[0]?.length ?? 0;
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
  const withSums = counts.map((row) => [...row, sumOf(row)]);
  const all = [...withSums, Array.from({ length: columns + 1 }, (_, c) => sumOf(withSums.map((row) => row[c] ?? 0)))];
  const cell = (r: number, c: number) => r * (columns + 1) + c;
  const along = (length: number, at: (i: number) => number) => adding(Array.from({ length }, (_, i) => at(i)), at(length));
  return {
    values: all.flat(),
    tops: all.flat().map(() => null),
    constraints: [
      ...all.map((_, r) => along(columns, (c) => cell(r, c))),
      ...Array.from({ length: columns + 1 }, (_, c) => along(rows, (r) => cell(r, c))),
    ],
  };
}

/**
 * One choice of several by group: choices do not add up to the people, so each has its own table, of counts that are
 * at most the known base of the group, and their sum, the last cell. Source `statistics.md` 16.4.
 */
export function chosenCells(counts: readonly number[], bases: readonly number[]): CellTable {
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
  return {
    values: [...counts, sumOf(counts)],
    tops: [...bases, sumOf(bases)],
    constraints: [adding([...counts.keys()], counts.length)],
  };
}
