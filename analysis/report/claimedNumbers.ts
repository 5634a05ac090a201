import type { Published } from '../disclosure/published.js';
import type { PublishedWave } from '../disclosure/publishedWave.js';
import type { JsonValue } from '../survey/json.js';
import { findChange, findNumber } from './findNumber.js';
import { writeRatioTo } from './checkRatio.js';
import { writeGroups } from './groupsRef.js';
import { judgeClaim } from './judgeClaim.js';
import { findRank } from './findRank.js';
import { findRatio } from './findRatio.js';
import type { MeanClaim } from './meanClaim.js';
import { findMean, writeMeanRef } from './meanRef.js';
import { writeNumberRef } from './numberRef.js';
import type { Claim, MeanRef, NumberRef, ReportPlan } from './plan.js';
import { sentencesOf } from './sentencesOf.js';

/** Which place it has, and which it may have. */
function placesOf(ref: NumberRef, tables: readonly Published[]) {
  const { rank = null, low = null, high = null } = findRank(tables, ref) ?? {};
  return { rank, rankLow: low, rankHigh: high };
}

function numberToJson(ref: NumberRef, tables: readonly Published[]) {
  return { of: ref.of ?? 'share', number: writeNumberRef(ref), is: findNumber(tables, ref) ?? null };
}

function earlierToJson(ref: NumberRef, earlier: PublishedWave | undefined): JsonValue {
  return { of: 'earlier', number: writeNumberRef(ref), is: findChange(earlier, ref)?.earlier.share ?? null };
}

function ratioToJson({ number, to, atLeast, atMost }: Extract<Claim, { type: 'ratio' }>, tables: readonly Published[], earlier: PublishedWave | undefined): JsonValue {
  const { ratio = null, low = null, high = Infinity } = findRatio({ tables, earlier }, number, to) ?? {};
  const limits = { ...(atLeast === undefined ? {} : { atLeast }), ...(atMost === undefined ? {} : { atMost }) };
  return { type: 'ratio', number: { of: 'ratio', number: writeNumberRef(number), to: writeRatioTo(to), is: ratio, low, high: Number.isFinite(high) ? high : null }, ...limits };
}

/** Each group that the table has, and whether the claim holds of it. */
function groupsToJson({ number, of, each }: Extract<Claim, { type: 'groups' }>, tables: readonly Published[], earlier: PublishedWave | undefined): JsonValue {
  const { groups = [] } = judgeClaim(tables, { type: 'groups', number, of, each }, earlier);
  const claimed = groups.map(({ group, holds }) => ({ group, holds, claim: claimToJson({ ...each, number: { ...each.number, group } }, tables, earlier) }));
  return { type: 'groups', number: { of: number.of ?? 'share', number: `${writeNumberRef(number)} ${writeGroups(of)}` }, groups: claimed };
}

function meanToJson({ of, number, is }: MeanClaim, tables: readonly Published[]): JsonValue {
  const told = (ref: MeanRef): JsonValue => ({ of, number: writeMeanRef(ref), is: findMean(tables, ref)?.[of] ?? null });
  return is.type === 'between' ? { type: is.type, number: told(number), low: is.low, high: is.high } : { type: is.type, number: told(number), other: told(is.other) };
}

function claimToJson(claim: Claim, tables: readonly Published[], earlier: PublishedWave | undefined): JsonValue {
  if (claim.type === 'ratio') return ratioToJson(claim, tables, earlier);
  if (claim.type === 'groups') return groupsToJson(claim, tables, earlier);
  if (claim.type === 'mean') return meanToJson(claim, tables);
  const number = numberToJson(claim.number, tables);
  switch (claim.type) {
    case 'between':
      return { type: claim.type, number, low: claim.low, high: claim.high };
    case 'rank':
      return { type: claim.type, number: { ...number, ...placesOf(claim.number, tables) }, ...(claim.low === claim.high ? { is: claim.low } : { between: [claim.low, claim.high] }) };
    case 'above':
    case 'below':
      return { type: claim.type, number, other: claim.sinceEarlier === true ? earlierToJson(claim.other, earlier) : numberToJson(claim.other, tables) };
  }
}

/** Every claim of the report beside the number that was when the edition was made. */
export function claimedNumbers(plan: ReportPlan, tables: readonly Published[], earlier?: PublishedWave): JsonValue {
  return sentencesOf(plan).flatMap(({ path, sentence }) => sentence.claims.map((claim) => ({ path, claim: claimToJson(claim, tables, earlier) })));
}
