/**
 * How easily people are recognised in an export, said before it is made. Only roughly: two who ask around one withdrawal would
 * otherwise read from the difference who it was.
 */
import { combinationGroups } from '../../analysis/disclosure/combinationGroups.js';
import type { Answer } from '../../analysis/survey/answers.js';
import type { Code, Definition } from '../../analysis/survey/definition.js';
import type { Store } from '../store/store.js';

export interface AnswersRisk {
  /** What the answers are grouped by. */
  readonly background: readonly Code[];
  readonly smallest: 'one' | 'few' | 'several';
  /** Whole per cent of the answers, rounded up: alone in their combination, and in groups of fewer than five. */
  readonly alonePercent: number;
  readonly fewPercent: number;
}

function codeOf(answer: Answer | undefined): string {
  return answer?.kind === 'single' || answer?.kind === 'unit' ? (answer.code ?? '') : '';
}

export async function answersRisk(store: Pick<Store, 'answers'>, survey: string, { background }: Pick<Definition, 'background'>): Promise<AnswersRisk> {
  const combinations: string[] = [];
  for await (const { answers } of store.answers.readAll(survey)) combinations.push(background.map((code) => codeOf(answers.get(code))).join('\n'));
  const { answers, smallest, alone, few } = combinationGroups(combinations);
  const percent = (people: number): number => (answers === 0 ? 0 : Math.ceil((100 * people) / answers));
  return { background, smallest: smallest <= 1 ? 'one' : smallest < 5 ? 'few' : 'several', alonePercent: percent(alone), fewPercent: percent(few) };
}
