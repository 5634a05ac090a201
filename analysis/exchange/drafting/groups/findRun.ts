import type { ColumnFacts } from '../columnFacts.js';
import { splitsOf, type Split } from './splitsOf.js';

export interface Member {
  readonly facts: ColumnFacts;
  readonly split: Split;
}

/** Neighbours that share a stem, from one column on. */
export type Run = readonly Member[];

const most = 500;

function runFrom(columns: readonly ColumnFacts[], from: number, first: Split): Run {
  const run: Member[] = [];
  for (const facts of columns.slice(from, from + most)) {
    const split = splitsOf(facts.title).find(({ how, key }) => how === first.how && key === first.key);
    if (split === undefined) break;
    run.push({ facts, split });
  }
  return run;
}

/** Every group that may begin at a column, the likeliest first: an item in a place of its own, then the most columns, then the longest stem. */
export function runsFrom(columns: readonly ColumnFacts[], from: number): readonly Run[] {
  const first = columns[from];
  if (first === undefined) return [];
  const sureness = ({ how }: Split): number => (how === 'rows' || how === 'code' ? 2 : how === 'brackets' ? 1 : 0);
  const runs = splitsOf(first.title).map((split) => ({ split, run: runFrom(columns, from, split) }));
  return runs
    .filter(({ run }) => run.length >= 2)
    .sort((a, b) => sureness(b.split) - sureness(a.split) || b.run.length - a.run.length || b.split.key.length - a.split.key.length)
    .map(({ run }) => run);
}
