/** How long a table takes on very many answers, beside reading the same columns once: no counting can be faster. */
import { BitSet } from '../../analysis/frame/bitSet.js';
import type { Category, Column, Columns } from '../../analysis/frame/columns.js';
import { demandTable } from '../../analysis/tables/demandTable.js';
import { ask, definitionOf, textOf } from '../analysis/frame/definitionOf.js';
import { spread, type BenchRecord } from './record.js';

const groups = 88;
const options = 12;

/** A seeded source of chance (mulberry32), so that every run counts the same answers. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const named = (prefix: string, n: number): readonly Category[] =>
  Array.from({ length: n }, (_, i) => ({ code: `${prefix}${i}`, label: textOf(`${prefix}${i}`) }));

interface Answers {
  readonly columns: Columns;
  /** The same memory, four bytes at a time. */
  readonly memory: readonly Uint32Array[];
}

/** A multiple choice that one in twenty skipped, with options from one in ten to four in five, by one of 88 groups. */
function answersOf(n: number): Answers {
  const random = chance(20240917);
  const categories = named('o', options);
  const status = Uint8Array.from({ length: n }, () => (random() < 0.05 ? 1 : 0));
  const codes = Uint16Array.from({ length: n }, () => Math.floor(random() * groups));
  const chosen = categories.map((_, o) => {
    const set = new BitSet(n);
    for (let i = 0; i < n; i += 1) if (status[i] === 0 && random() < 0.1 + (0.7 * o) / options) set.add(i);
    return set;
  });
  const questions = new Map<string, Column>([
    ['unit', { kind: 'single', status: new Uint8Array(n), categories: named('g', groups), codes }],
    ['methods', { kind: 'multiple', status, categories, chosen }],
  ]);
  const definition = definitionOf([ask.single('unit', named('g', groups).map(({ code }) => code)), ask.multiple('methods', categories.map(({ code }) => code))]);
  return { columns: { definition, n, questions }, memory: [status, codes, ...chosen.map(({ words }) => words)].map(asWords) };
}

function asWords({ buffer, byteOffset, byteLength }: Uint8Array | Uint16Array | Uint32Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, byteLength >>> 2);
}

function readOnce(memory: Answers['memory']): number {
  let seen = 0;
  for (const words of memory) for (let i = 0; i < words.length; i += 1) seen ^= words[i] ?? 0;
  return seen;
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Table and reading take turns, so that both meet the same machine. */
export function benchCounting(quick: boolean): readonly BenchRecord[] {
  const n = quick ? 100_000 : 1_000_000;
  const { columns, memory } = answersOf(n);
  const count = () => demandTable(columns, { question: 'methods', by: 'unit' });
  for (let i = 0; i < 3; i += 1) [count(), readOnce(memory)];
  const runs = Array.from({ length: quick ? 5 : 15 }, () => ({ counting: timed(count), reading: timed(() => readOnce(memory)) }));
  const counting = spread(runs.map((run) => run.counting));
  const reading = spread(runs.map((run) => run.reading));
  return [
    {
      name: `a table of ${n.toLocaleString('en')} answers, ${options} options by ${groups} groups`,
      value: counting.median,
      unit: 'ms',
      ratio: counting.median / reading.median,
      against: 'reading its columns once',
      ...counting,
    },
  ];
}
