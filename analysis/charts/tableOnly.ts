import type { Published } from '../disclosure/published.js';

/** With fewer answers a picture says more than the numbers can bear. */
const fewest = 20;

/** True when only a table is honest: too few answers in all, or nothing that may be shown. */
export function isTableOnly(table: Published): boolean {
  const everyone = table.rows.filter((row) => row.group === null && row.item === null);
  const most = Math.max(0, ...everyone.map((row) => row.base ?? 0));
  return most < fewest || everyone.every((row) => row.share === null);
}
