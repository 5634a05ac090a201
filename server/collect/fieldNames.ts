/** Ids of controls, so that an error can lead to the one it is about. Codes have no hyphen, so they do not collide. */
import type { Code } from '../../analysis/survey/definition.js';

export function questionId(question: Code): string {
  return `q-${question}`;
}

export function optionId(question: Code, option: Code): string {
  return `q-${question}-${option}`;
}

export function rowId(question: Code, row: Code): string {
  return `q-${question}-row-${row}`;
}
