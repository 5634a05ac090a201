/** How many stored answers each part of a new version touches, counted as the answers stand under the version before it. */
import type { Answer, Response } from '../../../analysis/survey/answers.js';
import type { Decision } from '../../../analysis/survey/versions/decisions.js';
import { createCarrier } from '../../frames/carrier.js';
import type { Store, StoredSurvey } from '../../store/store.js';

export interface Touched {
  readonly all: number;
  of(decision: Decision): number;
}

const keyOf = ({ about, question, code }: Decision): string => `${about}.${question}.${code}`;

function holds(answer: Answer | undefined, { about, code }: Decision): boolean {
  if (answer === undefined) return false;
  if (about === 'question') return true;
  if (answer.kind === 'grid') return about === 'row' ? answer.rows.has(code) : [...answer.rows.values()].includes(code);
  if (answer.kind === 'multiple') return answer.codes.includes(code);
  if (answer.kind === 'ranking') return answer.order.includes(code);
  return (answer.kind === 'single' || answer.kind === 'unit') && answer.code === code;
}

export async function touchedAnswers(store: Store, survey: StoredSurvey, decisions: readonly Decision[]): Promise<Touched> {
  const responses: Response[] = [];
  for await (const response of store.answers.readAll(survey.slug)) responses.push(response);
  const carrier = await createCarrier(store, survey, [...new Set(responses.map(({ definitionVersion }) => definitionVersion))]);
  const counts = new Map<string, number>();
  for (const response of responses) {
    const { answers } = carrier.carry(response);
    for (const decision of decisions) {
      if (holds(answers.get(decision.question), decision)) counts.set(keyOf(decision), (counts.get(keyOf(decision)) ?? 0) + 1);
    }
  }
  return { all: responses.length, of: (decision) => counts.get(keyOf(decision)) ?? 0 };
}
