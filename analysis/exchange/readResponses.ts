import type { AnswerFaultCode, AnswerFaults } from '../survey/answerFaults.js';
import type { Answer, Response, Status } from '../survey/answers.js';
import type { Code, Definition } from '../survey/definition.js';
import type { DefinitionFaultCode, DefinitionFaults } from '../survey/definitionFaults.js';
import type { Fault, Place } from '../survey/fault.js';
import { nearest } from '../survey/nearest.js';
import { statusesOf } from '../survey/statusOf.js';
import { type CsvRecord, csvRecords } from './csvRecords.js';
import { statusCells } from './cellText.js';
import { readRecordedAnswer, type RecordedAnswer } from './readRecordedAnswer.js';
import { type ResponseColumn, responseColumns } from './responseColumns.js';

export type ResponseFault = Fault<AnswerFaultCode | DefinitionFaultCode>;

export interface ResponsesReading {
  /** Responses of the records without faults. */
  readonly responses: readonly Response[];
  /** Every fault of every record. The path is `record[N].COLUMN`, N counted from 1 without the header. */
  readonly faults: readonly ResponseFault[];
}

class Faults {
  readonly found: ResponseFault[] = [];

  add<C extends keyof (AnswerFaults & DefinitionFaults)>(code: C, params: (AnswerFaults & DefinitionFaults)[C], place: Place): void {
    this.found.push({ code, params: { ...params }, place, severity: 'fault' });
  }
}

/** Where each column of the definition stands in the file. */
function findColumns(header: CsvRecord, columns: readonly ResponseColumn[], file: string, faults: Faults): ReadonlyMap<string, number> {
  const names = ['language', ...columns.map(({ name }) => name)];
  const known = new Set(names);
  const found = new Map<string, number>();
  header.cells.forEach((cell, i) => {
    const column = cell.trim();
    const place = { file, line: 1, path: column };
    if (found.has(column)) faults.add('CSV_COLUMN_TWICE', { column }, place);
    else if (!known.has(column)) faults.add('CSV_COLUMN_UNKNOWN', { column, nearest: nearest(column, names) }, place);
    else found.set(column, i);
  });
  // Columns that may only hold the rest of an answer can be left out.
  const needed = ['language', ...columns.filter(({ holds }) => holds !== 'other' && holds !== 'typed').map(({ name }) => name)];
  for (const column of needed) if (!found.has(column)) faults.add('CSV_COLUMN_MISSING', { column }, { file, line: 1 });
  return found;
}

class RecordReader {
  readonly #definition: Definition;
  readonly #byQuestion: ReadonlyMap<Code, readonly ResponseColumn[]>;
  readonly #at: ReadonlyMap<string, number>;
  readonly #faults: Faults;

  constructor(definition: Definition, columns: readonly ResponseColumn[], at: ReadonlyMap<string, number>, faults: Faults) {
    this.#definition = definition;
    const byQuestion = new Map<Code, ResponseColumn[]>();
    for (const column of columns) {
      const { code } = column.question;
      byQuestion.set(code, [...(byQuestion.get(code) ?? []), column]);
    }
    this.#byQuestion = byQuestion;
    this.#at = at;
    this.#faults = faults;
  }

  /** The response of a record, or undefined when it has faults. */
  read(record: CsvRecord, placeOf: (column: string) => Place): Response | undefined {
    const before = this.#faults.found.length;
    const cell = (column: string) => record.cells[this.#at.get(column) ?? -1] ?? '';
    const language = cell('language');
    const { languages, version } = this.#definition;
    if (!languages.includes(language)) {
      this.#faults.add('UNKNOWN_ANSWER_LANGUAGE', { value: language, declared: languages.join(', ') }, placeOf('language'));
    }
    const recorded = new Map<Code, RecordedAnswer>();
    for (const [code, question] of this.#definition.questions) {
      const cells = (this.#byQuestion.get(code) ?? []).map((column) => ({ column, text: cell(column.name) }));
      const read = readRecordedAnswer(question, cells, this.#definition);
      recorded.set(code, read);
      this.#faults.found.push(...read.faults.map(({ field, ...fault }) => ({ ...fault, place: placeOf(field) })));
    }
    if (this.#faults.found.length > before) return undefined;
    const response = this.#toResponse(recorded, version, language);
    this.#compare(response, recorded, cell, placeOf);
    return this.#faults.found.length > before ? undefined : response;
  }

  #toResponse(recorded: ReadonlyMap<Code, RecordedAnswer>, definitionVersion: number, language: string): Response {
    const has = (code: Code, ...statuses: readonly Status[]) => statuses.includes(recorded.get(code)?.status ?? 'not_asked');
    const reached = this.#definition.sections.filter(({ questions }) => questions.some(({ code }) => has(code, 'answered', 'skipped')));
    const answers = new Map<Code, Answer>();
    for (const [code, { answer }] of recorded) if (answer !== undefined) answers.set(code, answer);
    const notAsked = [...recorded.keys()].filter((code) => has(code, 'not_asked'));
    return { definitionVersion, language, reached: reached.map(({ code }) => code), answers, ...(notAsked.length === 0 ? {} : { notAsked }) };
  }

  /** What the file says about each question must be what its routing says, or counts would depend on whom one asks. */
  #compare(
    response: Response,
    recorded: ReadonlyMap<Code, RecordedAnswer>,
    cell: (column: string) => string,
    placeOf: (column: string) => Place,
  ): void {
    const statuses = statusesOf(this.#definition, response);
    for (const [code, { status, answer }] of recorded) {
      const expected = statuses.of(code);
      const kept = statuses.answers.get(code);
      const columns = this.#byQuestion.get(code) ?? [];
      const differ = (found: Status, should: Status, column: string) =>
        this.#faults.add('STATUS_DIFFERS', { found, expected: should }, placeOf(column));
      if (status !== expected) {
        differ(status, expected, columns[0]?.name ?? code);
        continue;
      }
      for (const column of columns) {
        if (!('code' in column)) continue;
        const found = statusCells.get(cell(column.name)) ?? 'answered';
        const should = statuses.ofPart(code, column.code);
        if (found !== should) differ(found, should, column.name);
      }
      if (kept !== answer && !columns.some((column) => 'code' in column)) differ('answered', 'not_shown', columns[0]?.name ?? code);
    }
  }
}

/** Shape `responses.csv` as text in, responses out, with every fault of every record: nothing stops at the first. */
export function readResponses(definition: Definition, text: string, file = 'responses.csv'): ResponsesReading {
  const faults = new Faults();
  const { records, badQuotes } = csvRecords(text);
  const [header, ...rows] = records;
  if (header === undefined) {
    faults.add('CSV_EMPTY', {}, { file, line: 1 });
    return { responses: [], faults: faults.found };
  }
  for (const record of badQuotes) faults.add('CSV_QUOTES', { record: record - 1 }, { file, line: records[record - 1]?.line ?? 1 });
  const columns = responseColumns(definition);
  const at = findColumns(header, columns, file, faults);
  // With columns missing every record would be faulty in the same way.
  if (faults.found.length > 0) return { responses: [], faults: faults.found };
  const reader = new RecordReader(definition, columns, at, faults);
  const responses = rows.flatMap((record, i) => {
    const place = { file, line: record.line, path: `record[${i + 1}]` };
    const [found, expected] = [record.cells.length, header.cells.length];
    if (found !== expected) {
      faults.add('CSV_ROW_LENGTH', { record: i + 1, found, expected }, place);
      return [];
    }
    return reader.read(record, (column) => ({ ...place, path: `${place.path}.${column}` })) ?? [];
  });
  return { responses, faults: faults.found };
}
