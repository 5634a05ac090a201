/** A ratio as the plan writes it: of what, to what, and what it must be. */
import type { Definition } from '../survey/definition.js';
import type { Named } from '../survey/check/reader.js';
import { checkNumberRef } from './checkNumberRef.js';
import { isOfChoices } from './isOfChoices.js';
import { parseNumberRef, writeNumberRef } from './numberRef.js';
import type { Claim, NumberRef, RatioTo } from './plan.js';
import type { PlanFaultList } from './planFaults.js';
import type { ClaimShape } from './planShape.js';

/** `{ratio:A to B}`; undefined where no two are named. */
export function splitRatio(written: string): readonly [number: string, to: string] | undefined {
  const words = written.split(/\s+/).filter((word) => word !== '');
  const at = words.indexOf('to');
  return at < 1 || at === words.length - 1 ? undefined : [words.slice(0, at).join(' '), words.slice(at + 1).join(' ')];
}

export const parseRatioTo = (written: string): RatioTo | undefined => {
  const said = written.trim();
  return said === 'others' || said === 'earlier' ? said : parseNumberRef(said, 'share');
};

export const writeRatioTo = (to: RatioTo): string => (typeof to === 'string' ? to : writeNumberRef(to));

function checkTo(number: NumberRef, written: Named, definition: Definition, faults: PlanFaultList): RatioTo | undefined {
  const to = written.value.trim();
  if (to !== 'others' && to !== 'earlier') {
    const other = checkNumberRef(written, 'share', definition, faults);
    if (other === undefined || writeNumberRef(other) !== writeNumberRef(number)) return other;
  } else if (to === 'others' ? number.group !== undefined : number.by === undefined && isOfChoices(number.question, definition)) return to;
  // only a group has others, only everyone's choices are compared with the wave before, and nothing with itself
  faults.add('PLAN_RATIO_TO', { to }, written.at);
  return undefined;
}

/** Errors undefined, with the fault added, where the two are not there or cannot be compared. */
export function checkRatio(number: Named, to: Named, definition: Definition, faults: PlanFaultList): { readonly number: NumberRef; readonly to: RatioTo } | undefined {
  const own = checkNumberRef(number, 'share', definition, faults);
  const other = own === undefined ? undefined : checkTo(own, to, definition, faults);
  return own === undefined || other === undefined ? undefined : { number: own, to: other };
}

/** A claim that names a ratio says nothing else. */
export function readRatioClaim({ ratio, to, atLeast, atMost, share, count, base, between, above, below, rank, at }: ClaimShape, definition: Definition, faults: PlanFaultList): Claim | undefined {
  const isElse = [share, count, base, between, above, below, rank].some((part) => part !== undefined);
  if (isElse || ratio === undefined || to === undefined || (atLeast === undefined && atMost === undefined) || (atLeast ?? 0) > (atMost ?? Infinity)) {
    faults.add('PLAN_RATIO', {}, at);
    return undefined;
  }
  const both = checkRatio(ratio, to, definition, faults);
  return both === undefined ? undefined : { type: 'ratio', ...both, ...(atLeast === undefined ? {} : { atLeast }), ...(atMost === undefined ? {} : { atMost }) };
}
