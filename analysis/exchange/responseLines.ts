/**
 * Answers as lines of `responses.csv`, one at a time and fast enough for a hundred thousand: what a question's cells
 * say when it was not answered is worked out once, and only texts that people wrote are looked at for what a CSV file
 * or a spreadsheet would take for something else.
 */
import type { Answer, Response, Status } from '../survey/answers.js';
import type { Code, Definition, Question } from '../survey/definition.js';
import { responseFromText } from '../survey/responseFromText.js';
import { statusesOf, type RoutedStatuses } from '../survey/statusOf.js';
import { toCell } from './cellText.js';
import { responseColumns, type ResponseColumn } from './responseColumns.js';
import { storedParts, type StoredCells } from './storedParts.js';
import { textOfBytes } from './textOfBytes.js';

export interface LineOptions {
  /** Each answer is read under the version it was given. */
  readonly definitionOf?: (version: number) => Definition;
  /** Whether texts that people wrote have their columns. */
  readonly texts?: boolean;
}

export interface ResponseLines {
  /** With its line break, as every line. */
  readonly header: string;
  readonly lineOf: (response: Response) => string;
  /** Questions that have columns, in their order; the language stands before them. */
  readonly questions: readonly Code[];
  /** The cells of each question of a line, those of one question together; the language first. */
  readonly partsOf: (response: Response) => string[];
  /** The same of an answer as the database gives it out: the bytes of its UTF-8 as characters. Errors TypeError or SyntaxError when it is none. */
  readonly partsOfStored: (bytes: string) => string[];
  /** What such a part says where it is left out, so that nobody is known by it. */
  readonly withheld: readonly string[];
}

/** In place of an answer that would let somebody be recognised. */
export const withheldCell = '.withheld';

interface Block extends StoredCells {
  readonly columns: readonly ResponseColumn[];
}

function isText({ holds, question }: ResponseColumn): boolean {
  return holds === 'other' || holds === 'typed' || question.kind === 'text';
}

function blockOf(question: Question, columns: readonly ResponseColumn[]): Block {
  const kept = new Map<string, string>();
  const without = (status: Exclude<Status, 'answered'>): string => {
    const known = kept.get(status) ?? columns.map(({ holds }) => (holds === 'other' || holds === 'typed' ? '' : `.${status}`)).join(',');
    kept.set(status, known);
    return known;
  };
  const options = question.kind === 'grid' ? question.rows : 'options' in question ? question.options : [];
  const isRouted = (question.kind === 'grid' && question.rowsFrom !== undefined) || options.some(({ showIf }) => showIf !== undefined);
  return { question, columns, without, routed: isRouted ? (answer, isShown) => routedCells(columns, answer, isShown) : undefined, whole: ticksOf(columns) ?? ((answer) => columns.map((column) => cellOf(column, answer)).join(',')) };
}

/** As many as one number can say of which are ticked. */
const mostTicks = 30;
/** Combinations of ticks whose cells are remembered, of one question. */
const mostKept = 5_000;

/** Ones and noughts, written once for each combination that comes; undefined where a question has no such columns. */
function ticksOf(columns: readonly ResponseColumn[]): ((answer: Answer) => string) | undefined {
  const at = new Map<Code, number>();
  for (const column of columns) if (column.holds === 'option') at.set(column.code, at.size);
  if (at.size === 0 || at.size > mostTicks) return undefined;
  const beside = columns.slice(at.size);
  const kept = new Map<number, string>();
  const write = (ticked: number): string => {
    const cells = Array.from(at.values(), (place) => ((ticked >>> place) & 1 ? '1' : '0')).join(',');
    if (kept.size >= mostKept) kept.clear();
    kept.set(ticked, cells);
    return cells;
  };
  return (answer) => {
    let ticked = 0;
    if (answer.kind === 'multiple') for (const code of answer.codes) {
      const place = at.get(code);
      if (place !== undefined) ticked |= 1 << place;
    }
    let cells = kept.get(ticked) ?? write(ticked);
    for (const column of beside) cells += `,${cellOf(column, answer)}`;
    return cells;
  };
}

/** As every reader of CSV expects: RFC 4180, and blanks at the ends kept. */
function quoted(cell: string): string {
  return /[",\r\n\ufeff]|^ | $/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function text(written: string | undefined): string {
  return written === undefined || written === '' ? '' : quoted(toCell(written));
}

function cellOf(column: ResponseColumn, answer: Answer): string {
  switch (column.holds) {
    case 'other':
      return 'other' in answer ? text(answer.other) : '';
    case 'typed':
      return answer.kind === 'unit' ? text(answer.typed) : '';
    case 'place':
      return answer.kind === 'ranking' ? (answer.order[column.place - 1] ?? '') : '';
    case 'option':
      return answer.kind === 'multiple' && answer.codes.includes(column.code) ? '1' : '0';
    case 'row':
      return answer.kind === 'grid' ? (answer.rows.get(column.code) ?? '.skipped') : '';
    case 'value':
      if (answer.kind === 'number') return String(answer.value);
      if (answer.kind === 'text') return text(answer.text);
      return answer.kind === 'single' || answer.kind === 'unit' ? (answer.code ?? '') : '';
  }
}

/** Where some of its options or rows may be hidden each has a status of its own. */
function routedCells(columns: readonly ResponseColumn[], answer: Answer | undefined, isShown: (code: Code) => boolean): string {
  let cells = '';
  for (const column of columns) {
    if (cells !== '' || column !== columns[0]) cells += ',';
    if ('code' in column && !isShown(column.code)) cells += '.not_shown';
    else if (answer !== undefined) cells += cellOf(column, answer);
    else cells += column.holds === 'other' || column.holds === 'typed' ? '' : '.skipped';
  }
  return cells;
}

function cellsOf({ question, without, routed, whole }: Block, statuses: RoutedStatuses): string {
  const status = statuses.of(question.code);
  const answer = status === 'answered' ? statuses.answers.get(question.code) : undefined;
  if (routed !== undefined && (status === 'answered' || status === 'skipped')) {
    const shown: ReadonlySet<Code> = new Set(statuses.parts(question.code).map(({ code }) => code));
    return routed(answer, (code) => shown.has(code));
  }
  return answer === undefined ? without(status === 'answered' ? 'skipped' : status) : whole(answer);
}

/** Columns are those of `definition`, also for answers given under another version. */
export function responseLines(definition: Definition, { definitionOf = () => definition, texts = true }: LineOptions = {}): ResponseLines {
  const columns = responseColumns(definition).filter((column) => texts || !isText(column));
  const blocks = [...definition.questions.values()].flatMap((question) => {
    const own = columns.filter((column) => column.question === question);
    return own.length === 0 ? [] : [blockOf(question, own)];
  });
  const partsOf = (response: Response): string[] => {
    const statuses = statusesOf(definitionOf(response.definitionVersion), response);
    return [quoted(response.language), ...blocks.map((block) => cellsOf(block, statuses))];
  };
  // where its own version is read under another definition, nothing is quick
  const quickly = definitionOf(definition.version) === definition ? storedParts(definition, blocks) : () => undefined;
  return {
    partsOfStored: (bytes) => {
      const parts = quickly(bytes);
      if (parts === undefined) return partsOf(responseFromText(textOfBytes(bytes)));
      parts[0] = quoted(parts[0] ?? '');
      return parts;
    },
    questions: blocks.map(({ question }) => question.code),
    partsOf,
    withheld: [withheldCell, ...blocks.map((block) => block.columns.map((column) => (isText(column) ? '' : withheldCell)).join(','))],
    header: `${['language', ...columns.map(({ name }) => name)].map(quoted).join(',')}\n`,
    // joined and not added to: a text in pieces keeps all of them in memory until it is written
    lineOf: (response) => `${partsOf(response).join(',')}\n`,
  };
}
