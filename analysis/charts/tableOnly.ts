import type { Published } from '../disclosure/published.js';

/** With fewer answers a picture says more than the numbers can bear. */
const fewest = 20;

/** True when only a table is honest: too few answers in all, or nothing that may be shown. */
export function isTableOnly(table: Published): boolean {
  const everyone = table.rows.filter((row) => row.group === null && row.item === null);
  return areTooFew(everyone.map((row) => row.base)) || everyone.every((row) => row.share === null);
}

/** Of the rows of one figure, the largest. */
export function areTooFew(bases: readonly (number | null)[]): boolean {
  return Math.max(0, ...bases.map((base) => base ?? 0)) < fewest;
}
