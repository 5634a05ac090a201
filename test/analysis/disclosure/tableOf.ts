import { estimate } from '../../../analysis/tables/estimate.js';
import type { Group, Row, Table } from '../../../analysis/tables/table.js';
import { textOf } from '../frame/definitionOf.js';

/** A group of people, and how many of them chose each option. */
export interface Counted {
  readonly base: number;
  readonly counts: readonly number[];
}

export const optionCode = (o: number) => `o${o}`;
export const groupCode = (g: number) => `g${g}`;

export interface TableShape {
  readonly question?: string;
  readonly kind?: Table['kind'];
  readonly by?: string;
  readonly sensitive?: boolean;
}

/** A table as `demandTable` makes it, from its counts: everyone first, then each group. */
export function tableOf(groups: readonly Counted[], { question = 'q', kind = 'multiple', by, sensitive = false }: TableShape = {}): Table {
  const all = sumOf(groups);
  const parts: readonly (readonly [Group | null, Counted])[] = [
    [null, all],
    ...(by === undefined ? [] : groups.map((one, g): [Group, Counted] => [{ question: by, code: groupCode(g), label: textOf(groupCode(g)) }, one])),
  ];
  return {
    question,
    kind,
    by: by === undefined ? [] : [by],
    baseRule: 'answered',
    where: null,
    level: 0.95,
    target: 'process',
    sensitive,
    rows: parts.flatMap(([group, { base, counts }]) =>
      counts.map((count, o): Row => ({
        group,
        item: null,
        code: optionCode(o),
        label: textOf(optionCode(o)),
        meaning: 'answer',
        ...estimate({ count, n: base }, { level: 0.95, population: undefined, isOfPeople: true }),
      })),
    ),
    numbers: [],
    statuses: { answered: all.base, skipped: 0, not_shown: 0, not_reached: 0, not_asked: 0 },
  };
}

export function sumOf(groups: readonly Counted[]): Counted {
  const options = groups[0]?.counts.length ?? 0;
  return {
    base: groups.reduce((sum, { base }) => sum + base, 0),
    counts: Array.from({ length: options }, (_, o) => groups.reduce((sum, { counts }) => sum + (counts[o] ?? 0), 0)),
  };
}
