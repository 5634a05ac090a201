import type { MultipleAnswer } from '../../survey/answers.js';
import type { Code, MultipleQuestion } from '../../survey/definition.js';
import type { Report } from './recorded.js';

/** What was chosen, and what was written beside the list. */
export interface Chosen {
  readonly codes: ReadonlySet<Code>;
  readonly texts: readonly string[];
  /** How many answers there were beside the list. */
  readonly others: number;
}

/** A multiple choice as it was recorded: exclusive options chosen with others stay, and are counted. */
export function chosenAnswer(question: MultipleQuestion, { codes, texts, others }: Chosen, report: Report): MultipleAnswer {
  const inOrder = question.options.filter(({ code }) => codes.has(code));
  if (inOrder.length > 1 && inOrder.some(({ exclusive }) => exclusive)) report.warn('EXCLUSIVE_COMBINED');
  const beside = texts.length > 0 ? { other: texts.join('; ') } : {};
  return { kind: 'multiple', codes: inOrder.map(({ code }) => code), ...beside, ...(others > 1 ? { otherCount: others } : {}) };
}
