import { BitSet } from '../../analysis/frame/bitSet.js';
import type { Category, Column, Columns } from '../../analysis/frame/columns.js';
import { ask, definitionOf, textOf } from '../analysis/frame/definitionOf.js';
import { chance } from './chance.js';

export const departments = 22;
export const roles = 4;
export const options = 12;

export interface Invented {
  readonly columns: Columns;
  /** The same memory, four bytes at a time; without the weights. */
  readonly memory: readonly Uint32Array[];
}

const named = (prefix: string, n: number): readonly Category[] =>
  Array.from({ length: n }, (_, i) => ({ code: `${prefix}${i}`, label: textOf(`${prefix}${i}`) }));

export interface InventedSize {
  readonly options: number;
  readonly groups: number;
}

/** A multiple choice that one in twenty skipped, with options from one in ten to four in five, by department and role together. */
export function inventedColumns(n: number, size: InventedSize = { options, groups: departments * roles }): Invented {
  const random = chance(20240917);
  const categories = named('o', size.options);
  const groups = named('g', size.groups);
  const status = Uint8Array.from({ length: n }, () => (random() < 0.05 ? 1 : 0));
  const codes = Uint16Array.from({ length: n }, () => Math.floor(random() * groups.length));
  const chosen = categories.map((_, o) => {
    const set = new BitSet(n);
    for (let i = 0; i < n; i += 1) if (status[i] === 0 && random() < 0.1 + (0.7 * o) / size.options) set.add(i);
    return set;
  });
  const questions = new Map<string, Column>([
    ['unit', { kind: 'single', status: new Uint8Array(n), categories: groups, codes }],
    ['methods', { kind: 'multiple', status, categories, chosen }],
  ]);
  const definition = definitionOf([ask.single('unit', groups.map(({ code }) => code)), ask.multiple('methods', categories.map(({ code }) => code))]);
  return { columns: { definition, n, questions }, memory: [status, codes, ...chosen.map(({ words }) => words)].map(asWords) };
}

function asWords({ buffer, byteOffset, byteLength }: Uint8Array | Uint16Array | Uint32Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, byteLength >>> 2);
}

/** One weight a person, between a half and three. */
export function inventedWeights(n: number): Float64Array {
  const random = chance(7);
  return Float64Array.from({ length: n }, () => 0.5 + 2.5 * random());
}

export function readOnce(memory: Invented['memory']): number {
  let seen = 0;
  for (const words of memory) for (let i = 0; i < words.length; i += 1) seen ^= words[i] ?? 0;
  return seen;
}
