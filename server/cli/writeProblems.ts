import { endSentence } from '../../analysis/words/sentence.js';
import { wordingOf } from '../problems/catalogue.js';
import type { InterfaceLanguage, Problem } from '../problems/problem.js';
import type { Terminal } from './terminal.js';

function placeOf({ place }: Problem): string {
  if (place === undefined) return '';
  const where = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
  return [where, place.path].filter((part) => part !== undefined && part !== '').join(' ');
}

/** One line a problem for people: where, what, how to mend it. */
function toLine(problem: Problem, language: InterfaceLanguage): string {
  const { message, mend } = wordingOf(problem, language);
  const place = placeOf(problem);
  return `behov: ${place === '' ? '' : `${place}: `}${endSentence(message)} ${mend}`.trimEnd();
}

/** The machine's form of a problem; absent places stay absent. */
function toRecord(problem: Problem, language: InterfaceLanguage): Readonly<Record<string, string | number | undefined>> {
  const { message, mend } = wordingOf(problem, language);
  const { file, line, column, path } = problem.place ?? {};
  return { code: problem.code, file, line, column, path, message, mend };
}

/** For people on stderr; with `--json` as one record on stdout, so that a program reads one stream. */
export function writeProblems(problems: readonly Problem[], terminal: Terminal, language: InterfaceLanguage, json: boolean): void {
  if (json) terminal.out(`${JSON.stringify({ problems: problems.map((p) => toRecord(p, language)) })}\n`);
  else for (const problem of problems) terminal.err(`${toLine(problem, language)}\n`);
}
