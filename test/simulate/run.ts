/** `npm run simulate -- [--runs N] [--seed S] [NAME …]`: how often tests and intervals are wrong in simulated surveys. Exit 1 when too often. */
import { readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { SimulatedRate } from './simulatedRate.js';

type Simulate = (runs: number, seed: number) => readonly SimulatedRate[];

const folder = dirname(fileURLToPath(import.meta.url));
const own = extname(fileURLToPath(import.meta.url));

/** Programs of this folder: modules that export `simulate`. */
async function* programs(asked: ReadonlySet<string>): AsyncGenerator<readonly [string, Simulate]> {
  for (const entry of readdirSync(folder).sort()) {
    const name = entry.slice(0, -own.length);
    if (extname(entry) !== own || name.includes('.') || name === 'run' || (asked.size > 0 && !asked.has(name))) continue;
    const loaded = (await import(pathToFileURL(join(folder, entry)).href)) as { readonly simulate?: Simulate };
    if (loaded.simulate !== undefined) yield [name, loaded.simulate];
  }
}

const { values, positionals } = parseArgs({ options: { runs: { type: 'string', default: '2000' }, seed: { type: 'string', default: '2026' } }, allowPositionals: true });
const runs = Number(values.runs);
const seed = Number(values.seed);
if (!(Number.isInteger(runs) && runs > 0 && Number.isInteger(seed))) {
  process.stderr.write('behov: --runs and --seed are whole numbers.\n');
  process.exit(2);
}
let found = 0;
let outside = 0;
for await (const [name, simulate] of programs(new Set(positionals))) {
  found += 1;
  process.stdout.write(`${name}, seed ${seed}\n`);
  for (const { name: what, value, low, high, runs: done } of simulate(runs, seed)) {
    const fits = value >= low && value <= high;
    if (!fits) outside += 1;
    process.stdout.write(`  ${value.toFixed(4)}  within ${low} to ${high}: ${fits ? 'yes' : 'NO'}  ${what} (${done} runs)\n`);
  }
}
if (found === 0) process.stderr.write(`behov: there is no simulation ${positionals.join(', ')}.\n`);
process.exitCode = outside > 0 || found === 0 ? 1 : 0;
