/** Invented submissions: every one has its own key, and a text answer by which it is known again. */
import { createHash, randomUUID } from 'node:crypto';
import type { Response } from '../../analysis/survey/answers.js';
import { responseFromText } from '../../analysis/survey/responseFromText.js';
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

function markOf({ answers }: Response): string {
  const comment = answers.get('comment');
  return comment?.kind === 'text' ? comment.text : '';
}

/** The marks of everything stored. */
export async function marksOf(responses: AsyncIterable<Response>): Promise<string[]> {
  const marks: string[] = [];
  for await (const response of responses) marks.push(markOf(response));
  return marks;
}

/** The marks of answers as they are read for an export. */
export async function marksOfPages(pages: AsyncIterable<Uint8Array>): Promise<string[]> {
  const marks: string[] = [];
  for await (const page of pages) for (const text of Buffer.from(page).toString().split('\n')) marks.push(markOf(responseFromText(text)));
  return marks;
}
