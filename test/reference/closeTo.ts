import { expect } from 'chai';

/** Below this R's own rounding is all that is left of an exact zero. */
const rounding = 1e-15;

/** Equal to `relative` of the expected size; at an expected 0 to `relative` itself. */
export function expectClose(actual: number | null, expected: number, relative: number, what: string): void {
  const size = Math.abs(expected) < rounding ? 1 : Math.abs(expected);
  const off = actual === null ? Infinity : Math.abs(actual - expected) / size;
  expect(off, `${what}: ${actual} instead of ${expected}`).to.be.at.most(relative);
}
