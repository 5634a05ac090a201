import type { Code } from '../../../analysis/survey/definition.js';
import type { Field } from './places.js';

/** One invented person on the list of invited people. */
export interface Person {
  readonly department?: Code;
  readonly provider?: Code;
  readonly role: Code;
  readonly field: Field;
  readonly language: 'sv' | 'en';
}
