import type { Answer, Response } from './answers.js';
import type { JsonValue } from './json.js';

/** The stored form of one respondent's answers: plain JSON, maps as objects. Read back by `responseFromJson`. */
export function responseToJson({ definitionVersion, language, reached, answers, seed, notAsked }: Response): JsonValue {
  return {
    definitionVersion,
    language,
    reached,
    answers: Object.fromEntries([...answers].map(([code, answer]) => [code, answerToJson(answer)])),
    ...(seed === undefined ? {} : { seed }),
    ...(notAsked === undefined ? {} : { notAsked }),
  };
}

function answerToJson(answer: Answer): JsonValue {
  return answer.kind === 'grid' ? { kind: 'grid', rows: Object.fromEntries(answer.rows) } : { ...answer };
}
