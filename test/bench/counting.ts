/** How long tables of very many answers take, beside DuckDB on the same columns and beside reading these once: no counting can be faster. */
import type { Columns } from '../../analysis/frame/columns.js';
import { groupedBy } from '../../analysis/frame/groups.js';
import { rowsWithStatus } from '../../analysis/frame/rowsWithStatus.js';
import { type SumsByGroup, weightedSumsByGroup } from '../../analysis/frame/weightedSumsByGroup.js';
import { weightedSumsOfSets } from '../../analysis/frame/weightedSumsOfSets.js';
import { demandTable } from '../../analysis/tables/demandTable.js';
import type { TableRequest } from '../../analysis/tables/tableRequest.js';
import { duckdbOf, type Peer } from './duckdb.js';
import { departments, inventedColumns, inventedWeights, options, readOnce, roles } from './inventedColumns.js';
import { domains, rakedErrors, rakedPeople } from './rakedPeople.js';
import { type BenchRecord, spread } from './record.js';
import { byTurns } from './timed.js';

const each = (term: (option: string) => string) => Array.from({ length: options }, (_, o) => term(`o${o}`)).join(', ');
const fromAnswered = 'from answers where status = 0 group by unit order by unit';

const fromMost = 'from answers where status = 0 and not o0 group by unit order by unit';
const fromSome = 'from answers where status = 0 and o3 and not o7 group by unit order by unit';

const sql = {
  /** As it is usually written. */
  counts: `select unit, count(*), ${each((o) => `count(*) filter (where ${o})`)} ${fromAnswered}`,
  /** The fastest of seven ways tried. */
  fastestCounts: `select unit, count(*), ${each((o) => `count_if(${o})`)} ${fromAnswered}`,
  filtered: `select unit, count(*), ${each((o) => `count(*) filter (where ${o})`)} ${fromSome}`,
  fastestFiltered: `select unit, count(*), ${each((o) => `count_if(${o})`)} ${fromSome}`,
  /** A condition that nine in ten meet: fewer rows are less work for DuckDB, and as much for bits. */
  filteredMost: `select unit, count(*), ${each((o) => `count(*) filter (where ${o})`)} ${fromMost}`,
  sums: `select unit, count(*), sum(weight), sum(weight * weight), ${each((o) => `count(*) filter (where ${o}), sum(weight) filter (where ${o}), sum(weight * weight) filter (where ${o})`)} ${fromAnswered}`,
  fastestSums: `select unit, count(*), sum(weight), sum(weight * weight), ${each((o) => `sum(${o}::int), sum(weight * ${o}::int), sum(weight * weight * ${o}::int)`)} ${fromAnswered}`,
};

const everyone: TableRequest = { question: 'methods', by: 'unit' };
const some: TableRequest = {
  ...everyone,
  where: {
    text: 'methods includes o3 and not methods includes o7',
    expression: {
      type: 'and',
      parts: [
        { type: 'includes', question: 'methods', codes: ['o3'] },
        { type: 'not', part: { type: 'includes', question: 'methods', codes: ['o7'] } },
      ],
    },
  },
};

const most: TableRequest = { ...everyone, where: { text: 'not methods includes o0', expression: { type: 'not', part: { type: 'includes', question: 'methods', codes: ['o0'] } } } };

/** Each group's number, base and counts, as DuckDB answers. */
function countsOf(columns: Columns, request: TableRequest): readonly (readonly number[])[] {
  const { rows } = demandTable(columns, request);
  return Array.from({ length: departments * roles }, (_, g) => {
    const own = rows.filter(({ group }) => group?.code === `g${g}`);
    return [g, own[0]?.base ?? 0, ...own.map(({ count }) => count)];
  });
}

/** Everything the standard errors of the same shares need. */
function sumsOf(all: Columns): readonly SumsByGroup[] {
  const { columns, groups } = groupedBy(all, 'unit');
  const column = columns.questions.get('methods');
  if (column?.kind !== 'multiple' || columns.weights === undefined) throw new Error('not the invented columns');
  const answered = rowsWithStatus(column.status, ['answered']);
  return [weightedSumsByGroup(answered, groups, columns.weights), ...weightedSumsOfSets(column.chosen, groups, columns.weights, answered)];
}

function sumRows(sums: readonly SumsByGroup[]): readonly (readonly number[])[] {
  return Array.from({ length: departments * roles }, (_, g) => [g, ...sums.flatMap(({ count, weight, squares }) => [count[g] ?? 0, weight[g] ?? 0, squares[g] ?? 0])]);
}

/** A comparison of different numbers would mean nothing. */
async function mustAgree(peer: Peer, question: string, ours: readonly (readonly number[])[]): Promise<void> {
  const theirs = await peer.ask(question);
  const isSame = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.abs(b);
  const agree = theirs.length === ours.length && theirs.every((row, r) => row.length === ours[r]?.length && row.every((value, c) => isSame(ours[r]?.[c] ?? NaN, value)));
  if (!agree) throw new Error(`DuckDB and we do not agree on: ${question}`);
}

const label = (n: number) => `${n.toLocaleString('en')} answers, ${options} options by ${departments} × ${roles} groups`;

function beside(name: string, ours: readonly number[], theirs: readonly number[], against: string): BenchRecord {
  const measured = spread(ours);
  return { name, value: measured.median, unit: 'ms', ratio: measured.median / spread(theirs).median, against: `the time of ${against}`, ...measured };
}

export async function benchCounting(quick: boolean): Promise<readonly BenchRecord[]> {
  const n = quick ? 100_000 : 1_000_000;
  const turns = quick ? 5 : 15;
  const { columns, memory } = inventedColumns(n);
  const weighted: Columns = { ...columns, weights: inventedWeights(n) };
  const peer = await duckdbOf(columns, inventedWeights(n));
  await mustAgree(peer, sql.counts, countsOf(columns, everyone));
  await mustAgree(peer, sql.fastestCounts, countsOf(columns, everyone));
  await mustAgree(peer, sql.filtered, countsOf(columns, some));
  await mustAgree(peer, sql.fastestFiltered, countsOf(columns, some));
  await mustAgree(peer, sql.filteredMost, countsOf(columns, most));
  await mustAgree(peer, sql.sums, sumRows(sumsOf(weighted)));
  await mustAgree(peer, sql.fastestSums, sumRows(sumsOf(weighted)));
  const rakedColumns = rakedPeople(columns);
  const raked = rakedErrors(rakedColumns);
  const cellSums = raked.sums();
  const times = await byTurns(
    {
      table: () => demandTable(columns, everyone),
      reading: () => readOnce(memory),
      counts: () => peer.ask(sql.counts),
      fastestCounts: () => peer.ask(sql.fastestCounts),
      // Another object with the same columns: nothing of it is remembered.
      first: () => demandTable({ ...columns }, everyone),
      filteredTable: () => demandTable(columns, some),
      filtered: () => peer.ask(sql.filtered),
      fastestFiltered: () => peer.ask(sql.fastestFiltered),
      mostTable: () => demandTable(columns, most),
      filteredMost: () => peer.ask(sql.filteredMost),
      sums: () => sumsOf(weighted),
      duckdbSums: () => peer.ask(sql.sums),
      fastestSums: () => peer.ask(sql.fastestSums),
      weightedTable: () => demandTable(weighted, everyone),
      cellSums: raked.sums,
      errors: () => raked.errors(cellSums),
      rakedTable: () => demandTable(rakedColumns, everyone),
    },
    turns,
  );
  peer.close();
  const of = (name: Parameters<typeof times.get>[0]) => times.get(name) ?? [];
  const [table, sums] = [`a table of ${label(n)}`, `sums for its standard errors, weighted`];
  return [
    beside(table, of('table'), of('counts'), 'DuckDB, 2 threads: count(*) filter'),
    beside(table, of('table'), of('fastestCounts'), 'DuckDB, 2 threads: count_if, its fastest'),
    beside(table, of('table'), of('reading'), 'reading its columns once'),
    beside('the first table by these groups', of('first'), of('counts'), 'DuckDB, 2 threads: count(*) filter'),
    beside('the same table of some, the condition tried anew', of('filteredTable'), of('filtered'), 'DuckDB, 2 threads: count(*) filter'),
    beside('the same table of some, the condition tried anew', of('filteredTable'), of('fastestFiltered'), 'DuckDB, 2 threads: count_if, its fastest'),
    beside('the same table of most, the condition tried anew', of('mostTable'), of('filteredMost'), 'DuckDB, 2 threads: count(*) filter'),
    beside(sums, of('sums'), of('duckdbSums'), 'DuckDB, 2 threads: sum filter'),
    beside(sums, of('sums'), of('fastestSums'), 'DuckDB, 2 threads: sum of products, its fastest'),
    beside('the weighted table, with its intervals', of('weightedTable'), of('duckdbSums'), 'DuckDB, 2 threads: sum filter'),
    beside('the sums of raked people, weights before too', of('cellSums'), of('duckdbSums'), 'DuckDB, 2 threads: sum filter, one weight'),
    beside(`raked standard errors from these, ${domains} domains`, of('errors'), of('duckdbSums'), 'DuckDB, 2 threads: the sums alone'),
    beside('the raked table, with its intervals', of('rakedTable'), of('duckdbSums'), 'DuckDB, 2 threads: the sums alone'),
  ];
}
