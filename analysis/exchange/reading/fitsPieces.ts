/**
 * Whether a name is the pieces in order with any text between them.
 * Each piece is taken where it first occurs, which is never worse than later: linear, however many pieces.
 */
export function fitsPieces(name: string, pieces: readonly string[]): boolean {
  const [first = '', ...rest] = pieces;
  const last = rest.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first)) return false;
  let from = first.length;
  for (const middle of rest) {
    const at = name.indexOf(middle, from);
    if (at < 0) return false;
    from = at + middle.length;
  }
  return name.length - last.length >= from && name.endsWith(last);
}
