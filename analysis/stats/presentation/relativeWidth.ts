/** Width of an interval as a part of what it is about; null of nothing, which no width is a part of. */
export function relativeWidth(width: number, of: number): number | null {
  return of > 0 ? width / of : null;
}
