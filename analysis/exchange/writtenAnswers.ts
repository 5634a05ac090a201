/**
 * The parts of a stored answer as PostgreSQL writes `jsonb` out, found by what stands between them instead of being read
 * letter by letter. Where each part is JSON by itself there is no other way to read the whole, so whoever reads all of them
 * knows whether they were cut in the right places; a text in any other form is not cut at all.
 */
import type { Code } from '../survey/definition.js';

const answersBegin = '"answers": {';
const answersEnd = '}, "reached": [';
const answerEnds = '}, "';

export interface WrittenParts {
  /** One object: the answers by their questions. */
  readonly answers: string;
  /** Another, without the brace that opens it: how far somebody came, in which language and under which version. */
  readonly rest: string;
}

/** Undefined where it is written otherwise. */
export function writtenParts(stored: string): WrittenParts | undefined {
  const [from, to] = [stored.indexOf(answersBegin), stored.lastIndexOf(answersEnd)];
  if (from < 0 || to < from || !(stored.startsWith('{') && (from === 1 || /^\{"seed": \d+, $/.test(stored.slice(0, from))))) return undefined;
  return { answers: stored.slice(from + answersBegin.length - 1, to + 1), rest: stored.slice(to + 3) };
}

/** The places of questions in the order in which their answers are written: short codes first. */
export function orderAsWritten(codes: readonly Code[]): readonly number[] {
  return [...codes.entries()].sort(([, a], [, b]) => a.length - b.length || (a < b ? -1 : 1)).map(([place]) => place);
}

/** What stands before the answer to a question, with the brace that opens it. */
export function keyAsWritten(question: Code): string {
  return `"${question}": {`;
}

/**
 * Each answer as it is written.
 * @param answers of `writtenParts`
 * @param keys of all questions, in the order in which they are written; of a text in any other order nothing is said
 * @param take is given the place of a key and the answer after it, and says whether it is what it seems
 * @returns whether all of them are
 */
export function areWritten(answers: string, keys: readonly string[], take: (key: number, answer: string) => boolean): boolean {
  if (answers === '{}') return true;
  let at = 1;
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i] ?? '';
    if (!answers.startsWith(key, at)) continue;
    const from = at + key.length - 1;
    const end = answers.indexOf(answerEnds, from);
    if (!take(i, answers.slice(from, end < 0 ? -1 : end + 1))) return false;
    if (end < 0) return true;
    at = end + answerEnds.length - 1;
  }
  return false;
}
