/** Two texts line by line, as somebody who compares them reads them. */
export interface DiffRow {
  readonly kind: 'same' | 'changed';
  /** Line numbers from 1; undefined where that text has no line here. */
  readonly left?: number;
  readonly right?: number;
  readonly leftText: string;
  readonly rightText: string;
}

/** More pairs of lines than these are not compared: the middle is then shown as changed whole. */
const mostPairs = 4_000_000;

/** Longest common subsequence of what is between the common beginning and end; pairs of indexes. */
function pairsIn(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  if (a.length * b.length > mostPairs) return [];
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Every line of both texts, once, in order: lines that are the same beside each other. */
export function lineDiff(left: string, right: string): readonly DiffRow[] {
  const [a, b] = [left.split('\n'), right.split('\n')];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const middle = pairsIn(a.slice(start, a.length - end), b.slice(start, b.length - end)).map(([i, j]) => [i + start, j + start] as const);
  const pairs = [...Array.from({ length: start }, (_, i) => [i, i] as const), ...middle, ...Array.from({ length: end }, (_, i) => [a.length - end + i, b.length - end + i] as const)];
  const rows: DiffRow[] = [];
  let [i, j] = [0, 0];
  for (const [nextA, nextB] of [...pairs, [a.length, b.length] as const]) {
    while (i < nextA || j < nextB) {
      const [hasA, hasB] = [i < nextA, j < nextB];
      rows.push({ kind: 'changed', leftText: hasA ? (a[i] ?? '') : '', rightText: hasB ? (b[j] ?? '') : '', ...(hasA ? { left: (i += 1) } : {}), ...(hasB ? { right: (j += 1) } : {}) });
    }
    if (nextA < a.length) rows.push({ kind: 'same', leftText: a[i] ?? '', rightText: b[j] ?? '', left: (i += 1), right: (j += 1) });
  }
  return rows;
}
