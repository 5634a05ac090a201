/**
 * The parts of a stored answer as PostgreSQL writes `jsonb` out, found by what stands between them instead of being read
 * letter by letter. Where each part is JSON by itself there is no other way to read the whole, so whoever reads all of them
 * knows whether they were cut in the right places; a text in any other form is not cut at all.
 */
import type { Code } from '../survey/definition.js';

const answersBegin = '"answers": {';
const answersEnd = '}, "reached": [';
const answerBegins = '": {';
const answerEnds = '}, "';

export interface WrittenParts {
  /** One object: the answers by their questions. */
  readonly answers: string;
  /** Another: how far somebody came, in which language and under which version. */
  readonly rest: string;
}

/** Undefined where it is written otherwise. */
export function writtenParts(stored: string): WrittenParts | undefined {
  const [from, to] = [stored.indexOf(answersBegin), stored.lastIndexOf(answersEnd)];
  if (from < 0 || to < from || !/^\{(?:"seed": \d+, )?$/.test(stored.slice(0, from))) return undefined;
  return { answers: stored.slice(from + answersBegin.length - 1, to + 1), rest: `{${stored.slice(to + 3)}` };
}

/**
 * Each answer as it is written.
 * @param answers of `writtenParts`
 * @param take is given a question and an answer, and says whether they are what they seem
 * @returns whether all of them are
 */
export function areWritten(answers: string, take: (question: Code, answer: string) => boolean): boolean {
  if (answers === '{}') return true;
  if (!answers.startsWith('{"')) return false;
  let at = 2;
  for (;;) {
    const keyEnd = answers.indexOf(answerBegins, at);
    if (keyEnd < 0) return false;
    const from = keyEnd + answerBegins.length - 1;
    const end = answers.indexOf(answerEnds, from);
    if (!take(answers.slice(at, keyEnd), answers.slice(from, end < 0 ? -1 : end + 1))) return false;
    if (end < 0) return true;
    at = end + answerEnds.length;
  }
}
