/** Invented submissions: every one has its own key, and a text answer by which it is known again. */
import { createHash, randomUUID } from 'node:crypto';
import type { Response } from '../../analysis/survey/answers.js';
import type { Submission } from '../../server/store/store.js';

export function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

export function aResponse(mark: string): Response {
  return {
    definitionVersion: 1,
    language: 'sv',
    reached: ['about'],
    answers: new Map([['comment', { kind: 'text', text: mark }]]),
  };
}

export function aSubmission(survey: string, mark: string = randomUUID(), given: Partial<Submission> = {}): Submission {
  return {
    survey,
    keyHash: hashOf(`key ${mark}`),
    receiptHash: hashOf(`receipt ${mark}`),
    bodyHash: hashOf(`body ${mark}`),
    response: aResponse(mark),
    ...given,
  };
}

/** The marks of everything stored. */
export async function marksOf(responses: AsyncIterable<Response>): Promise<string[]> {
  const marks: string[] = [];
  for await (const { answers } of responses) {
    const comment = answers.get('comment');
    marks.push(comment?.kind === 'text' ? comment.text : '');
  }
  return marks;
}
