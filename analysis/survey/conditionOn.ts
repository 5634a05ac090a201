import { Checking } from './check/checking.js';
import { readCondition } from './check/readCondition.js';
import type { Definition, Expression } from './definition.js';
import type { DefinitionFaultCode } from './definitionFaults.js';
import type { Fault } from './fault.js';

export type ConditionReading =
  | { readonly expression: Expression; readonly faults?: undefined }
  | { readonly faults: readonly Fault<DefinitionFaultCode>[]; readonly expression?: undefined };

/** A condition written outside a definition, over all its questions. Shape its text in, the expression or every fault with the column (from 1) in the text out. */
export function conditionOn(definition: Definition, text: string): ConditionReading {
  const checking = new Checking(definition.languages);
  const written = { text, at: {}, column: 1 };
  const all = new Map([...definition.questions.keys()].map((code) => [code, code]));
  const unitsOf = (list: string) => new Set(definition.units.get(list)?.units.map(({ code }) => code));
  if (text.trim() === '') checking.fault('EMPTY_TEXT', {}, {});
  const expression = readCondition(written, { earlier: definition.questions, all, unitsOf, circleThrough: () => undefined }, checking);
  return expression === undefined ? { faults: checking.faults } : { expression };
}
