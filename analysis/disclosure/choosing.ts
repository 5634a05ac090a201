import type { Question } from '../survey/definition.js';
import type { Table } from '../tables/table.js';

/**
 * How choices of one question bind each other. A reader knows that everyone who answered chose something, that "none of
 * these" stands alone, and how many may be chosen: so what few others chose tells who must have chosen this.
 */
export interface Choosing {
  /** Of each option, in order: whether nothing else can be chosen beside it. */
  readonly exclusive: readonly boolean[];
  /** How many other options a person in the base chose at least. */
  readonly least: number;
  /** null: any number. */
  readonly most: number | null;
}

/** Shape a table of the question; undefined where choices add up, or say nothing of each other. */
export function choosingOf(table: Table, question: Question | undefined, item: string | null): Choosing | undefined {
  const hasAnswered = table.baseRule === 'answered';
  if (question?.kind === 'multiple' && table.baseRule !== 'selections') {
    const { options, minChoices = 1, maxChoices } = question;
    return { exclusive: options.map(({ exclusive }) => exclusive), least: hasAnswered ? Math.max(1, minChoices) : 0, most: maxChoices ?? null };
  }
  if (question?.kind === 'ranking' && item === 'any' && table.baseRule !== 'selections') {
    return { exclusive: question.options.map(() => false), least: hasAnswered ? 1 : 0, most: question.places };
  }
  return undefined;
}
