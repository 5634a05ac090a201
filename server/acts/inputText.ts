import { ProblemError } from '../problems/problem.js';
import { binaryKind } from './binaryKind.js';
import { readInput } from './inputFile.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes of what a person writes: no 5,000,000 characters, the limit of its readers, take more. */
const written = 20_000_000;
/** Bytes of what another program wrote and has to be in memory at once, as records several times its size. */
export const collected = 250_000_000;

/**
 * Text of a file of ours (definition, mapping, plan; with `collected`, answers and lists), without its byte order mark.
 * Errors ProblemError as `readInput`, and when it is no text, saying what it is,
 * or not UTF-8, naming the line.
 */
export function inputText(file: string, most = written): string {
  const bytes = readInput(file, most);
  try {
    return utf8.decode(bytes);
  } catch {
    const kind = binaryKind(bytes);
    if (kind !== undefined) throw new ProblemError({ code: 'file_not_text', params: { kind }, place: { file } });
    // The same bytes read leniently show a replacement character where the first fault is.
    const before = bytes.toString('utf8').split('\ufffd', 1)[0] ?? '';
    throw new ProblemError({ code: 'file_not_utf8', params: { file }, place: { file, line: before.split('\n').length } });
  }
}
