import type { Code, Indicator } from '../definition.js';
import type { Scope } from '../expression/scope.js';
import { present } from '../present.js';
import type { Asked } from './buildSections.js';
import type { Checking } from './checking.js';
import type { RawDefinition } from './definitionShape.js';
import { readCondition } from './readCondition.js';
import { checkUniqueCodes } from './uniqueCodes.js';

/** Indicators may speak of every question. */
export function buildIndicators(raw: RawDefinition, asked: Asked, checking: Checking): ReadonlyMap<Code, Indicator> {
  const { all, questions: earlier, unitsOf } = asked;
  const scope: Scope = { earlier, all, unitsOf, circleThrough: () => undefined };
  const entries = raw.indicators ?? [];
  checkUniqueCodes(entries.map(([code]) => code), checking);
  const built = new Map<Code, Indicator>();
  for (const [{ value: code }, { label, phrase, numerator: written, base, baseRule = 'answered' }] of entries) {
    const numerator = readCondition(written, scope, checking);
    const condition = readCondition(base, scope, checking);
    if (numerator !== undefined) built.set(code, present({ code, label, phrase, numerator, base: condition, baseRule }));
  }
  return built;
}
