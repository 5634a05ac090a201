import type { BitSet } from '../frame/bitSet.js';
import type { Columns, GridColumn } from '../frame/columns.js';
import { statusOrder } from '../frame/columns.js';
import type { Code, GridQuestion, Text } from '../survey/definition.js';
import type { RatingPairs } from '../stats/gap/ratingPairs.js';

/** A row of both grids: who rated it in both, and what disclosure must know of the others. */
export interface PairedRow {
  readonly code: Code;
  readonly label: Text;
  readonly pairs: RatingPairs;
  readonly behind: {
    /** People by importance (outer) and availability (inner), steps ascending; they add up to the pairs. */
    readonly joint: readonly (readonly number[])[];
    /** Who rated it in one of the grids only, whatever they did in the other. */
    readonly onlyImportance: number;
    readonly onlyAvailability: number;
    /** Of those who answered both: a rating beside an answer off the scale ("don't know"), and two such answers. */
    readonly offScale: readonly number[];
  };
}

export interface PairedGrids {
  readonly rows: readonly PairedRow[];
  readonly steps: readonly number[];
  readonly sensitive: boolean;
  /** Multiple choices whose chosen options were the rows a person was shown, with what they are called. */
  readonly rowsFrom: readonly { readonly code: Code; readonly label: Text }[];
}

/**
 * Two grids side by side, in the order of the rows of the first, among some people.
 *
 * Errors RangeError when they do not have the same rows and the same numbers of steps.
 */
export function pairedGrids(columns: Columns, { importance, availability }: { readonly importance: Code; readonly availability: Code }, among: BitSet): PairedGrids {
  const first = gridOf(columns, importance);
  const second = gridOf(columns, availability);
  const steps = stepsOf(first.question);
  if (steps.length < 2 || steps.join() !== stepsOf(second.question).join()) throw new RangeError(`the steps of ${importance} and ${availability} differ`);
  if (first.column.rows.length !== second.column.rows.length) throw new RangeError(`the rows of ${importance} and ${availability} differ`);
  const places = { first: placesOf(first, steps), second: placesOf(second, steps) };
  const rows = first.column.rows.map((row): PairedRow => {
    const other = second.column.rows.find(({ category }) => category.code === row.category.code);
    if (other === undefined) throw new RangeError(`${availability} has no row ${row.category.code}`);
    return { ...row.category, ...pairUp(placed(row, places.first), placed(other, places.second), steps, among) };
  });
  const from = new Set([first.question.rowsFrom, second.question.rowsFrom]);
  const rowsFrom = [...columns.definition.questions.values()].filter(({ code }) => from.has(code)).map(({ code, label, text }) => ({ code, label: label ?? text }));
  return { rows, steps, sensitive: first.question.sensitive || second.question.sensitive, rowsFrom };
}

interface Grid {
  readonly question: GridQuestion;
  readonly column: GridColumn;
}

function gridOf({ definition, questions }: Columns, code: Code): Grid {
  const question = definition.questions.get(code);
  const column = questions.get(code);
  if (question?.kind !== 'grid' || column?.kind !== 'grid') throw new RangeError(`${code} is no grid`);
  return { question, column };
}

/** Numbers of the steps of a scale, ascending, each once. */
export function stepsOf({ scale }: GridQuestion): readonly number[] {
  const values = scale.flatMap(({ meaning, value }) => (meaning === 'answer' && value !== undefined ? [value] : []));
  return [...new Set(values)].sort((a, b) => a - b);
}

/** Of each code of a column: the place of its step, −1 off the scale. */
function placesOf({ question, column }: Grid, steps: readonly number[]): Int16Array {
  const options = new Map(question.scale.map((option) => [option.code, option]));
  return Int16Array.from(column.scale, ({ code }) => {
    const option = options.get(code);
    return option?.meaning === 'answer' && option.value !== undefined ? steps.indexOf(option.value) : -1;
  });
}

interface Placed {
  readonly status: Uint8Array;
  readonly codes: Uint16Array;
  readonly places: Int16Array;
}

const placed = ({ status, codes }: GridColumn['rows'][number], places: Int16Array): Placed => ({ status, codes, places });

const answered = statusOrder.indexOf('answered');

function pairUp(first: Placed, second: Placed, steps: readonly number[], among: BitSet): Pick<PairedRow, 'pairs' | 'behind'> {
  const n = first.codes.length;
  const kept = new Int32Array(n);
  const size = steps.length;
  const joint = new Float64Array(size * size);
  let [pairs, onlyImportance, onlyAvailability, offFirst, offSecond, offBoth] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < n; i += 1) {
    if (!among.has(i)) continue;
    const a = first.places[first.codes[i] ?? 0] ?? -1;
    const b = second.places[second.codes[i] ?? 0] ?? -1;
    if (a >= 0 && b >= 0) {
      joint[a * size + b] = (joint[a * size + b] ?? 0) + 1;
      kept[pairs++] = i;
      continue;
    }
    if (a >= 0) onlyImportance += 1;
    if (b >= 0) onlyAvailability += 1;
    if (first.status[i] !== answered || second.status[i] !== answered) continue;
    if (a >= 0) offSecond += 1;
    else if (b >= 0) offFirst += 1;
    else offBoth += 1;
  }
  const rows = kept.slice(0, pairs);
  const valuesOf = ({ codes, places }: Placed) => Float64Array.from(rows, (i) => steps[places[codes[i] ?? 0] ?? 0] ?? NaN);
  return {
    pairs: { rows, importance: valuesOf(first), availability: valuesOf(second) },
    behind: { joint: steps.map((_, a) => [...joint.subarray(a * size, (a + 1) * size)]), onlyImportance, onlyAvailability, offScale: [offFirst, offSecond, offBoth] },
  };
}
