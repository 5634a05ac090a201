/** What a thread that reads single answers is told to do, and what it gives. It knows neither a database nor a request. */
import { responseLines } from '../../../analysis/exchange/responseLines.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { protecting, type ProtectedAnswers, type Protection } from './protectAnswers.js';

/** All versions of a survey by their number, the newest last. */
export type Versions = ReadonlyMap<number, Definition>;

/** Lines of a file, with what people wrote in their own words or without; with what is left out, or whole. */
export interface Writing {
  readonly texts: boolean;
  readonly protection: Protection | undefined;
}

/** How lines are to be written; answers as the database gives them out, one a line in UTF-8, to be counted or written; when all were counted. */
export type AnswerTask = { readonly count: Uint8Array<ArrayBuffer> } | { readonly begin: Writing } | { readonly write: Uint8Array<ArrayBuffer> } | 'protect';

/** Lines, of which the names of the columns are the first; who looks alike. */
export type AnswerResult = Uint8Array<ArrayBuffer> | ProtectedAnswers | null;

const newline = 10;

/**
 * Each line with its bytes as characters: making letters of them takes longer than all else that is done with most answers.
 * One by one, as a text of more than a megabyte is kept where finding something in it is slow.
 */
function linesOf({ buffer, byteOffset, length }: Uint8Array<ArrayBuffer>): readonly string[] {
  const bytes = Buffer.from(buffer, byteOffset, length);
  const lines: string[] = [];
  for (let from = 0; from <= length; ) {
    const end = bytes.indexOf(newline, from);
    lines.push(bytes.toString('latin1', from, end < 0 ? length : end));
    from = end < 0 ? length + 1 : end + 1;
  }
  return lines;
}

/** Errors TypeError or SyntaxError of an answer that is none. */
export function doingAnswerWork(versions: Versions): (task: AnswerTask) => AnswerResult {
  const definitions = [...versions.values()];
  const newest = definitions.at(-1);
  if (newest === undefined) throw new Error('a survey has a definition');
  const definitionOf = (version: number): Definition => versions.get(version) ?? newest;
  const lines = responseLines(newest, { texts: false, definitionOf });
  let counting = protecting(newest, definitions, lines);
  const encoder = new TextEncoder();
  let written: (bytes: string) => string = () => '';
  return (task) => {
    if (task === 'protect') {
      const found = counting.protect();
      counting = protecting(newest, definitions, lines);
      return found;
    }
    if ('count' in task) {
      for (const bytes of linesOf(task.count)) counting.add(lines.partsOfStored(bytes));
      return null;
    }
    if ('write' in task) return encoder.encode(linesOf(task.write).map(written).join(''));
    const { texts, protection } = task.begin;
    const whole = texts ? responseLines(newest, { texts, definitionOf }) : lines;
    const lineOf = protection === undefined ? (parts: readonly string[]) => `${parts.join(',')}\n` : counting.lineWith(protection);
    written = (bytes) => lineOf(whole.partsOfStored(bytes));
    return encoder.encode(whole.header);
  };
}
