import type { Answer, Response } from './answers.js';
import type { JsonValue } from './json.js';

/** The stored form of one respondent's answers: plain JSON, maps as objects. Read back by `responseFromJson`. */
export function responseToJson(response: Response): JsonValue {
  const answers = [...response.answers].map(([code, answer]): [string, JsonValue] => [code, answerToJson(answer)]);
  return {
    definitionVersion: response.definitionVersion,
    language: response.language,
    reached: response.reached,
    answers: Object.fromEntries(answers),
  };
}

function answerToJson(answer: Answer): JsonValue {
  return answer.kind === 'grid' ? { kind: 'grid', rows: Object.fromEntries(answer.rows) } : { ...answer };
}
