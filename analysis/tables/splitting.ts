import { BitSet } from '../frame/bitSet.js';
import type { Columns } from '../frame/columns.js';
import { type Grouped, groupedBy, type Groups } from '../frame/groups.js';
import { oneGroup } from '../frame/oneGroup.js';
import { select } from '../frame/select.js';
import { ownWords } from './ownWords.js';
import { notStated, type Group } from './table.js';
import type { EstimateRequest } from './tableRequest.js';

/** One row group of a table: everyone, one category, or those without a category. */
export interface Part {
  readonly group: Group | null;
  /** Numbers of the groups it adds up: all of them for everyone. */
  readonly members: readonly number[];
  /** People invited, where the target is the headcount and the list tells. */
  readonly population: number | undefined;
}

export interface Splitting {
  /** The columns to count: the same respondents, group by group. */
  readonly columns: Columns;
  readonly rows: BitSet;
  readonly groups: Groups;
  readonly parts: readonly Part[];
}

/** Who is in a table and how it is split: everyone first, then categories in definition order, then not stated. */
export function splitting(all: Columns, request: EstimateRequest): Splitting {
  const { by, where } = request;
  const { columns, groups }: Grouped = by === undefined ? { columns: all, groups: oneGroup(all.n) } : groupedBy(all, by);
  const rows = where === undefined ? BitSet.all(columns.n) : select(columns, where.expression);
  const people = populationFor(request);
  const everyone: Part = { group: null, members: [...groups.categories.keys(), groups.categories.length], population: people?.total };
  if (by === undefined) return { columns, rows, groups, parts: [everyone] };
  const categories = groups.categories.map(({ code, label }, g): Part => ({
    group: { question: by, code, label },
    members: [g],
    population: people?.by.get(by)?.get(code),
  }));
  const rest: Part = {
    group: { question: by, code: notStated, label: ownWords('notStated', columns.definition.languages) },
    members: [groups.categories.length],
    population: undefined,
  };
  return { columns, rows, groups, parts: [everyone, ...categories, rest] };
}

/** The part's own number among counts by group. */
export function countIn({ members }: Part, counts: Uint32Array): number {
  return members.reduce((sum, group) => sum + (counts[group] ?? 0), 0);
}

/** A filter leaves part of the population, and nobody knows how large a part. */
function populationFor({ target, population, where }: EstimateRequest): EstimateRequest['population'] {
  if (target !== 'headcount') return undefined;
  if (population === undefined) throw new RangeError('the headcount target needs the list of people invited');
  return where === undefined ? population : undefined;
}
