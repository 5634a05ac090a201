import type { Row, Table } from '../tables/table.js';
import { type Cells, type Panel, type Split, unanswered } from './panel.js';

/**
 * The panels of the tables of one question, the same for each of its items.
 *
 * Shape tables of one question with at most one background each, no two with the same; one panel an item out.
 * Errors RangeError when the tables do not count the same people.
 */
export function panelsOf(tables: readonly Table[]): readonly Panel[] {
  const [first] = tables;
  if (first === undefined) return [];
  const items = first.kind === 'number' ? [null] : [...new Set(first.rows.map((row) => row.item?.code ?? null))];
  return items.map((item) => panelOf(first, tables, item));
}

function panelOf(first: Table, tables: readonly Table[], item: string | null): Panel {
  const total = cellsOf(first, null, item);
  for (const table of tables) {
    const { base, people, counts } = cellsOf(table, null, item);
    const isSame = base === total.base && people === total.people && counts.join() === total.counts.join();
    if (!isSame) throw new RangeError(`two tables of ${first.question} count different people`);
  }
  return {
    question: first.question,
    item,
    additive: isAdditive(first, item),
    sensitive: first.sensitive,
    options: [...rowsOf(first, null, item).map(({ code }) => code), ...(countsUnanswered(first, item) ? [unanswered] : [])],
    total,
    splits: tables.flatMap((table) => splitOf(table, item)),
  };
}

function isAdditive(table: Table, item: string | null): boolean {
  return table.baseRule === 'selections' || hasOneAnswer(table, item);
}

function hasOneAnswer({ kind }: Table, item: string | null): boolean {
  return kind === 'single' || kind === 'unit' || kind === 'grid' || (kind === 'ranking' && item === 'first');
}

/** With others in the base than those who answered, one answer each still adds up: those without one are the rest. */
function countsUnanswered(table: Table, item: string | null): boolean {
  return table.baseRule !== 'answered' && table.baseRule !== 'selections' && hasOneAnswer(table, item);
}

function splitOf(table: Table, item: string | null): readonly Split[] {
  const [by] = table.by;
  if (by === undefined) return [];
  const rows = table.kind === 'number' ? table.numbers : table.rows;
  const codes = [...new Set(rows.flatMap(({ group }) => (group === null ? [] : [group.code])))];
  return [{ by, groups: codes.map((code) => ({ code, ...cellsOf(table, code, item) })) }];
}

function rowsOf(table: Table, group: string | null, item: string | null): readonly Row[] {
  return table.rows.filter((row) => (row.group?.code ?? null) === group && (row.item?.code ?? null) === item);
}

function cellsOf(table: Table, group: string | null, item: string | null): Cells {
  const rows = rowsOf(table, group, item);
  const number = table.numbers.find((row) => (row.group?.code ?? null) === group);
  const [first] = rows;
  const base = first?.base ?? number?.base ?? 0;
  // Several answers of one person are judged as the one person they tell of.
  const counts = rows.map(({ count, people }) => people?.count ?? count);
  const sum = counts.reduce((a, b) => a + b, 0);
  const heaviest = first?.heaviest ?? number?.heaviest;
  const weights = { ...(heaviest === undefined ? {} : { heaviest }), ...(number === undefined ? {} : { amounts: number.amounts }) };
  if (first?.people !== undefined) return { base: sum, people: first.people.base, counts, ...weights };
  return { base, counts: countsUnanswered(table, item) ? [...counts, base - sum] : counts, ...weights };
}
