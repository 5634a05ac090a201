/** Looks a number up among the tables of an edition. */
import type { Published, PublishedRow } from '../disclosure/published.js';
import type { PublishedShareChange } from '../disclosure/publishedComparison.js';
import type { PublishedWave } from '../disclosure/publishedWave.js';
import type { NumberRef } from './plan.js';

function isIn(row: PublishedRow, ref: NumberRef): boolean {
  return (row.group?.code ?? undefined) === ref.group && (row.item?.code ?? undefined) === ref.item;
}

/** The table that holds the number. */
export function findTable(tables: readonly Published[], ref: Pick<NumberRef, 'question' | 'by'>): Published | undefined {
  return tables.find(
    (t) =>
      t.question === ref.question &&
      t.where === null &&
      (ref.by === undefined ? t.by.length === 0 : t.by.length === 1 && t.by[0] === ref.by),
  );
}

/** The rows beside which the number stands: same question, same group, same grid row. */
export function findSiblings(tables: readonly Published[], ref: NumberRef): readonly PublishedRow[] {
  return findTable(tables, ref)?.rows.filter((row) => isIn(row, ref)) ?? [];
}

export function findRow(tables: readonly Published[], ref: NumberRef): PublishedRow | undefined {
  return findSiblings(tables, ref).find((row) => row.code === ref.code);
}

/** Null when the number is not shown; undefined when no table holds it. Shares in [0, 1]. */
export function findNumber(tables: readonly Published[], ref: NumberRef): number | null | undefined {
  return findRow(tables, ref)?.[ref.of ?? 'share'];
}

/** How a share of everyone changed since the wave before; undefined where there is none, or it was not asked alike. */
export function findChange(earlier: PublishedWave | undefined, ref: NumberRef): PublishedShareChange | undefined {
  return earlier?.questions.find(({ question }) => question === ref.question)?.rows.find(({ code }) => code === ref.code);
}
