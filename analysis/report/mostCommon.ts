import type { Published, PublishedRow } from '../disclosure/published.js';

const mostNamed = 3;

/** The most common ordinary answers that are shown, largest first; equal ones as they were asked. What has no code of its own cannot be pointed at. */
export function mostCommon({ rows }: Published): readonly PublishedRow[] {
  const ordinary = rows.filter(({ group, item, code, meaning, share }) => group === null && !code.startsWith('.') && item === null && meaning === 'answer' && share !== null && share > 0);
  return ordinary.sort((a, b) => (b.share ?? 0) - (a.share ?? 0)).slice(0, mostNamed);
}
