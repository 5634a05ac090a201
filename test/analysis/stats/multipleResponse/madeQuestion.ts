/** An invented multiple choice by rule: 60 people in three groups, three options, one that nobody and one that everybody chose. */
import type { GroupedItems } from '../../../../analysis/stats/multipleResponse/groupedItems.js';

export function madeQuestion(): GroupedItems {
  const rows = Array.from({ length: 60 }, (_, row) => row);
  const group = (row: number) => (row % 7) % 3;
  const rules: readonly ((row: number) => boolean)[] = [
    (row) => (row * row + row + (group(row) === 1 ? 2 : 0)) % 5 < 2,
    (row) => (row * 3 + 2 * group(row)) % 8 < 3,
    (row) => (row * row * 2 + row + (group(row) === 2 ? 1 : 0)) % 11 < 6,
    () => false,
    () => true,
  ];
  return { items: rules.map((rule) => Uint8Array.from(rows, (row) => (rule(row) ? 1 : 0))), groups: { of: Int32Array.from(rows, group), count: 3 } };
}

/** The same people in another order. */
export function permuted({ items, groups }: GroupedItems): GroupedItems {
  const from = (row: number) => (row * 23 + 5) % 60;
  return { items: items.map((column) => column.map((_, row) => column[from(row)] ?? 0)), groups: { of: groups.of.map((_, row) => groups.of[from(row)] ?? 0), count: groups.count } };
}
