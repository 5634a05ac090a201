import { condition as en } from './en/condition.js';
import { condition as sv } from './sv/condition.js';

type Said = (about: string, what: string) => string;

export interface ChosenOptions {
  /** "a, b and c". */
  readonly list: string;
  readonly isOne: boolean;
  /** Of a ranking, where options are given places instead of being chosen. */
  readonly isRanked: boolean;
}

type Chosen = (about: string, options: ChosenOptions) => string;

type Compared = Readonly<Record<'<' | '<=' | '>' | '>=' | '=' | '!=', (number: string) => string>>;

/** Conditions as a clause that follows "if". `about` names the question, `options` are labels in quotation marks. */
export interface ConditionWords {
  readonly question: (number: number, label: string) => string;
  readonly row: (row: string, question: string) => string;
  readonly either: (options: readonly string[]) => string;
  readonly is: Said;
  /** There is an answer, and it is none of these. */
  readonly isOther: Said;
  readonly chosen: Chosen;
  /** There is an answer, and none of these is in it. */
  readonly answeredWithout: Chosen;
  /** None of these is in it, which is so too where there is no answer. */
  readonly notChosen: Chosen;
  readonly answered: (about: string) => string;
  readonly unanswered: (about: string) => string;
  readonly orUnanswered: (clause: string, isRow: boolean) => string;
  readonly answeredWith: Said;
  /** Of how many options are chosen. */
  readonly counts: Compared;
  /** Of a number that is the answer. */
  readonly sizes: Compared;
  readonly and: string;
  readonly or: string;
  /** Before conditions with numbers of their own. */
  readonly all: string;
  readonly any: string;
}

export const conditionWords: Readonly<Record<'sv' | 'en', ConditionWords>> = { sv, en };
