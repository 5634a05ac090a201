/** A piece of a delimited cell: a known value, or what stood between delimiters and is not known. */
export interface Token<K> {
  readonly text: string;
  /** Absent when nothing knows it. */
  readonly known?: K;
}

interface Best<K> {
  readonly unknown: number;
  readonly tokens: number;
  readonly next: number;
  readonly known?: K;
}

function boundsOf(text: string, delimiter: string): readonly (readonly [from: number, to: number])[] {
  const bounds: [number, number][] = [];
  let from = 0;
  for (;;) {
    const to = delimiter === '' ? -1 : text.indexOf(delimiter, from);
    bounds.push([from, to < 0 ? text.length : to]);
    if (to < 0) return bounds;
    from = to + delimiter.length;
  }
}

/**
 * A delimited cell in the pieces that leave least of it unknown, and of those in the fewest (the longest labels): a label may
 * hold the delimiter, so a delimiter may or may not part two values. Empty pieces are left out.
 * `spans`: how many delimiters known values hold, most first. Time grows with the pieces times `spans`.
 */
export function splitKnown<K>(text: string, delimiter: string, spans: readonly number[], find: (piece: string) => K | undefined): readonly Token<K>[] {
  const bounds = boundsOf(text, delimiter);
  const cut = (i: number, next: number) => text.slice(bounds[i]?.[0], bounds[next - 1]?.[1]);
  const best: Best<K>[] = [];
  const after = (i: number): Best<K> => best[i] ?? { unknown: 0, tokens: 0, next: i };
  const better = (a: Best<K>, b: Best<K>) => (a.unknown === b.unknown ? a.tokens < b.tokens : a.unknown < b.unknown);
  for (let i = bounds.length - 1; i >= 0; i -= 1) {
    const alone = after(i + 1);
    const isEmpty = cut(i, i + 1).trim() === '';
    let chosen: Best<K> = { unknown: alone.unknown + (isEmpty ? 0 : 1), tokens: alone.tokens + 1, next: i + 1 };
    for (const span of spans) {
      const next = i + span + 1;
      const known = next <= bounds.length ? find(cut(i, next)) : undefined;
      if (known === undefined) continue;
      const way = { unknown: after(next).unknown, tokens: after(next).tokens + 1, next, known };
      if (better(way, chosen)) chosen = way;
    }
    best[i] = chosen;
  }
  const tokens: Token<K>[] = [];
  for (let i = 0; i < bounds.length; i = after(i).next) {
    const { next, known } = after(i);
    const piece = cut(i, next).trim();
    if (piece !== '') tokens.push(known === undefined ? { text: piece } : { text: piece, known });
  }
  return tokens;
}
