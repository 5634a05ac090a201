/** Does the number a plan points at exist in the survey, and may it be published? */
import type { Code, Definition, Question } from '../survey/definition.js';
import type { Named } from '../survey/check/reader.js';
import { nearest } from '../survey/nearest.js';
import type { Place } from '../survey/fault.js';
import { parseNumberRef, type NumberOf } from './numberRef.js';
import type { NumberRef } from './plan.js';
import type { PlanFaultList } from './planFaults.js';

/** Codes of the rows a table of the question has; none for questions without them. */
export function codesOf(question: Question | undefined, definition: Definition): readonly Code[] {
  switch (question?.kind) {
    case 'single':
    case 'multiple':
    case 'ranking':
      return question.options.map((option) => option.code);
    case 'grid':
      return question.scale.map((option) => option.code);
    case 'unit':
      return definition.units.get(question.list)?.units.map((unit) => unit.code) ?? [];
    case 'number':
    case 'text':
    case undefined:
      return [];
  }
}

function itemsOf(question: Question): readonly string[] {
  if (question.kind === 'grid') return question.rows.map((row) => row.code);
  return question.kind === 'ranking' ? ['first', 'any'] : [];
}

function unknownQuestion(question: Code, known: Iterable<string>, place: Place, faults: PlanFaultList): void {
  faults.faults.push({ code: 'UNKNOWN_QUESTION', params: { question, nearest: nearest(question, known) }, place, severity: 'fault' });
}

/** Reports an option the question does not have. */
export function checkOption(option: Code, code: Code, definition: Definition, at: Place, faults: PlanFaultList): void {
  const known = codesOf(definition.questions.get(code), definition);
  if (!known.includes(option)) faults.add('PLAN_UNKNOWN_OPTION', { option, question: code, nearest: nearest(option, known) }, at);
}

export function checkInLattice(question: Code, by: Code, definition: Definition, at: Place, faults: PlanFaultList): void {
  if (!definition.questions.has(by)) unknownQuestion(by, definition.lattice.map((table) => table.by), at, faults);
  else if (!definition.lattice.some((table) => table.question === question && table.by === by)) faults.add('PLAN_NOT_IN_LATTICE', { question, by }, at);
}

function checkItem(ref: NumberRef, question: Question, at: Place, faults: PlanFaultList): void {
  const known = itemsOf(question);
  const row = ref.item ?? '';
  if (ref.item === undefined ? known.length > 0 : !known.includes(ref.item)) {
    faults.add('PLAN_UNKNOWN_ROW', { row, question: question.code, nearest: nearest(row, known) }, at);
  }
}

/** Reports a split or a group that there is none of. */
export function checkGroup({ question, by, group }: Pick<NumberRef, 'question' | 'by' | 'group'>, definition: Definition, at: Place, faults: PlanFaultList): void {
  if (by === undefined) return;
  checkInLattice(question, by, definition, at, faults);
  if (group !== undefined && definition.questions.has(by)) checkOption(group, by, definition, at, faults);
}

/** Errors undefined, with the fault added, when it is not written as a number of a report. */
export function checkNumberRef(written: Named, of: NumberOf, definition: Definition, faults: PlanFaultList): NumberRef | undefined {
  const ref = parseNumberRef(written.value, of);
  if (ref === undefined) {
    faults.add('PLAN_NUMBER', { value: written.value }, written.at);
    return undefined;
  }
  const question = definition.questions.get(ref.question);
  if (question === undefined) {
    unknownQuestion(ref.question, definition.questions.keys(), written.at, faults);
    return undefined;
  }
  checkItem(ref, question, written.at, faults);
  checkOption(ref.code, ref.question, definition, written.at, faults);
  const split = definition.lattice.find(({ by }) => by === ref.question);
  if (ref.by === undefined && split !== undefined) faults.add('PLAN_NOT_ALONE', { question: ref.question, split: split.question }, written.at);
  checkGroup(ref, definition, written.at, faults);
  return ref;
}
