import type { Expression } from '../definition.js';

type Operator = Extract<Expression, { type: 'compare' }>['operator'];

/** What each operator of a condition means, for one answer and for a column of them alike. */
export const comparisons: { readonly [O in Operator]: (a: number, b: number) => boolean } = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
};
