export interface RowOrder {
  /** Place -> row. */
  readonly order: Uint32Array;
  /** Code -> the place its rows begin at; then that of rows without a code, and the number of rows. */
  readonly starts: Uint32Array;
}

/** Rows sorted by their code, those without one (`noCode`, or any other beyond `categories`) last; rows with the same code stay in order. */
export function rowOrder(codes: Uint16Array, categories: number): RowOrder {
  const starts = new Uint32Array(categories + 2);
  for (let i = 0; i < codes.length; i += 1) {
    const after = Math.min(codes[i] ?? 0, categories) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let g = 1; g < starts.length; g += 1) starts[g] = (starts[g] ?? 0) + (starts[g - 1] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(codes.length);
  for (let i = 0; i < codes.length; i += 1) {
    const group = Math.min(codes[i] ?? 0, categories);
    const place = next[group] ?? 0;
    order[place] = i;
    next[group] = place + 1;
  }
  return { order, starts };
}
