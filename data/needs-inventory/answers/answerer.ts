import type { Answer, Answers } from '../../../analysis/survey/answers.js';
import type { Code } from '../../../analysis/survey/definition.js';
import type { Chance } from '../chance/chance.js';
import type { Respondent } from '../people/inventNeeds.js';

export interface Asked {
  readonly respondent: Respondent;
  /** What the respondent answered before. */
  readonly soFar: Answers;
  /** The options, rows or scale-free codes the respondent may choose from, in the order of the definition. */
  readonly offered: readonly Code[];
  readonly chance: Chance;
}

/** What an invented respondent says to one question; undefined where nothing comes to mind. */
export type Answerer = (asked: Asked) => Answer | undefined;
