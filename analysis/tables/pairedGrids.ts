import type { BitSet } from '../frame/bitSet.js';
import type { Columns, GridColumn } from '../frame/columns.js';
import type { Code, GridQuestion, Text } from '../survey/definition.js';
import type { RatingPairs } from '../stats/gap/ratingPairs.js';

/** A row of both grids: who rated it in both, and what disclosure must know of the others. */
export interface PairedRow {
  readonly code: Code;
  readonly label: Text;
  readonly pairs: RatingPairs;
  readonly behind: {
    /**
     * Everyone by importance (outer) and availability (inner): the steps, ascending; then the answers off the scale
     * ("don't know"), as the grid has them; last those without an answer.
     */
    readonly joint: readonly (readonly number[])[];
    /** Who rated it in one of the grids only, whatever they did in the other. */
    readonly onlyImportance: number;
    readonly onlyAvailability: number;
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

/** Where the codes of a column stand: steps first, ascending, then answers off the scale; last who gave none. */
interface Places {
  readonly of: Int16Array;
  readonly size: number;
}

function placesOf({ question, column }: Grid, steps: readonly number[]): Places {
  const options = new Map(question.scale.map((option) => [option.code, option]));
  let next = steps.length;
  const of = Int16Array.from(column.scale, ({ code }) => {
    const option = options.get(code);
    return option?.meaning === 'answer' && option.value !== undefined ? steps.indexOf(option.value) : next++;
  });
  return { of, size: next + 1 };
}

interface Placed extends Places {
  readonly codes: Uint16Array;
}

const placed = ({ codes }: GridColumn['rows'][number], places: Places): Placed => ({ codes, ...places });

function pairUp(first: Placed, second: Placed, steps: readonly number[], among: BitSet): Pick<PairedRow, 'pairs' | 'behind'> {
  const n = first.codes.length;
  const kept = new Int32Array(n);
  const counts = new Float64Array(first.size * second.size);
  let pairs = 0;
  for (let i = 0; i < n; i += 1) {
    if (!among.has(i)) continue;
    const a = first.of[first.codes[i] ?? 0] ?? first.size - 1;
    const b = second.of[second.codes[i] ?? 0] ?? second.size - 1;
    counts[a * second.size + b] = (counts[a * second.size + b] ?? 0) + 1;
    if (a < steps.length && b < steps.length) kept[pairs++] = i;
  }
  const rows = kept.slice(0, pairs);
  const valuesOf = ({ codes, of }: Placed) => {
    const numbers = Float64Array.from(of, (place) => steps[place] ?? NaN);
    const values = new Float64Array(pairs);
    for (let p = 0; p < pairs; p += 1) values[p] = numbers[codes[rows[p] ?? 0] ?? 0] ?? NaN;
    return values;
  };
  const joint = Array.from({ length: first.size }, (_, a) => [...counts.subarray(a * second.size, (a + 1) * second.size)]);
  const countWhere = (holds: (a: number, b: number) => boolean) => joint.reduce((sum, row, a) => sum + row.reduce((own, people, b) => own + (holds(a, b) ? people : 0), 0), 0);
  return {
    pairs: { rows, importance: valuesOf(first), availability: valuesOf(second) },
    behind: { joint, onlyImportance: countWhere((a) => a < steps.length) - pairs, onlyAvailability: countWhere((_a, b) => b < steps.length) - pairs },
  };
}
