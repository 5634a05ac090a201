/** How the sums of a weighted table grow with options and departments, and a table by more backgrounds than usual. */
import type { Columns } from '../../analysis/frame/columns.js';
import { demandTable } from '../../analysis/tables/demandTable.js';
import { departments, inventedColumns, inventedWeights, options, roles } from './inventedColumns.js';
import { type BenchRecord, spread } from './record.js';
import { byTurns } from './timed.js';

const usual = { options, groups: departments * roles };

const sizes = [usual, { ...usual, options: 16 }, { ...usual, options: 32 }, { ...usual, options: 64 }, { ...usual, groups: 22 }, { ...usual, groups: 100 }, { ...usual, groups: 300 }, { options: 64, groups: 300 }] as const;

export async function benchGrowing(quick: boolean): Promise<readonly BenchRecord[]> {
  const n = quick ? 50_000 : 300_000;
  const records: BenchRecord[] = [];
  let first: number | undefined;
  for (const size of sizes) {
    const columns: Columns = { ...inventedColumns(n, size).columns, weights: inventedWeights(n) };
    const times = await byTurns({ table: () => demandTable(columns, { question: 'methods', by: 'unit' }) }, quick ? 5 : 9);
    const measured = spread(times.get('table') ?? []);
    const name = `the weighted table of ${n.toLocaleString('en')}: ${String(size.options)} options, ${String(size.groups)} groups`;
    records.push({ name, value: measured.median, unit: 'ms', ratio: first === undefined ? null : measured.median / first, against: first === undefined ? null : 'the time of the first', ...measured });
    first ??= measured.median;
  }
  return records;
}
