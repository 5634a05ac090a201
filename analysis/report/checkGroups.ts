/** Are the groups that a claim names by an attribute there, and which are they? */
import type { Code, Definition } from '../survey/definition.js';
import type { Named } from '../survey/check/reader.js';
import { nearest } from '../survey/nearest.js';
import { checkInLattice, checkNumberRef, codesOf } from './checkNumberRef.js';
import { parseGroups, type WrittenGroups } from './groupsRef.js';
import type { NumberOf } from './numberRef.js';
import type { ClaimedGroups, NumberRef } from './plan.js';
import type { PlanFaultList } from './planFaults.js';

export interface CheckedGroups {
  /** Of no group. */
  readonly number: NumberRef;
  readonly groups: ClaimedGroups;
}

/** Those that have, or have not, the value of the attribute; a unit of which it is not said has it not. */
function codesWhere({ by, where }: WrittenGroups, { definition, faults }: { readonly definition: Definition; readonly faults: PlanFaultList }, at: Named['at']): readonly Code[] {
  const question = definition.questions.get(by);
  if (where === undefined) return codesOf(question, definition);
  const units = question?.kind === 'unit' ? (definition.units.get(question.list)?.units ?? []) : [];
  const names = new Set(units.flatMap(({ attributes }) => [...attributes.keys()]));
  if (!names.has(where.attribute)) {
    faults.add('PLAN_UNKNOWN_ATTRIBUTE', { attribute: where.attribute, by, nearest: nearest(where.attribute, names) }, at);
    return [];
  }
  const values = new Set(units.flatMap(({ attributes }) => attributes.get(where.attribute) ?? []));
  if (!values.has(where.value)) {
    faults.add('PLAN_UNKNOWN_VALUE', { value: where.value, attribute: where.attribute, by, nearest: nearest(where.value, values) }, at);
    return [];
  }
  return units.filter(({ attributes }) => (attributes.get(where.attribute) === where.value) !== where.isNot).map((unit) => unit.code);
}

/** Undefined where the number names no groups so; null, with the fault added, where they are not there. */
export function checkGroups(written: Named, of: NumberOf, definition: Definition, faults: PlanFaultList): CheckedGroups | null | undefined {
  const parsed = parseGroups(written.value);
  if (parsed === undefined) return undefined;
  const groups = codesWhere(parsed.groups, { definition, faults }, written.at);
  const [first] = codesOf(definition.questions.get(parsed.groups.by), definition);
  const number = checkNumberRef({ value: first === undefined ? parsed.number : `${parsed.number} by ${parsed.groups.by}/${first}`, at: written.at }, of, definition, faults);
  if (number === undefined || first === undefined || groups.length === 0) {
    if (first === undefined) checkInLattice(number?.question ?? parsed.number, parsed.groups.by, definition, written.at, faults);
    return null;
  }
  const { question, code, item } = number;
  return { number: { question, code, of, by: parsed.groups.by, ...(item === undefined ? {} : { item }) }, groups: { ...parsed.groups, groups } };
}
