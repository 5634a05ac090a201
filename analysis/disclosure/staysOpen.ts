import type { CombinationGroup, CombinationTable } from '../tables/combinationTable.js';
import { hasOption } from './combinationKnowledge.js';
import { notStated, type Published } from './published.js';

/**
 * Whether what is hidden of groups stays hidden beside combinations of everyone. Who answered in one hidden group and who
 * answered in another may have been the other way round: where both chose the same otherwise, nothing that is told of
 * everyone changes. So many such pairs are looked for that a handful could be none, or k.
 *
 * Shape the table, the public tables that split its question, which combinations are told apart (among the others it does
 * not matter which), k people. Source `statistics.md` 16.3, 16.4.
 */
export function staysOpen(table: CombinationTable, splits: readonly Published[], isTold: (combination: number) => boolean, k: number): boolean {
  return splits.every((split) => {
    const groups = table.groups.filter(({ by }) => by === split.by[0]);
    return table.options.every((option, o) => {
      const hidden = groups.filter(({ code }) => isHidden(split, option, code));
      return hidden.every((group) => canDiffer(group, hidden.filter((other) => other !== group), { option: o, isTold, k }));
    });
  });
}

function isHidden({ rows }: Published, option: string, group: string | null): boolean {
  const row = rows.find((one) => one.code === option && one.group !== null && isGroup(one.group.code, group));
  return row !== undefined && (row.release === 'suppress' || row.count === null);
}

/** People without a group stand under a code of their own in tables. */
function isGroup(code: string, group: string | null): boolean {
  return group === null ? code === notStated : code === group;
}

interface Looked {
  readonly option: number;
  readonly isTold: (combination: number) => boolean;
  readonly k: number;
}

function canDiffer(group: CombinationGroup, others: readonly CombinationGroup[], looked: Looked): boolean {
  const { option, k } = looked;
  const people = (holds: (combination: number) => boolean) => group.counts.reduce((sum, count, combination) => sum + (holds(combination) ? count : 0), 0);
  const [chose, chosenNot] = [people((combination) => hasOption(combination, option)), people((combination) => !hasOption(combination, option))];
  const [away, here] = [exchanges([group], others, looked), exchanges(others, [group], looked)];
  const isOpen = (handful: number, fewer: number, more: number) => handful === 0 || handful >= k || fewer >= handful || more >= k - handful;
  return isOpen(chose, away, here) && isOpen(chosenNot, here, away);
}

/** Pairs of one who chose the option, among some, and one who did not, among others, that are alike in all else that is told. */
function exchanges(having: readonly CombinationGroup[], lacking: readonly CombinationGroup[], { option, isTold }: Looked): number {
  const [from, to] = [new Map<number, number>(), new Map<number, number>()];
  const add = (counts: Map<number, number>, combination: number, people: number) => {
    const without = combination - (hasOption(combination, option) ? 2 ** option : 0);
    const alike = isTold(without) || isTold(without + 2 ** option) ? without : -1;
    counts.set(alike, (counts.get(alike) ?? 0) + people);
  };
  for (const { counts } of having) counts.forEach((people, combination) => { if (hasOption(combination, option)) add(from, combination, people); });
  for (const { counts } of lacking) counts.forEach((people, combination) => { if (!hasOption(combination, option)) add(to, combination, people); });
  return [...from].reduce((sum, [alike, people]) => sum + Math.min(people, to.get(alike) ?? 0), 0);
}
