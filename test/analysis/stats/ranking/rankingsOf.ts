import type { Rankings } from '../../../../analysis/stats/ranking/rankings.js';

/** Rankings of three places from lists of items, best first, and lists of who could rank what. */
export function rankingsOf(items: number, orders: readonly (readonly number[])[], offered?: readonly (readonly number[])[]): Rankings {
  const places = [0, 1, 2].map((place) => Int32Array.from(orders, (order) => order[place] ?? -1));
  const all = { items, n: orders.length, places };
  if (offered === undefined) return all;
  const bits = Array.from({ length: items }, () => new Uint32Array((orders.length + 31) >>> 5));
  for (const [i, own] of offered.entries()) {
    for (const item of own) {
      const words = bits[item] ?? new Uint32Array(1);
      words[i >>> 5] = (words[i >>> 5] ?? 0) | (1 << (i & 31));
    }
  }
  return { ...all, offered: bits };
}
