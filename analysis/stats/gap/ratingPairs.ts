/** The lowest and the highest step of a rating scale. */
export interface RatingScale {
  readonly low: number;
  readonly high: number;
}

/** People who rated both how important an item is and how available; nobody else says anything of its gap. */
export interface RatingPairs {
  /** Rows of all respondents these are a part of. */
  readonly rows: Int32Array;
  readonly importance: Float64Array;
  readonly availability: Float64Array;
}

/**
 * Those who rated both.
 *
 * Shape one rating a row, twice, in the same order of rows; what is no step of the scale ("don't know" as −1, missing as
 * NaN) is no rating. Errors RangeError when the lengths differ or a number lies within the scale and is not whole.
 */
export function ratingPairs(importance: ArrayLike<number>, availability: ArrayLike<number>, scale: RatingScale = { low: 1, high: 5 }): RatingPairs {
  if (importance.length !== availability.length) throw new RangeError(`${importance.length} ratings beside ${availability.length}`);
  const n = importance.length;
  const rows = new Int32Array(n);
  let pairs = 0;
  for (let i = 0; i < n; i += 1) {
    // Both are looked at: a step that is none is told of whoever else is missing.
    const isImportant = isRating(importance[i] ?? NaN, scale, i);
    const isAvailable = isRating(availability[i] ?? NaN, scale, i);
    if (!isImportant || !isAvailable) continue;
    rows[pairs] = i;
    pairs += 1;
  }
  const kept = rows.slice(0, pairs);
  return { rows: kept, importance: ratingsOf(importance, kept), availability: ratingsOf(availability, kept) };
}

function ratingsOf(ratings: ArrayLike<number>, rows: Int32Array): Float64Array {
  const kept = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k += 1) kept[k] = ratings[rows[k] ?? 0] ?? NaN;
  return kept;
}

function isRating(rating: number, { low, high }: RatingScale, row: number): boolean {
  if (!(rating >= low && rating <= high)) return false;
  if (!Number.isInteger(rating)) throw new RangeError(`row ${row} rates ${rating}, which is no step from ${low} to ${high}`);
  return true;
}
