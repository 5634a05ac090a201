/** Of whom the shares of each question are, as a plan says it. */
import type { BaseRule, Code, Definition } from '../survey/definition.js';
import type { Named } from '../survey/check/reader.js';
import { nearest } from '../survey/nearest.js';
import type { PlanFaultList } from './planFaults.js';

/** Shape the `bases` of a plan as written in, by question out. A question has one base in a report, since its tables are protected together. */
export function checkBases(written: readonly (readonly [Named, BaseRule])[], definition: Definition, faults: PlanFaultList): ReadonlyMap<Code, BaseRule> {
  for (const [question, rule] of written) checkBase(question, rule, definition, faults);
  return new Map(written.map(([question, rule]) => [question.value, rule]));
}

function checkBase({ value: code, at }: Named, rule: BaseRule, { questions, lattice }: Definition, faults: PlanFaultList): void {
  const question = questions.get(code);
  if (question === undefined) {
    faults.faults.push({ code: 'UNKNOWN_QUESTION', params: { question: code, nearest: nearest(code, questions.keys()) }, place: at, severity: 'fault' });
    return;
  }
  const split = lattice.find(({ by }) => by === code);
  if (split !== undefined && !lattice.some((table) => table.question === code)) faults.add('PLAN_BASE_NOT_ALONE', { question: code, split: split.question }, at);
  if (question.kind === 'number' && rule !== 'answered') faults.add('PLAN_BASE_NUMBER', { question: code }, at);
}
