/** One claim against the numbers that are published. */
import { comparedWithOthers } from '../disclosure/comparedWithOthers.js';
import type { Published, PublishedRow } from '../disclosure/published.js';
import type { PublishedRank } from '../disclosure/publishedRank.js';
import type { Code } from '../survey/definition.js';
import { changeVerdict } from '../words/printedChange.js';
import { verdict, type GroupVerdict } from '../words/verdict.js';
import type { PublishedWave } from '../disclosure/publishedWave.js';
import { findChange, findRow, findTable } from './findNumber.js';
import { findRank } from './findRank.js';
import { findRatio } from './findRatio.js';
import type { GroupsNeed } from './groupsRef.js';
import { judgeMean } from './meanClaim.js';
import type { Claim, ClaimOfOne, NumberRef } from './plan.js';

/** What is instead of what is claimed. `value` null: the number is not shown, or nothing was answered. */
export interface Found {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface JudgedGroup {
  readonly group: Code;
  readonly found: Found;
  readonly holds: boolean;
}

export interface Judgement {
  readonly holds: boolean;
  readonly found: Found;
  /** The number it is compared with, for `above` and `below`. */
  readonly other?: Found;
  /** The places it may have, for `rank`; absent where it is no ordinary answer. */
  readonly rank?: PublishedRank;
  /** Of `rank`: the share of the answer that stands in the way. */
  readonly rival?: Found;
  /** Of `groups`: each that is in the table. */
  readonly groups?: readonly JudgedGroup[];
}

function toFound(row: PublishedRow | undefined, ref: NumberRef): Found {
  const of = ref.of ?? 'share';
  const value = row?.[of] ?? null;
  return of === 'share' ? { value, low: row?.low ?? null, high: row?.high ?? null } : { value, low: value, high: value };
}

/** A group beside everyone is held against the others: everyone includes it. Undefined where the two are something else. */
function groupVerdict(tables: readonly Published[], number: NumberRef, other: NumberRef): GroupVerdict | undefined {
  const isPart = number.group !== undefined && other.group === undefined && number.question === other.question && number.code === other.code && number.item === other.item;
  const table = isPart && (number.of ?? 'share') === 'share' ? findTable(tables, number) : undefined;
  return table === undefined || number.group === undefined ? undefined : comparedWithOthers(table, number.code, number.item).get(number.group)?.verdict;
}

/** Larger or smaller than in the wave before only where the change is sure; not where there is none, or it was not asked alike. */
function judgeChange(found: Found, { type, number }: ClaimOfOne, earlier: PublishedWave | undefined): Judgement {
  const row = findChange(earlier, number);
  const other = { value: row?.earlier.share ?? null, low: null, high: null };
  return { found, other, holds: row !== undefined && changeVerdict(row) === (type === 'above' ? 'increased' : 'decreased') };
}

/** The whole interval must be as claimed: a ratio that only its middle bears out does not hold. */
function judgeRatio(tables: readonly Published[], { number, to, atLeast, atMost }: Extract<Claim, { type: 'ratio' }>, earlier: PublishedWave | undefined): Judgement {
  const found = findRatio({ tables, earlier }, number, to);
  if (found === undefined) return { found: { value: null, low: null, high: null }, holds: false };
  const { ratio, low, high } = found;
  return { found: { value: ratio, low, high }, holds: (atLeast === undefined || low >= atLeast) && (atMost === undefined || high <= atMost) };
}

/** Each group that the table has; one that is not shown is none of which the claim holds. */
function judgeGroups(tables: readonly Published[], { number, of, each }: Extract<Claim, { type: 'groups' }>, earlier: PublishedWave | undefined): Judgement {
  const judged = of.groups.flatMap((group): readonly JudgedGroup[] => {
    if (findRow(tables, { ...number, group }) === undefined) return [];
    const { found, holds } = judgeClaim(tables, { ...each, number: { ...each.number, group } }, earlier);
    return [{ group, found, holds }];
  });
  const holding = judged.filter(({ holds }) => holds).length;
  const shown = judged.filter(({ found }) => found.value !== null).length;
  return { found: { value: null, low: null, high: null }, groups: judged, holds: areEnough(of.need, { all: judged.length, shown, holding }) };
}

function areEnough(need: GroupsNeed, { all, shown, holding }: { readonly all: number; readonly shown: number; readonly holding: number }): boolean {
  switch (need) {
    case 'every':
      return all > 0 && holding === all;
    case 'shown':
      return shown >= 2 && holding === shown;
    case 'most':
      return 2 * holding > all;
    default:
      return holding >= need;
  }
}

/** @param earlier what changed since the wave before, where there is one */
export function judgeClaim(tables: readonly Published[], claim: Claim, earlier?: PublishedWave): Judgement {
  if (claim.type === 'ratio') return judgeRatio(tables, claim, earlier);
  if (claim.type === 'groups') return judgeGroups(tables, claim, earlier);
  if (claim.type === 'mean') return judgeMean(tables, claim);
  const found = toFound(findRow(tables, claim.number), claim.number);
  switch (claim.type) {
    case 'between':
      return { found, holds: found.value !== null && found.value >= claim.low && found.value <= claim.high };
    case 'rank': {
      const rank = findRank(tables, claim.number);
      if (rank === undefined) return { found, holds: false };
      const rival = rank.unsure === undefined ? {} : { rival: toFound(findRow(tables, { ...claim.number, code: rank.unsure.code }), claim.number) };
      return { found, rank, ...rival, holds: found.value !== null && rank.low >= claim.low && rank.high <= claim.high };
    }
    case 'above':
    case 'below': {
      if (claim.sinceEarlier === true) return judgeChange(found, claim, earlier);
      const other = toFound(findRow(tables, claim.other), claim.other);
      return { found, other, holds: (groupVerdict(tables, claim.number, claim.other) ?? verdict(found, other)) === (claim.type === 'above' ? 'higher' : 'lower') };
    }
  }
}
