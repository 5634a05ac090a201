import type { JsonValue } from '../../analysis/survey/json.js';
import { present } from '../../analysis/survey/present.js';
import { endSentence } from '../../analysis/words/sentence.js';
import { wordingOf } from '../problems/catalogue.js';
import type { InterfaceLanguage, Problem } from '../problems/problem.js';
import { isOfCell, linesOfCells } from './linesOfCells.js';
import type { Terminal } from './terminal.js';
import { visibleLine } from './visible.js';

function placeOf({ place }: Problem, language: InterfaceLanguage): string {
  if (place === undefined) return '';
  // Of a text on the line itself, such as a condition: which character of it.
  if (place.file === undefined && place.line === undefined && place.column !== undefined) return [place.path, place.column].filter((part) => part !== undefined).join(':');
  const where = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
  const said = place.inWords?.[language] ?? '';
  return [where, place.path, said === '' || where === '' ? '' : `(${said})`].filter((part) => part !== undefined && part !== '').join(' ');
}

/** One line a problem for people: where, what, how to mend it. */
function toLine(problem: Problem, language: InterfaceLanguage): string {
  const { message, mend } = wordingOf(problem, language);
  const place = placeOf(problem, language);
  return visibleLine(`behov: ${place === '' ? '' : `${place}: `}${endSentence(message)} ${mend}`.trimEnd());
}

/** The machine's form of a problem; absent places stay absent. */
export function toRecord(problem: Problem, language: InterfaceLanguage): { readonly [key: string]: JsonValue } {
  const { message, mend } = wordingOf(problem, language);
  const { file, line, column, path } = problem.place ?? {};
  return present({ code: problem.code, file, line, column, path, message, mend });
}

/** Cells in the place of the first of them; what is said of the file as a whole stands where it stood. */
function linesOf(problems: readonly Problem[], language: InterfaceLanguage): readonly string[] {
  const write = (problem: Problem): string => toLine(problem, language);
  const first = problems.findIndex(isOfCell);
  if (first < 0) return problems.map(write);
  const rest = problems.slice(first).filter((problem) => !isOfCell(problem));
  return [...problems.slice(0, first).map(write), ...linesOfCells(problems.filter(isOfCell), write, language), ...rest.map(write)];
}

/** For people on stderr; with `--json` as one record on stdout, so that a program reads one stream. */
export function writeProblems(problems: readonly Problem[], terminal: Terminal, language: InterfaceLanguage, json: boolean): void {
  if (json) terminal.out(`${JSON.stringify({ problems: problems.map((p) => toRecord(p, language)) })}\n`);
  else for (const line of linesOf(problems, language)) terminal.err(`${line}\n`);
}
