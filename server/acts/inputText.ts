import { ProblemError } from '../problems/problem.js';
import { readInput } from './inputFile.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Text of a file of ours (definition, mapping, plan), without its byte order mark. Errors ProblemError as `readInput`, and when it is not UTF-8, naming the line. */
export function inputText(file: string): string {
  const bytes = readInput(file);
  try {
    return utf8.decode(bytes);
  } catch {
    // The same bytes read leniently show a replacement character where the first fault is.
    const before = bytes.toString('utf8').split('\ufffd', 1)[0] ?? '';
    throw new ProblemError({ code: 'file_not_utf8', params: { file }, place: { file, line: before.split('\n').length } });
  }
}
