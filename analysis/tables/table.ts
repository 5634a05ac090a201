/** A table of estimates: every share beside its count, its base and its interval. Not for publishing: see disclosure. */
import type { Amounts } from './amounts.js';
import type { BaseRule, Code, QuestionKind, Text } from '../survey/definition.js';

export type Target = 'process' | 'headcount';

/** Group code of respondents without a value in the grouping question (skipped, not shown, unit not coded). */
export const notStated = '.missing';

export interface Group {
  readonly question: Code;
  /** Code of the category, or `notStated`. */
  readonly code: string;
  readonly label: Text;
}

export interface Row {
  /** null: everyone. */
  readonly group: Group | null;
  /** Grid row or ranking place; null for other kinds. */
  readonly item: { readonly code: string; readonly label: Text } | null;
  readonly code: string;
  readonly label: Text;
  readonly meaning: 'answer' | 'other' | 'none' | 'dont_know' | 'not_applicable';
  readonly count: number;
  readonly base: number;
  /** Null when the base is 0. Shares in [0, 1]. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly intervalMethod: IntervalMethod | null;
  /** Where `count` and `base` are choices: the people who made them. What is hidden is judged by these. */
  readonly people?: { readonly count: number; readonly base: number };
  /** Where people have weights: the share without them. */
  readonly unweighted?: number | null;
  /** The two are more than half of the interval apart. */
  readonly weightingMatters?: boolean;
  /** Where people have weights: the largest part of the base that one of them is; 0 where all in it weigh the same. */
  readonly heaviest?: number;
  /** Where people have weights: how many of equal weight would say as much. */
  readonly effective?: number;
}

/**
 * `wilson_effective`: Wilson's on the effective number of people, for weighted shares. `korn_graubard`: Clopper and
 * Pearson's on that number, as the presentation standard of NCHS has it.
 */
export type IntervalMethod = 'wilson' | 'wilson_fpc' | 'hypergeometric' | 'wilson_effective' | 'korn_graubard';

/** Numbers of a number question, beside `rows` that are empty then. */
export interface NumberRow {
  readonly group: Group | null;
  readonly base: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly sd: number | null;
  /** Of the mean; null where nothing can be said of how it varies. */
  readonly low: number | null;
  readonly high: number | null;
  /** What it was made of, to judge by and never to show. */
  readonly amounts: Amounts;
  /** As in `Row`; 1 where those who gave a number do not all weigh the same, because a mean has any number of digits. */
  readonly heaviest?: 0 | 1;
}

export interface TableWeighting {
  /** Kish's, of the whole survey: the variance of a mean is so many times that of as many equal answers. */
  readonly designEffect: number;
  /** How the variance was had, where weights were raked. */
  readonly variance?: 'jackknife' | 'linearised';
}

export interface Table {
  readonly question: Code;
  readonly kind: QuestionKind;
  readonly by: readonly Code[];
  readonly baseRule: BaseRule;
  readonly where: string | null;
  readonly level: number;
  readonly target: Target;
  readonly sensitive: boolean;
  /** All-row first, then groups in definition order, `notStated` last (only when it occurs). Options with zero kept. */
  readonly rows: readonly Row[];
  readonly numbers: readonly NumberRow[];
  /** Respondents per status of the question among the rows of the table; sums to the number of respondents. */
  readonly statuses: Readonly<Record<'answered' | 'skipped' | 'not_shown' | 'not_reached' | 'not_asked', number>>;
  /** Where shares and numbers are weighted; counts, bases and statuses are people all the same. */
  readonly weighting?: TableWeighting;
  /** Other splits of the question, declared before it, that say the same as its own of some people. */
  readonly nestedIn?: readonly Code[];
  /** Of an indicator: by how few people it differs from something that is told beside it. */
  readonly fewestApart?: number;
}
