import type { Part, Splitting } from './splitting.js';

/** Who is in a part of a table, and in the table at all: 1 or 0 a row of the columns that are counted. */
export function domainOf({ members }: Part, { rows, groups: { starts }, columns }: Splitting): Uint8Array {
  const domain = new Uint8Array(columns.n);
  for (const member of members) {
    for (let i = starts[member] ?? 0; i < (starts[member + 1] ?? 0); i += 1) if (rows.has(i)) domain[i] = 1;
  }
  return domain;
}
