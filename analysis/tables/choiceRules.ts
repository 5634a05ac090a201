import type { BaseRule, Code, MultipleQuestion } from '../survey/definition.js';

/** What can be chosen together of a few options of a multiple choice. */
export interface ChoiceRules {
  /** Answers that stand alone ("none of these"). */
  readonly alone: readonly Code[];
  /** How many of the options can be chosen at once, and how many must be. */
  readonly most: number;
  readonly least: number;
}

export function choiceRules({ options: all, minChoices = 1, maxChoices }: MultipleQuestion, options: readonly Code[], baseRule: BaseRule): ChoiceRules {
  const areAll = all.every(({ code, exclusive }) => exclusive || options.includes(code));
  return {
    alone: all.filter(({ exclusive, code }) => exclusive && !options.includes(code)).map(({ code }) => code),
    most: Math.min(options.length, maxChoices ?? options.length),
    least: areAll && baseRule === 'answered' ? Math.max(1, minChoices) : 0,
  };
}
