/**
 * Splits of one question that say the same of some people: departments within a faculty. Everyone of the faculty less the
 * departments that are shown is then a department that is hidden, whatever protects each table by itself (`statistics.md` 16.6).
 */
import { noCode, type CodeColumn, type Columns } from '../frame/columns.js';
import { rowsWithStatus } from '../frame/rowsWithStatus.js';
import type { BitSet } from '../frame/bitSet.js';
import type { Code } from '../survey/definition.js';
import type { Table } from './table.js';

/** Where fewer stand on one side alone, the two sides are told apart by nobody but these. */
const handful = 5;

function splitBy({ questions }: Columns, code: Code): CodeColumn | undefined {
  const column = questions.get(code);
  return column?.kind === 'single' || column?.kind === 'unit' ? column : undefined;
}

/** People by group of the one, then of the other; without an answer is a group too. */
function crossed(rows: BitSet, one: CodeColumn, other: CodeColumn): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const people = new Map<number, Map<number, number>>();
  rows.forEach((i) => {
    const [a, b] = [one.codes[i] ?? noCode, other.codes[i] ?? noCode];
    const own = people.get(a) ?? new Map<number, number>();
    people.set(a, own.set(b, (own.get(b) ?? 0) + 1));
  });
  return people;
}

/** Whether some group of the second is, but for a handful of people, made of whole groups of the first. */
function isMadeOf(people: ReadonlyMap<number, ReadonlyMap<number, number>>): boolean {
  const sizes = new Map<number, number>();
  const apart = new Map<number, number>();
  const made = new Set<number>();
  for (const [group, own] of people) {
    const all = [...own.values()].reduce((sum, count) => sum + count, 0);
    const [most, inIt] = [...own].reduce((best, each) => (each[1] > best[1] ? each : best));
    for (const [other, count] of own) sizes.set(other, (sizes.get(other) ?? 0) + count);
    if (group === noCode || most === noCode) continue;
    made.add(most);
    // those of the group who are elsewhere; what is left of the whole is taken off below
    apart.set(most, (apart.get(most) ?? 0) + all - 2 * inIt);
  }
  return [...made].some((whole) => (sizes.get(whole) ?? 0) + (apart.get(whole) ?? 0) < handful);
}

/** The same tables, each with the splits declared before it that its own groups are made of, or that are made of its own. */
export function withNestedSplits(columns: Columns, tables: readonly Table[]): readonly Table[] {
  return tables.map((table, place) => {
    const [by] = table.by;
    const own = by === undefined ? undefined : splitBy(columns, by);
    const asked = columns.questions.get(table.question);
    const before = tables.slice(0, place).flatMap((other) => (other.question === table.question && other.by[0] !== by ? other.by : []));
    if (own === undefined || asked === undefined || before.length === 0) return table;
    const rows = rowsWithStatus(asked.status, ['answered']);
    const nestedIn = before.filter((code) => {
      const other = splitBy(columns, code);
      return other !== undefined && (isMadeOf(crossed(rows, other, own)) || isMadeOf(crossed(rows, own, other)));
    });
    return nestedIn.length === 0 ? table : { ...table, nestedIn };
  });
}
