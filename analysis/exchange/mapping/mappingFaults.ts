/** Faults that only a mapping can have, and what their words are filled with. `server/problems/mapping.ts` has the words. */
import type { QuestionKind } from '../../survey/definition.js';
import type { DefinitionFaultCode } from '../../survey/definitionFaults.js';
import type { Fault } from '../../survey/fault.js';
import type { Missing, Reason } from './mapping.js';

export interface MappingFaults {
  MAPPING_OTHER_SURVEY: { found: string; expected: string };
  MAPPING_QUESTIONS_MISSING: { count: number; questions: string; first: string };
  MAPPING_SHAPE: { question: string; kind: QuestionKind; forms: string };
  MAPPING_TWO_SHAPES: { question: string; shapes: string };
  MAPPING_UNKNOWN_CODE: { code: string; question: string; nearest: string; known: string };
  MAPPING_VALUES_REVERSED: { code: string; text: string };
  MAPPING_VALUES_NUMBER: { text: string };
  MAPPING_OTHERWISE: { value: string; question: string; nearest: string; known: string };
  MAPPING_SPELLING_TWICE: { text: string; first: string; second: string };
  MAPPING_SPELLING_EMPTY: Readonly<Record<string, never>>;
  MAPPING_SPELLING_MISSING: { text: string; reason: Missing };
  MAPPING_BLANK_TWICE: { reason: Reason };
  MAPPING_PLACEHOLDER: { placeholder: string; known: string };
  MAPPING_PATTERN_SAME: { pattern: string; count: number; known: string };
  MAPPING_PARTS_MISSING: { question: string; parts: string; first: string };
  MAPPING_PLACES: { question: string; columns: number; places: number };
  MAPPING_OTHER_TEXT: { question: string };
  MAPPING_DERIVED_FROM: { question: string; from: string; said: string };
  MAPPING_NOT_DERIVED: { question: string };
  MAPPING_BANDS_KIND: { question: string; kind: QuestionKind };
  MAPPING_BANDS_ORDER: { code: string; number: number; before: number };
}

export type MappingFaultCode = keyof MappingFaults;

export type MappingFault = Fault<DefinitionFaultCode | MappingFaultCode>;
