import type { BaseRule, Code, Expression } from '../survey/definition.js';
import type { Population } from '../frame/population.js';
import type { Target } from './table.js';

/** A filter and how it was written. */
export interface Where {
  readonly text: string;
  readonly expression: Expression;
}

export interface EstimateRequest {
  /** A single or unit question that splits the table. */
  readonly by?: Code;
  readonly where?: Where;
  /** Default 0.95. */
  readonly level?: number;
  /** Default `process`. `headcount` needs the population. */
  readonly target?: Target;
  readonly population?: Population;
}

export interface TableRequest extends EstimateRequest {
  readonly question: Code;
  /** Default `answered`; for a text question `shown`, because nobody who answered it left it blank. */
  readonly baseRule?: BaseRule;
}
