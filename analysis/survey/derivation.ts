import type { Code, Expression } from './definition.js';

/** How the answer to a question is worked out from other answers: the first case that is true gives the code. */
export interface Derivation {
  readonly cases: readonly { readonly code: Code; readonly when: Expression }[];
  /** Where no case is true and everything the cases rest on was answered. */
  readonly otherwise?: Code;
}
