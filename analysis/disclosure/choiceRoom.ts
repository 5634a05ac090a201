import type { ChoiceTable } from './choiceCells.js';

/** By how many people each count can be more, or less, while everything else that its own group chose stays. */
export interface ChoiceRoom {
  readonly more: Float64Array;
  readonly less: Float64Array;
}

/** Shape one number a cell of the table. */
export function choiceRoom({ values, tops, inGroups }: ChoiceTable): ChoiceRoom {
  const more = Float64Array.from(values, (value, cell) => (tops[cell] ?? Infinity) - value);
  const less = Float64Array.from(values);
  const limit = (room: Float64Array, cell: number, left: number) => (room[cell] = Math.min(room[cell] ?? 0, left));
  for (const { terms, least, most } of inGroups) {
    const now = terms.reduce((sum, { variable, times }) => sum + times * (values[variable] ?? 0), 0);
    for (const { variable, times } of terms) {
      const size = Math.abs(times);
      if (most !== null) limit(times > 0 ? more : less, variable, (most - now) / size);
      if (least !== null) limit(times > 0 ? less : more, variable, (now - least) / size);
    }
  }
  return { more, less };
}
