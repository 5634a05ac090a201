/** A row is at most so many lines of text high: higher ones fall apart. */
const most = 3;

/**
 * How high a row is on a slide, in lines of text: few rows share what room there is, and are seen from the back of it.
 *
 * @param room px for all rows
 * @param least in lines of text
 */
export function slidePitch(room: number, count: number, base: number, least: number): number {
  return Math.max(least, Math.min(most, room / base / Math.max(1, count)));
}
