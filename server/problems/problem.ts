/**
 * A problem is something a person can put right: what happened, where, and how to mend it, in both languages.
 * Anything else is a bug and stays an Error. Each file of this room holds a part of the one catalogue.
 */
import type { Place } from '../../analysis/survey/fault.js';

export type InterfaceLanguage = 'sv' | 'en';

/** What is wrong and where; how to mend it. One sentence each. */
export interface Wording {
  readonly message: string;
  readonly mend: string;
}

export type Params = Readonly<Record<string, string | number>>;

export interface Entry {
  /** HTTP status when it stops a request. */
  readonly status: number;
  readonly sv: (params: Params) => Wording;
  readonly en: (params: Params) => Wording;
}

export interface Problem {
  readonly code: string;
  readonly params: Params;
  readonly place?: Place;
  /** The form field (or question) it belongs to, when there is one. */
  readonly field?: string;
}

/** Thrown where a problem stops what was asked; carries all of them at once. */
export class ProblemError extends Error {
  readonly problems: readonly [Problem, ...Problem[]];

  constructor(first: Problem, ...more: Problem[]) {
    super([first, ...more].map((p) => p.code).join(', '));
    this.name = 'ProblemError';
    this.problems = [first, ...more];
  }

  /** For whoever runs the service: what broke, so that people are told this. */
  static because(cause: unknown, problem: Problem): ProblemError {
    const error = new ProblemError(problem);
    error.cause = cause;
    return error;
  }
}
