import type { JsonValue } from '../../analysis/survey/json.js';
import { present } from '../../analysis/survey/present.js';
import { endSentence } from '../../analysis/words/sentence.js';
import { wordingOf } from '../problems/catalogue.js';
import type { InterfaceLanguage, Problem } from '../problems/problem.js';
import type { Terminal } from './terminal.js';
import { cliWords } from './words.js';

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
export function toRecord(problem: Problem, language: InterfaceLanguage): { readonly [key: string]: JsonValue } {
  const { message, mend } = wordingOf(problem, language);
  const { file, line, column, path } = problem.place ?? {};
  return present({ code: problem.code, file, line, column, path, message, mend });
}

/** More cells one by one than this help nobody at a terminal; what is said of the file as a whole is always shown. */
const mostCells = 100;

function linesOf(problems: readonly Problem[], language: InterfaceLanguage): readonly string[] {
  const isCell = ({ place }: Problem) => place?.path?.startsWith('record[') === true;
  const cells = problems.filter(isCell);
  const shown = new Set(cells.slice(0, mostCells));
  const more = cells.length - shown.size;
  const last = [...shown].at(-1);
  return problems.flatMap((problem) => {
    if (isCell(problem) && !shown.has(problem)) return [];
    const line = toLine(problem, language);
    return problem === last && more > 0 ? [line, cliWords[language].more(more)] : [line];
  });
}

/** For people on stderr; with `--json` as one record on stdout, so that a program reads one stream. */
export function writeProblems(problems: readonly Problem[], terminal: Terminal, language: InterfaceLanguage, json: boolean): void {
  if (json) terminal.out(`${JSON.stringify({ problems: problems.map((p) => toRecord(p, language)) })}\n`);
  else for (const line of linesOf(problems, language)) terminal.err(`${line}\n`);
}
