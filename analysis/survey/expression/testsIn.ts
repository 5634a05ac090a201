import type { Code, Expression } from '../definition.js';

/** One question held against something. */
export type ConditionTest = Extract<Expression, { readonly question: Code }>;

/** Every test of a condition, in the order they are written. */
export function testsIn(expression: Expression): readonly ConditionTest[] {
  switch (expression.type) {
    case 'and':
    case 'or':
      return expression.parts.flatMap(testsIn);
    case 'not':
      return testsIn(expression.part);
    case 'in':
    case 'includes':
    case 'compare':
    case 'count':
    case 'answered':
      return [expression];
  }
}
