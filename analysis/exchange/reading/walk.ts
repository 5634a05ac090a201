import type { Code, LanguageTag } from '../../survey/definition.js';
import type { Respondent } from '../../survey/respondent.js';
import type { SourceRecord } from '../records/sourceTable.js';
import type { Cell } from './cell.js';
import { columnTitle } from './columnTitle.js';
import type { CompiledMapping } from './compiledMapping.js';
import type { FaultLog } from './faultLog.js';
import type { ReadingFault } from './mappedReading.js';
import type { ReadingFaultCode } from './readingFaults.js';
import type { Recorded, Report } from './recorded.js';
import { recordStatuses } from './recordStatuses.js';

type Counted = 'ANSWERED_THOUGH_HIDDEN' | 'EXCLUSIVE_COMBINED' | 'OTHER_TEXT_UNUSED';

/** Reads the records of one file from first to last, and counts what is said of them afterwards. */
export class Walk {
  records = 0;
  respondents = 0;
  faultyRecords = 0;
  readonly leftOut: number[];
  readonly languages = new Map<LanguageTag, number>();
  readonly #compiled: CompiledMapping;
  readonly #log: FaultLog;
  readonly #titles: readonly string[];
  readonly #reports: readonly Report[];
  readonly #counted = new Map<Counted, Map<Code, number>>();
  #line = 0;

  constructor(compiled: CompiledMapping, log: FaultLog) {
    this.#compiled = compiled;
    this.#log = log;
    this.#titles = compiled.header.names.map((_, at) => columnTitle(compiled.header, at));
    this.leftOut = compiled.leaveOut.map(() => 0);
    this.#reports = compiled.plan.questions.map(({ question: { code } }) => ({
      fault: (at, text, fault) => this.#log.addCell({ ...this.#place(at), question: code }, text, fault),
      warn: (kind) => this.#count(kind, code),
    }));
  }

  /** The person of a record; undefined when it is left out or has a fault. */
  read({ cells, line, faults }: SourceRecord): Respondent | undefined {
    this.records += 1;
    this.#line = line;
    const before = this.#log.total;
    for (const fault of faults ?? []) this.#log.addFound(fault);
    if (faults !== undefined || !this.#isWhole(cells)) {
      this.faultyRecords += 1;
      return undefined;
    }
    const out = this.#compiled.leaveOut.findIndex(({ at, read }) => read(cells[at] ?? ''));
    if (out >= 0) {
      this.leftOut[out] = (this.leftOut[out] ?? 0) + 1;
      return undefined;
    }
    const recorded = this.#compiled.readers.map((read, i) => this.#recorded(read, i, cells));
    const weight = this.#cell(this.#compiled.weight, cells);
    const language = this.#cell(this.#compiled.language, cells);
    if (this.#log.total === before) return this.#respondent(recorded, weight, language, cells);
    this.faultyRecords += 1;
    return undefined;
  }

  *warnings(): Generator<ReadingFault> {
    for (const [code, questions] of this.#counted) {
      for (const [question, count] of questions) yield { code, params: { question, count }, severity: 'warning' };
    }
  }

  #recorded(read: CompiledMapping['readers'][number], i: number, cells: readonly string[]): Recorded {
    const report = this.#reports[i];
    return (report && read(cells, report)) ?? { hasBlank: true };
  }

  #respondent(recorded: readonly Recorded[], weight: number | undefined, language: LanguageTag | undefined, cells: readonly string[]): Respondent {
    const { plan, brokeOff } = this.#compiled;
    const { statuses, hidden } = recordStatuses(plan, recorded, brokeOff?.read(cells[brokeOff.at] ?? '') ?? false);
    for (const question of hidden) this.#count('ANSWERED_THOUGH_HIDDEN', question);
    if (language !== undefined) this.languages.set(language, (this.languages.get(language) ?? 0) + 1);
    this.respondents += 1;
    return weight === undefined ? { statuses } : { statuses, weight };
  }

  /** Sheets leave out the empty cells at the end of a row. */
  #isWhole(cells: readonly string[]): boolean {
    const [found, expected] = [cells.length, this.#titles.length];
    const isSheet = this.#compiled.isSheet;
    if (found === expected || (isSheet && (found < expected || cells.slice(expected).every((cell) => cell === '')))) return true;
    this.#log.addRecord('RECORD_LENGTH', { record: this.records, found, expected }, { record: this.records, line: this.#line });
    return false;
  }

  #cell<T>(column: { readonly at: number; readonly read: (text: string) => Cell<T> } | undefined, cells: readonly string[]): T | undefined {
    if (column === undefined) return undefined;
    const text = cells[column.at] ?? '';
    const cell = column.read(text);
    if (cell.says === 'fault') this.#log.addCell(this.#place(column.at), text, cell.fault);
    return cell.says === 'answer' ? cell.value : undefined;
  }

  #place(at: number): { readonly record: number; readonly line: number; readonly column: string } {
    return { record: this.records, line: this.#line, column: this.#titles[at] ?? `#${at + 1}` };
  }

  #count(kind: Counted & ReadingFaultCode, question: Code): void {
    const counts = this.#counted.get(kind) ?? new Map<Code, number>();
    this.#counted.set(kind, counts.set(question, (counts.get(question) ?? 0) + 1));
  }
}
