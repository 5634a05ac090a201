/**
 * How often an amended edition loses a whole split: answers that came late to a few departments of many, of which each has
 * enough of them, beside the edition before. `ratio` is the cells that are shown then, of those that were shown before.
 */
import { compareEditions } from '../../analysis/disclosure/compareEditions.js';
import type { Published } from '../../analysis/disclosure/published.js';
import { releasePublic } from '../../analysis/disclosure/releasePublic.js';
import type { Table } from '../../analysis/tables/table.js';
import { sumOf, tableOf, type Counted } from '../analysis/disclosure/tableOf.js';
import { ask, definitionOf } from '../analysis/frame/definitionOf.js';
import { chance } from './chance.js';
import type { BenchRecord } from './record.js';

interface Amendment {
  readonly kind: 'multiple' | 'single';
  readonly departments: number;
  readonly answers: number;
  /** Late answers at most; five at least. */
  readonly late: number;
  /** Whether they come from anywhere, or from a few departments. */
  readonly from: 'anywhere' | 'few departments';
}

const options = 12;

function people(random: () => number, { kind, departments }: Amendment) {
  const liking = Array.from({ length: departments }, () => Array.from({ length: options }, (_, o) => (0.1 + (0.6 * o) / options) * (0.6 + 0.8 * random())));
  const one = (own: readonly number[]): number => {
    let left = random() * own.reduce((a, b) => a + b, 0);
    const found = own.findIndex((weight) => (left -= weight) <= 0);
    return found < 0 ? options - 1 : found;
  };
  return {
    department: () => Math.floor(departments * random() ** 1.3),
    choices: (g: number): readonly number[] => {
      const own = liking[g] ?? [];
      const chosen = kind === 'single' ? [one(own)] : own.flatMap((weight, o) => (random() < weight ? [o] : []));
      return chosen.length === 0 ? [options - 1] : chosen;
    },
  };
}

function counted(departments: number, given: readonly (readonly [number, readonly number[]])[]): readonly Counted[] {
  const groups = Array.from({ length: departments }, () => ({ base: 0, counts: new Array<number>(options).fill(0) }));
  for (const [g, choices] of given) {
    const group = groups[g];
    if (group === undefined) continue;
    group.base += 1;
    for (const o of choices) group.counts[o] = (group.counts[o] ?? 0) + 1;
  }
  return groups;
}

/** Departments of late answers: five or more of each, where they are from a few. */
function lateIn(random: () => number, { late, from }: Amendment, department: () => number): readonly number[] {
  const count = 5 + Math.floor((late - 4) * random());
  if (from === 'anywhere') return Array.from({ length: count }, department);
  const parts: number[] = [];
  for (let left = count; left >= 5; ) {
    const most = Math.min(left, 5 + Math.floor(6 * random()));
    parts.push(left - most < 5 ? left : most);
    left -= parts.at(-1) ?? left;
  }
  return parts.flatMap((size) => {
    const g = department();
    return Array.from({ length: size }, () => g);
  });
}

const shownIn = (tables: readonly Published[]): number => (tables[1]?.rows ?? []).filter(({ group, count }) => group !== null && count !== null).length;

function amended(random: () => number, amendment: Amendment): { readonly isHeldBack: boolean; readonly before: number; readonly after: number } {
  const { kind, departments, answers } = amendment;
  const question = kind === 'multiple' ? 'methods' : 'most';
  const definition = definitionOf([ask.single('department', Array.from({ length: departments }, (_, g) => `g${String(g)}`)), (kind === 'multiple' ? ask.multiple : ask.single)(question, Array.from({ length: options }, (_, o) => `o${String(o)}`))]);
  const tables = (groups: readonly Counted[]): readonly Table[] => [tableOf([sumOf(groups)], { question, kind }), tableOf(groups, { question, kind, by: 'department' })];
  const { department, choices } = people(random, amendment);
  const answer = (g: number) => [g, choices(g)] as const;
  const given = Array.from({ length: answers }, () => answer(department()));
  const first = releasePublic(tables(counted(departments, given)), definition);
  const next = tables(counted(departments, [...given, ...lateIn(random, amendment, department).map(answer)]));
  if (compareEditions(first, next).heldBack) return { isHeldBack: true, before: 0, after: 0 };
  return { isHeldBack: false, before: shownIn(first), after: shownIn(releasePublic(next, definition, undefined, [first])) };
}

export function benchAmending(quick: boolean): readonly BenchRecord[] {
  const cases: readonly Amendment[] = (['multiple', 'single'] as const).flatMap((kind) => [
    { kind, departments: 20, answers: 520, late: 20, from: 'anywhere' },
    { kind, departments: 20, answers: 520, late: 20, from: 'few departments' },
    { kind, departments: 40, answers: 2000, late: 40, from: 'few departments' },
  ]);
  const runs = quick ? 40 : 200;
  return cases.flatMap((one) => {
    const random = chance(25);
    const found = Array.from({ length: runs }, () => amended(random, one));
    const made = found.filter(({ isHeldBack }) => !isHeldBack);
    const per = (n: number, of: number): number => (of === 0 ? 0 : (100 * n) / of);
    const name = `5–${String(one.late)} late answers from ${one.from} of ${String(one.departments)}, ${one.kind === 'multiple' ? 'several' : 'one'} of ${String(options)} options each`;
    const record = (what: string, value: number, ratio: number | null): BenchRecord => ({ name: `${name}: ${what}`, value, unit: '%', ratio, against: ratio === null ? null : 'the cells shown before', min: value, median: value, max: value, runs });
    const cells = (of: 'before' | 'after'): number => made.reduce((sum, each) => sum + each[of], 0);
    return [
      record('held back', per(runs - made.length, runs), null),
      ...(made.length === 0 ? [] : [record('of the others, hidden whole', per(made.filter(({ before, after }) => before > 0 && after === 0).length, made.length), cells('after') / cells('before'))]),
    ];
  });
}
