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

/** How lines are to be written; answers as the database gives them out, one a line, to be counted or written; when all were counted. */
export type AnswerTask = { readonly count: string } | { readonly begin: Writing } | { readonly write: string } | 'protect';

/** Lines, of which the names of the columns are the first; who looks alike. */
export type AnswerResult = Uint8Array<ArrayBuffer> | ProtectedAnswers | null;

/** Errors TypeError or SyntaxError of an answer that is none. */
export function doingAnswerWork(versions: Versions): (task: AnswerTask) => AnswerResult {
  const definitions = [...versions.values()];
  const newest = definitions.at(-1);
  if (newest === undefined) throw new Error('a survey has a definition');
  const definitionOf = (version: number): Definition => versions.get(version) ?? newest;
  const lines = responseLines(newest, { texts: false, definitionOf });
  let counting = protecting(newest, definitions, lines);
  const encoder = new TextEncoder();
  let written: (text: string) => string = () => '';
  return (task) => {
    if (task === 'protect') {
      const found = counting.protect();
      counting = protecting(newest, definitions, lines);
      return found;
    }
    if ('count' in task) {
      for (const text of task.count.split('\n')) counting.add(lines.partsOfStored(text));
      return null;
    }
    if ('write' in task) return encoder.encode(task.write.split('\n').map(written).join(''));
    const { texts, protection } = task.begin;
    const whole = texts ? responseLines(newest, { texts, definitionOf }) : lines;
    written = (text) => (protection === undefined ? `${whole.partsOfStored(text).join(',')}\n` : counting.lineOf(whole.partsOfStored(text), protection));
    return encoder.encode(whole.header);
  };
}
