/** The text of a survey with its lines numbered, and every fault at its place. */
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { lifecycleWords } from '../../../views/words/lifecycle.js';
import type { Written } from '../../acts/lifecycle/writtenDefinition.js';
import { wordingOf } from '../../problems/catalogue.js';
import type { InterfaceLanguage, Problem } from '../../problems/problem.js';

/** More faults than these are told when these are mended. */
const mostShown = 50;
/**
 * Kilobytes of text and lists that may be changed on the page. Whoever is signed out meanwhile gets back as much as an
 * ordinary form holds, which is a quarter more.
 */
const mostTyped = 200;
/** Lines to write on below the last one, where the box does not grow as it is written in. */
const spare = 20;

interface FaultView {
  readonly where: string;
  readonly href: string;
  readonly path: string;
  readonly message: string;
  readonly mend: string;
  readonly lines: readonly { readonly number: string; readonly text: string; readonly isIt: boolean }[];
}

function linesAround(text: readonly string[], line: number): FaultView['lines'] {
  const from = Math.max(1, line - 1);
  const to = Math.min(text.length, line + 1);
  return Array.from({ length: to - from + 1 }, (_, i) => ({ number: String(from + i), text: (text[from + i - 1] ?? '').slice(0, 200), isIt: from + i === line }));
}

/** Files come from a chooser here: nobody at the desk knows of a folder. */
function worded(problem: Problem, language: InterfaceLanguage): { readonly message: string; readonly mend: string } {
  const { missing, chooseIt, writeName } = lifecycleWords[language].editor;
  if (problem.code === 'FILE_MISSING') return { message: missing(String(problem.params['file'])), mend: chooseIt };
  const said = wordingOf(problem, language);
  return problem.code === 'BAD_FILE_PATH' ? { message: said.message, mend: writeName } : said;
}

function faultView(problem: Problem, written: Written, language: InterfaceLanguage): FaultView {
  const { message, mend } = worded(problem, language);
  const { file, line, column, path, inWords } = problem.place ?? {};
  const isHere = file === undefined || file === written.file;
  const said = line === undefined ? '' : lifecycleWords[language].editor.at(line, column ?? 1);
  const part = inWords?.[language] ?? '';
  const named = said === '' || part === '' ? said : `${said} (${part})`;
  const where = isHere || said === '' ? named : `${file}, ${named.charAt(0).toLowerCase()}${named.slice(1)}`;
  const text = (isHere ? written.text : (written.beside.get(file) ?? '')).split('\n');
  return { where, href: isHere && line !== undefined ? `#L${line}` : '#text', path: path ?? '', message, mend, lines: line === undefined ? [] : linesAround(text, line) };
}

/** As browsers send it. */
function kilobytesSent({ text, beside }: Written): number {
  return Math.ceil((Buffer.byteLength(text.replaceAll('\n', '\r\n')) + Buffer.byteLength(JSON.stringify([...beside]))) / 1024);
}

export interface SourceEditor {
  readonly errors: string;
  readonly faults: readonly FaultView[];
  readonly more: string;
  /** Words and values of its fields. */
  readonly editor: Readonly<Record<string, unknown>>;
}

/** @param isTyped what was written in the field is shown again; it may be changed there however long it is */
export function sourceEditor(written: Written, problems: readonly Problem[], language: InterfaceLanguage, isTyped: boolean): SourceEditor {
  const words = lifecycleWords[language].editor;
  const faulty = new Set(problems.flatMap(({ place }) => (place?.line !== undefined && (place.file === undefined || place.file === written.file) ? [place.line] : [])));
  // as many numbers as there are lines: what ends too early is at fault one line on
  const count = Math.max(written.text.replace(/\n$/, '').split('\n').length, ...faulty);
  const lines = Array.from({ length: count }, (_, i) => ({ number: String(i + 1), isFaulty: faulty.has(i + 1) }));
  const shown = problems.slice(0, mostShown);
  const size = kilobytesSent(written);
  const isLocked = size > mostTyped && !isTyped;
  return {
    errors: problems.length === 0 ? '' : lifecycleWords[language].errors(problems.length),
    faults: shown.map((problem) => faultView(problem, written, language)),
    more: problems.length > shown.length ? words.more(problems.length - shown.length) : '',
    editor: {
      files: words.files, filesHint: words.filesHint, text: words.text, textHint: isLocked ? words.textLocked({ size: String(size), most: String(mostTyped) }) : words.textHint({ most: String(mostTyped) }), isLocked, submit: words.submit,
      file: written.file, value: written.text, rows: String(count + spare), lines, isOne: false,
      beside: JSON.stringify([...written.beside]),
      again: problems.length === 0 ? '' : written.beside.size > 0 ? words.kept : words.chooseAgain,
      besideHeading: written.beside.size === 0 ? '' : words.beside,
      besideLead: words.besideLead,
      besideFiles: [...written.beside].map(([name, text]) => ({ name, size: `${formatNumber(Math.ceil(Buffer.byteLength(text) / 1024), language)} kB` })),
    },
  };
}
