/** A sentence of the plan: its claims as values, its placeholders pointed at real numbers. */
import type { Definition } from '../survey/definition.js';
import type { Place } from '../survey/fault.js';
import { checkGroups } from './checkGroups.js';
import { checkNumberRef } from './checkNumberRef.js';
import { checkRatio, readRatioClaim, splitRatio } from './checkRatio.js';
import { placeholdersOf } from './fillText.js';
import { isOfChoices } from './isOfChoices.js';
import { readMeanClaim } from './meanClaim.js';
import { checkMeanRef, isOfNumbers } from './meanRef.js';
import type { NumberOf } from './numberRef.js';
import type { Claim, ClaimedGroups, ClaimOfOne, NumberRef, Sentence } from './plan.js';
import type { PlanFaultList } from './planFaults.js';
import type { ClaimShape, SentenceShape } from './planShape.js';
import { readLimits } from './readLimits.js';

/** In place of a number to compare with: the same one in the wave before. */
const earlier = 'earlier';
const wholeNumbers = ['n', 'answered', 'invited', 'responseRate', 'earlierWave'];

/** One number, or the same number of several groups. */
function readNumber(shape: ClaimShape, definition: Definition, faults: PlanFaultList): { readonly number: NumberRef; readonly groups?: ClaimedGroups } | undefined {
  const kinds: readonly NumberOf[] = ['share', 'count', 'base'];
  const given = kinds.filter((kind) => shape[kind] !== undefined);
  const [of] = given;
  const written = of === undefined ? undefined : shape[of];
  if (of === undefined || written === undefined || given.length > 1) {
    faults.add('PLAN_CLAIM', {}, shape.at);
    return undefined;
  }
  const several = checkGroups(written, of, definition, faults);
  if (several !== undefined) return several ?? undefined;
  const number = checkNumberRef(written, of, definition, faults);
  return number === undefined ? undefined : { number };
}

function readBetween(number: NumberRef, range: readonly number[], at: Place, faults: PlanFaultList): ClaimOfOne | undefined {
  const limits = readLimits(range, at, faults);
  if (limits === undefined) return undefined;
  if (number.of === 'share' && (limits.low < 0 || limits.high > 1)) {
    faults.add('PLAN_BETWEEN', {}, at);
    return undefined;
  }
  return { type: 'between', number, ...limits };
}

function readRank(number: NumberRef, [low, high = low, ...rest]: readonly number[], at: Place, faults: PlanFaultList): ClaimOfOne | undefined {
  if (low === undefined || high === undefined || rest.length > 0 || low > high) {
    faults.add('PLAN_RANK', {}, at);
    return undefined;
  }
  return { type: 'rank', number, low, high };
}

/** What changed is told of everyone's shares of choices alone. */
function readChange(number: NumberRef, { above, at }: ClaimShape, definition: Definition, faults: PlanFaultList): ClaimOfOne | undefined {
  if (!isOfChoices(number.question, definition) || number.by !== undefined) {
    faults.add('PLAN_CLAIM_EARLIER', {}, at);
    return undefined;
  }
  return { type: above === undefined ? 'below' : 'above', number, other: number, sinceEarlier: true };
}

function readClaim(shape: ClaimShape, definition: Definition, faults: PlanFaultList): Claim | undefined {
  if (shape.mean !== undefined || shape.median !== undefined) return readMeanClaim(shape, definition, faults);
  if ([shape.ratio, shape.to, shape.atLeast, shape.atMost].some((part) => part !== undefined)) return readRatioClaim(shape, definition, faults);
  const said = [shape.between, shape.above, shape.below, shape.rank].filter((part) => part !== undefined);
  const read = readNumber(shape, definition, faults);
  if (said.length !== 1) {
    faults.add('PLAN_CLAIM', {}, shape.at);
    return undefined;
  }
  if (read === undefined) return undefined;
  const { number, groups } = read;
  const each = readOfOne(shape, number, definition, faults);
  return each === undefined || groups === undefined ? each : { type: 'groups', number, of: groups, each };
}

function readOfOne(shape: ClaimShape, number: NumberRef, definition: Definition, faults: PlanFaultList): ClaimOfOne | undefined {
  if (shape.between !== undefined) return readBetween(number, shape.between, shape.at, faults);
  // Only a share has an interval to compare by, and only shares are ranked.
  if (number.of !== 'share') faults.add('PLAN_COMPARE_SHARES', {}, shape.at);
  if (shape.rank !== undefined) return readRank(number, shape.rank, shape.at, faults);
  const written = shape.above ?? shape.below;
  if (written?.value === earlier) return readChange(number, shape, definition, faults);
  const other = written === undefined ? undefined : checkNumberRef(written, 'share', definition, faults);
  return other === undefined ? undefined : { type: shape.above === undefined ? 'below' : 'above', number, other };
}

/** Every placeholder of a text must be one of ours and point at something. */
export function checkPlaceholders(text: ReadonlyMap<string, string>, definition: Definition, at: Place, faults: PlanFaultList): void {
  for (const placeholder of new Set([...text.values()].flatMap(placeholdersOf))) {
    const [, kind, number] = /^(share|interval|count|base|change|changeInterval|earlier|changes|together|ratio|ratioInterval|mean|median|meanInterval):(.*)$/.exec(placeholder) ?? [];
    if (/^(?:share|interval|count|base)$/.test(kind ?? '') && definition.indicators.has(number ?? '')) continue;
    if (kind === 'ratio' || kind === 'ratioInterval') {
      const [of, to] = splitRatio(number ?? '') ?? [];
      if (of === undefined || to === undefined) faults.add('PLAN_PLACEHOLDER', { placeholder }, at);
      else checkRatio({ value: of, at }, { value: to, at }, definition, faults);
      continue;
    }
    if (kind === 'mean' || kind === 'median' || kind === 'meanInterval' || (kind === 'base' && isOfNumbers(number ?? '', definition))) {
      if (checkMeanRef({ value: number ?? '', at }, definition, faults) === undefined) faults.add('PLAN_PLACEHOLDER', { placeholder }, at);
      continue;
    }
    if (kind === 'together') {
      if (definition.questions.get(number ?? '')?.kind !== 'multiple') faults.add('PLAN_PLACEHOLDER', { placeholder }, at);
      continue;
    }
    if (kind === 'changes') {
      if (!isOfChoices(number ?? '', definition)) faults.add('PLAN_PLACEHOLDER', { placeholder }, at);
      continue;
    }
    if (kind !== undefined && number !== undefined) checkNumberRef({ value: number, at }, 'share', definition, faults);
    else if (!wholeNumbers.includes(placeholder)) faults.add('PLAN_PLACEHOLDER', { placeholder }, at);
  }
}

export function checkSentence(shape: SentenceShape, definition: Definition, faults: PlanFaultList): Sentence {
  checkPlaceholders(shape.text, definition, shape.at, faults);
  const claims = (shape.claims ?? []).map((claim) => readClaim(claim, definition, faults));
  return { text: shape.text, claims: claims.filter((claim) => claim !== undefined) };
}
