/** Answers on a scale of steps, counted; those without a step apart. */
export interface LikertCounts {
  /** By step, the lowest first. */
  readonly counts: readonly number[];
  /** An answer, but not a step: never averaged. */
  readonly dontKnow: number;
  /** Nothing given. */
  readonly missing: number;
}

/** How "don't know" is written among steps 1, 2, …; NaN is missing. */
export const dontKnowStep = -1;

/**
 * Counts answers on a scale.
 *
 * Shape one entry a respondent: a step from 1 to `steps`, −1 for "don't know", NaN for missing. Counts of people out.
 * Errors RangeError naming the row, from 0, of anything else, or when there are not two steps.
 */
export function likertCounts(answers: ArrayLike<number>, steps: number): LikertCounts {
  if (!(Number.isInteger(steps) && steps >= 2)) throw new RangeError(`a scale of ${steps} steps`);
  const counts = new Array<number>(steps).fill(0);
  let dontKnow = 0;
  let missing = 0;
  for (let i = 0; i < answers.length; i += 1) {
    const answer = answers[i] ?? NaN;
    if (Number.isNaN(answer)) missing += 1;
    else if (answer === dontKnowStep) dontKnow += 1;
    else if (Number.isInteger(answer) && answer >= 1 && answer <= steps) counts[answer - 1] = (counts[answer - 1] ?? 0) + 1;
    else throw new RangeError(`row ${i} has ${answer} on a scale of ${steps} steps`);
  }
  return { counts, dontKnow, missing };
}
