import type { Code, Definition, FrameDisposition } from '../survey/definition.js';

/** People whom the list tells the same of: no names, no answers, how many they are. */
export interface PopulationCell {
  /** Their category by each question of the list, in its order; blank where it does not say. */
  readonly codes: readonly Code[];
  /** Those who belong to the population, or may do. */
  readonly people: number;
  /** What became of them, and of those who were found not to belong; empty where the list does not tell. */
  readonly dispositions: ReadonlyMap<FrameDisposition, number>;
}

/** Everyone invited, counted; nobody in it can be found again. Who was found not to belong to the population is in no count but that of the cells. */
export interface Population {
  readonly total: number;
  /** Background question -> category code -> people invited. */
  readonly by: ReadonlyMap<Code, ReadonlyMap<Code, number>>;
  /** The same people by all questions of the list at once. */
  readonly cells?: readonly PopulationCell[];
}

/** What the list says of somebody that the definition does not know. */
export interface UnreadDisposition {
  /** Blank: it says nothing. */
  readonly value: string;
  readonly people: number;
}

/**
 * Counts the list of people invited.
 *
 * Shape one map (column -> value) a person in, counts out; a blank value is counted in the total only. Where the list
 * tells what became of people, those not eligible are counted in no total; a value that the definition does not name
 * counts as unknown eligibility (`unreadDispositions` finds them). Errors none: values that are no category are counted
 * under themselves, for the reader of the list to report.
 */
export function populationOf({ frame: { columns, disposition } }: Definition, people: Iterable<ReadonlyMap<string, string>>): Population {
  const questions = [...columns.keys()];
  const cells = new Map<string, CountedCell>();
  for (const person of people) {
    const codes = [...columns.values()].map((column) => person.get(column) ?? '');
    const key = JSON.stringify(codes);
    const cell = cells.get(key) ?? { codes, people: 0, dispositions: new Map<FrameDisposition, number>() };
    cells.set(key, cell);
    const became = disposition === undefined ? undefined : (disposition.values.get(person.get(disposition.column) ?? '') ?? 'unknown');
    if (became !== 'ineligible') cell.people += 1;
    if (became !== undefined) cell.dispositions.set(became, (cell.dispositions.get(became) ?? 0) + 1);
  }
  const counted = [...cells.values()];
  const by = new Map(questions.map((question, q) => [question, countBy(counted, q)]));
  return { total: counted.reduce((sum, cell) => sum + cell.people, 0), by, cells: counted };
}

interface CountedCell {
  readonly codes: readonly Code[];
  people: number;
  readonly dispositions: Map<FrameDisposition, number>;
}

function countBy(cells: readonly CountedCell[], question: number): ReadonlyMap<Code, number> {
  const counts = new Map<Code, number>();
  for (const { codes, people } of cells) {
    const code = codes[question] ?? '';
    if (code !== '' && people > 0) counts.set(code, (counts.get(code) ?? 0) + people);
  }
  return counts;
}

/** Values of the list's disposition column that the definition does not name, in the order they come. */
export function unreadDispositions({ frame: { disposition } }: Definition, people: Iterable<ReadonlyMap<string, string>>): readonly UnreadDisposition[] {
  if (disposition === undefined) return [];
  const counts = new Map<string, number>();
  for (const person of people) {
    const value = person.get(disposition.column) ?? '';
    if (!disposition.values.has(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, all]) => ({ value, people: all }));
}
