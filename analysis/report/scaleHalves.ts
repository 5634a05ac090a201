/** The halves of a scale as a figure's own table has them, row by row of the question: made of what is published of the steps. */
import { readGapPair } from '../disclosure/readGapPair.js';
import { readGrid, sidesOf, upperHalf } from '../disclosure/readGrid.js';
import { readNeed } from '../disclosure/readNeed.js';
import type { ShownShare } from '../disclosure/sumShown.js';
import type { TableFacts } from '../findings/context.js';
import type { Code, Text } from '../survey/definition.js';

/** What is the difference or the product of two shares: hidden where either is. */
export interface GapOfRow {
  /** In [−1, 1]: of everyone, those who chose the row and did not answer the upper half; or the first share less the second. */
  readonly value: number | null;
  /** The two that it is made of: as many decimals as both have. */
  readonly of: readonly Pick<ShownShare, 'base' | 'count' | 'release'>[];
}

export interface HalvesOfRow {
  readonly question: Code;
  readonly item: Code;
  readonly label: Text;
  /** Where the figure draws both. */
  readonly lower?: ShownShare;
  readonly upper: ShownShare;
  readonly gap?: GapOfRow;
}

/** What all rows of a figure have. */
export type HalvesKind = 'sides' | 'gap';

export function halvesKind({ chart, table }: TableFacts): HalvesKind | undefined {
  if (table.kind !== 'grid') return undefined;
  return chart === 'likert-diverging' ? 'sides' : chart === 'need-gap' ? 'gap' : undefined;
}

function sides({ table, scale = new Map() }: TableFacts): readonly HalvesOfRow[] {
  return readGrid(table, scale).map((item): HalvesOfRow => {
    const { low, high } = sidesOf(item, table.level);
    return { question: table.question, item: item.code, label: item.label, lower: { ...low, base: item.base }, upper: { ...high, base: item.base } };
  });
}

/** The upper half of each row as asked; what a row of the gap says is looked up, so that the order is that of the table. */
function chosen({ table, beside, scale = new Map() }: TableFacts): readonly HalvesOfRow[] {
  const needs = new Map(readNeed(table, beside ?? table, scale).map((row) => [row.code, row]));
  return readGrid(table, scale).map((item): HalvesOfRow => {
    const need = needs.get(item.code);
    const upper = upperHalf(item, table.level);
    const of = [...(need?.need === undefined ? [] : [need.need]), upper];
    return { question: table.question, item: item.code, label: item.label, upper, gap: { value: need?.unmet ?? null, of } };
  });
}

function paired({ table, beside = table, scale = new Map(), besideScale = new Map() }: TableFacts): readonly HalvesOfRow[] {
  const rows = new Map(readGapPair(table, beside, { matters: scale, there: besideScale }).rows.map((row) => [row.code, row]));
  return ([[table, scale, 'matters'], [beside, besideScale, 'there']] as const).flatMap(([own, steps, side]) => readGrid(own, steps).flatMap((item): readonly HalvesOfRow[] => {
    const row = rows.get(item.code);
    return row === undefined ? [] : [{ question: own.question, item: item.code, label: item.label, upper: row[side], gap: { value: row.gap, of: [row.matters, row.there] } }];
  }));
}

/** None where the figure is of no scale with two halves. */
export function scaleHalves(facts: TableFacts): readonly HalvesOfRow[] {
  const kind = halvesKind(facts);
  if (kind === undefined) return [];
  if (kind === 'sides') return sides(facts);
  return facts.beside?.kind === 'grid' ? paired(facts) : chosen(facts);
}
