import { cholesky } from './solveSymmetric.js';
import type { Matrix } from './multiply.js';

const sweeps = 60;

/**
 * Eigenvalues of a symmetric matrix, the largest first.
 *
 * Shape k × k, symmetric; k numbers out. Errors RangeError when a row has another length.
 * Source Jacobi's rotations (1846), right to the last digits of the largest.
 */
export function symmetricEigenvalues(matrix: Matrix): number[] {
  const size = matrix.length;
  const a = matrix.map((row, i) => {
    if (row.length !== size) throw new RangeError(`row ${i + 1} of a ${size} × ${size} matrix has ${row.length} numbers`);
    return Float64Array.from(row);
  });
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    let rotated = false;
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) rotated = rotate(a, p, q) || rotated;
    if (!rotated) break;
  }
  return a.map((row, i) => row[i] ?? NaN).sort((x, y) => y - x);
}

/** Turns rows and columns p and q so that a[p][q] is 0; false when it was 0 beside the diagonal already. */
function rotate(a: readonly Float64Array[], p: number, q: number): boolean {
  const [rowP, rowQ] = [a[p], a[q]];
  if (rowP === undefined || rowQ === undefined) return false;
  const [app, aqq, apq] = [rowP[p] ?? 0, rowQ[q] ?? 0, rowP[q] ?? 0];
  if (Math.abs(apq) <= 1e-17 * Math.max(Math.abs(app), Math.abs(aqq))) return false;
  const theta = (aqq - app) / (2 * apq);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const row of a) {
    const [x, y] = [row[p] ?? 0, row[q] ?? 0];
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  }
  for (const k of a.keys()) {
    const [x, y] = [rowP[k] ?? 0, rowQ[k] ?? 0];
    rowP[k] = c * x - s * y;
    rowQ[k] = s * x + c * y;
  }
  return true;
}

/**
 * Eigenvalues of a⁻¹ b, the largest first.
 *
 * Shape k × k symmetric positive definite a and k × k symmetric b. Errors RangeError when a is not positive definite.
 * Source they are those of L⁻¹ b L⁻ᵀ with a = L Lᵀ, which is symmetric.
 */
export function relativeEigenvalues(a: Matrix, b: Matrix): number[] {
  const lower = cholesky(a);
  const half = solveLower(lower, b);
  const other = solveLower(lower, half[0]?.map((_, j) => half.map((row) => row[j] ?? 0)) ?? []);
  // The two sides differ by rounding; the rotations want one number in both places.
  return symmetricEigenvalues(other.map((row, i) => row.map((value, j) => (value + (other[j]?.[i] ?? 0)) / 2)));
}

/** L⁻¹ b */
function solveLower(lower: readonly Float64Array[], b: Matrix): number[][] {
  const result: number[][] = [];
  for (const [i, row] of lower.entries()) {
    const own = [...(b[i] ?? [])];
    for (let k = 0; k < i; k += 1) for (const [j, value] of (result[k] ?? []).entries()) own[j] = (own[j] ?? 0) - (row[k] ?? 0) * value;
    result.push(own.map((value) => value / (row[i] ?? NaN)));
  }
  return result;
}
