import type { Answer } from '../answers.js';
import type { AnswerFaultCode, AnswerFaults } from '../answerFaults.js';
import type { Code, LanguageTag, Option, Text, Unit, UnitList } from '../definition.js';
import type { Fault } from '../fault.js';

export interface FieldFault extends Fault<AnswerFaultCode> {
  /** Name of the form field to mend. */
  readonly field: string;
  readonly question?: Code;
}

/** What one question's fields say. */
export interface QuestionReading {
  readonly answer: Answer | undefined;
  readonly faults: readonly FieldFault[];
  /** Units for "Did you mean?". */
  readonly candidates?: readonly Unit[];
}

/** What is known while one question is read. */
export interface Reading {
  readonly language: LanguageTag;
  /** Options, or steps of the scale, shown to this person. */
  readonly options: readonly Option[];
  readonly rows: readonly Option[];
  readonly units: UnitList | undefined;
  /** Values of a field as sent, cleaned; blank ones are left out. */
  values(field: string): readonly string[];
}

export function fieldFault<C extends AnswerFaultCode>(code: C, params: AnswerFaults[C], field: string): FieldFault {
  return { code, params: { ...params }, severity: 'fault', field };
}

export const faulty = (...faults: readonly FieldFault[]): QuestionReading => ({ answer: undefined, faults });

export const good = (answer: Answer | undefined): QuestionReading => ({ answer, faults: [] });

export function wordsOf(text: Text, language: LanguageTag): string {
  return text.get(language) ?? text.values().next().value ?? '';
}

/** A value shown back in a fault, cut to a length that fits a sentence. */
export function shown(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
