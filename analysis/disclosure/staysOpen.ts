import type { CombinationGroup, CombinationTable } from '../tables/combinationTable.js';
import { cannotBe, hasOption, type CombinationKnowledge } from './combinationKnowledge.js';
import { linearProgram, type LinearConstraint, type Term } from './audit/linearProgram.js';
import { notStated, type Published } from './published.js';

/** Hidden groups that are looked at with one; the others are taken to be known. */
const mostPartners = 4;
/** Less than this is rounding of the programme. */
const rounding = 1e-6;

/**
 * Whether what is hidden of groups stays hidden beside combinations of everyone: how many of a hidden group chose an
 * option can be none, or k, and all that is told of everyone the same. Looked for first by exchanging people of two hidden
 * groups who chose the same otherwise, then by a linear programme over the combinations of a few hidden groups, in which
 * all else that they chose is taken to be known.
 *
 * Shape the table, the public tables that split its question, what is told, k people. Source `statistics.md` 16.3, 16.4.
 */
export function staysOpen(table: CombinationTable, splits: readonly Published[], known: CombinationKnowledge, k: number): boolean {
  return splits.every((split) => {
    const groups = table.groups.filter(({ by }) => by === split.by[0]);
    return table.options.every((code, option) => {
      const hidden = groups.filter((group) => isHidden(split, code, group.code));
      return hidden.every((group) => {
        const others = hidden.filter((other) => other !== group);
        return canBeExchanged(group, others, { option, known, k }) || canDiffer(group, others, { option, known, k }, table);
      });
    });
  });
}

/** People without a group stand under a code of their own in tables. */
function isHidden({ rows }: Published, option: string, group: string | null): boolean {
  const row = rows.find((one) => one.code === option && one.group?.code === (group ?? notStated));
  return row !== undefined && (row.release === 'suppress' || row.count === null);
}

interface Looked {
  readonly option: number;
  readonly known: CombinationKnowledge;
  readonly k: number;
}

const sumOf = (counts: readonly number[], holds: (combination: number) => boolean): number => counts.reduce((sum, count, combination) => sum + (holds(combination) ? count : 0), 0);
const isHandful = (count: number, k: number): boolean => count > 0 && count < k;

function canBeExchanged(group: CombinationGroup, others: readonly CombinationGroup[], { option, known, k }: Looked): boolean {
  const chose = sumOf(group.counts, (combination) => hasOption(combination, option));
  const chosenNot = sumOf(group.counts, (combination) => !hasOption(combination, option));
  const isTold = (combination: number) => known.told.has(combination);
  const [away, here] = [exchanges([group], others, option, isTold), exchanges(others, [group], option, isTold)];
  const isOpen = (count: number, fewer: number, more: number) => !isHandful(count, k) || fewer >= count || more >= k - count;
  return isOpen(chose, away, here) && isOpen(chosenNot, here, away);
}

/** Pairs of one who chose the option, among some, and one who did not, among others, whose combinations are told alike. */
function exchanges(having: readonly CombinationGroup[], lacking: readonly CombinationGroup[], option: number, isTold: (combination: number) => boolean): number {
  const alike = (groups: readonly CombinationGroup[], has: boolean): Map<number, number> => {
    const people = new Map<number, number>();
    for (const { counts } of groups) {
      counts.forEach((count, combination) => {
        if (hasOption(combination, option) !== has) return;
        const without = has ? combination - 2 ** option : combination;
        // Those that are not told apart are told together.
        const kind = isTold(without) || isTold(without + 2 ** option) ? without : -1;
        people.set(kind, (people.get(kind) ?? 0) + count);
      });
    }
    return people;
  };
  const to = alike(lacking, false);
  return [...alike(having, true)].reduce((sum, [kind, people]) => sum + Math.min(people, to.get(kind) ?? 0), 0);
}

function canDiffer(group: CombinationGroup, others: readonly CombinationGroup[], { option, known, k }: Looked, table: CombinationTable): boolean {
  const size = 2 ** known.options;
  const nearest = [...others].sort((a, b) => exchanges([group, b], [group, b], option, () => true) - exchanges([group, a], [group, a], option, () => true));
  const groups = [group, ...nearest.slice(0, mostPartners)];
  const bounds = groups.flatMap(({ saidNone, counts }) => counts.map((count, combination) => ({ least: combination === 0 ? saidNone : 0, most: count === 0 && cannotBe(known, combination) ? 0 : null })));
  const programme = linearProgram(bounds, [...groups.flatMap((one, g) => ofGroup(one, g * size, option, known.options)), ...together(groups, option, known, table)]);
  if (programme === undefined) return false;
  const isOpen = (has: boolean): boolean => {
    const holds = (combination: number) => hasOption(combination, option) === has;
    if (!isHandful(sumOf(group.counts, holds), k)) return true;
    const terms = group.counts.flatMap((_count, combination): readonly Term[] => (holds(combination) ? [{ variable: combination, times: 1 }] : []));
    const most = programme.most(terms, k);
    if (most === null || most >= k - rounding) return true;
    return -(programme.most(terms.map(({ variable }) => ({ variable, times: -1 })), 0) ?? 0) < rounding;
  };
  return isOpen(true) && isOpen(false);
}

/** How many a group is, and how many of it chose each other option. */
function ofGroup({ counts }: CombinationGroup, first: number, option: number, options: number): readonly LinearConstraint[] {
  const kept = (holds: (combination: number) => boolean): LinearConstraint => ({ terms: termsOf(counts, first, holds), least: sumOf(counts, holds), most: sumOf(counts, holds) });
  const others = Array.from({ length: options }, (_unused, o) => o).filter((o) => o !== option);
  return [kept(() => true), ...others.map((o) => kept((combination) => hasOption(combination, o)))];
}

const termsOf = (counts: readonly number[], first: number, holds: (combination: number) => boolean): readonly Term[] => counts.flatMap((_count, combination) => (holds(combination) ? [{ variable: first + combination, times: 1 }] : []));

/** What is told of everyone, less those of groups that are not looked at. */
function together(groups: readonly CombinationGroup[], option: number, known: CombinationKnowledge, { counts }: CombinationTable): readonly LinearConstraint[] {
  const size = counts.length;
  const elsewhere = counts.map((count, combination) => count - groups.reduce((sum, group) => sum + (group.counts[combination] ?? 0), 0));
  const sum = (holds: (combination: number) => boolean, least: number | null, most: number | null): LinearConstraint => {
    const apart = sumOf(elsewhere, holds);
    return { terms: groups.flatMap((group, g) => termsOf(group.counts, g * size, holds)), least: least === null ? null : least - apart, most: most === null ? null : most - apart };
  };
  const isOther = (combination: number) => !known.told.has(combination);
  const chose = sumOf(counts, (combination) => hasOption(combination, option));
  return [
    sum((combination) => hasOption(combination, option), chose, chose),
    ...[...known.told].map(([combination, { least, most }]) => sum((one) => one === combination, least, most)),
    ...counts.flatMap((_count, combination) => (isOther(combination) && combination > 0 && known.othersMost !== null ? [sum((one) => one === combination, null, known.othersMost)] : [])),
    ...(known.others.least === null && known.others.most === null ? [] : [sum(isOther, known.others.least, known.others.most)]),
    ...known.sums.map(({ holds, least, most }) => sum(holds, least, most)),
  ];
}
