import type { Respondent } from '../../survey/respondent.js';
import type { SourceRecord } from '../records/sourceTable.js';
import { type CompiledMapping, compileMapping } from './compiledMapping.js';
import { FaultLog } from './faultLog.js';
import { headerOf } from './headerOf.js';
import type { MappedReading, ReadingFault, ReadingResult } from './mappedReading.js';
import { suggester } from './suggester.js';
import type { ToRead } from './toRead.js';
import { Walk } from './walk.js';

/** How many columns a warning names. */
const named = 8;

/** What one walk over the file has found so far. */
class Found {
  readonly log: FaultLog;
  walk: Walk | undefined;
  compiled: CompiledMapping | undefined;

  constructor(file: string) {
    this.log = new FaultLog(file, suggester());
  }

  *read({ mapping, table, onRecord, file, ...rest }: ToRead): Generator<Respondent> {
    const headerRows: SourceRecord[] = [];
    const { headerRows: rows } = mapping.file;
    for (const record of table.records()) {
      if (headerRows.length < rows) {
        headerRows.push(record);
        if (record.faults !== undefined) {
          for (const fault of record.faults) this.log.addFound(fault);
          return;
        }
        if (headerRows.length === rows && !this.#open({ mapping, table, file, ...rest }, headerRows)) return;
        continue;
      }
      const respondent = this.walk?.read(record);
      onRecord?.(this.walk?.records ?? 0);
      if (respondent !== undefined) yield respondent;
    }
    if (headerRows.length < rows) this.log.add('HEADER_ROWS_MISSING', { rows, found: headerRows.length }, { file, line: 1 });
  }

  result({ mapping }: ToRead): ReadingResult {
    const { log, walk, compiled } = this;
    const leftOut = mapping.leaveOut.map(({ why }, i) => ({ why, count: walk?.leftOut[i] ?? 0 }));
    return {
      records: walk?.records ?? 0,
      respondents: walk?.respondents ?? 0,
      leftOut,
      faultyRecords: walk?.faultyRecords ?? 0,
      faults: log.found,
      summary: log.summary(),
      warnings: [...this.#warnings(leftOut)],
      unusedColumns: compiled?.unusedColumns ?? [],
      languages: walk?.languages ?? new Map(),
    };
  }

  /** Whether every column is there. With columns missing every record would be faulty in the same way. */
  #open(toRead: ToRead, headerRows: readonly SourceRecord[]): boolean {
    const compiled = compileMapping(toRead, headerOf(headerRows), suggester());
    this.compiled = compiled;
    this.walk = new Walk(compiled, this.log);
    for (const fault of compiled.faults) this.log.addFound(fault);
    return compiled.faults.length === 0;
  }

  *#warnings(leftOut: ReadingResult['leftOut']): Generator<ReadingFault> {
    for (const { why, count } of leftOut) if (count > 0) yield { code: 'RECORDS_LEFT_OUT', params: { why, count }, severity: 'warning' };
    if (this.walk !== undefined) yield* this.walk.warnings();
    const unused = this.compiled?.unusedColumns ?? [];
    if (unused.length === 0) return;
    const columns = unused.slice(0, named).join('; ') + (unused.length > named ? '; …' : '');
    yield { code: 'COLUMNS_NOT_USED', params: { count: unused.length, columns }, severity: 'warning' };
  }
}

/**
 * A foreign file as people with answers, through a mapping that was checked against the definition.
 *
 * Shape a definition, its mapping and the records of a file in. Out: `respondents`, read one record at a time as they are
 * walked (so that memory is flat; each walk reads the file anew), and `result()`, which tells of the latest walk how many
 * records there were, what was left out and why, every fault by record, column and value, and warnings with how many.
 * Take the respondents for the survey's only when `result().summary.total` is 0: a record with a fault is not among them.
 * Derived questions are `not_asked` here; they are worked out from the columns (`deriveColumns`).
 * Errors: what is wrong with the file is a fault, also a header that does not fit; only a mapping that was not checked throws.
 */
export function readMapped(toRead: ToRead): MappedReading {
  let found = new Found(toRead.file);
  return {
    respondents: {
      [Symbol.iterator]: () => {
        found = new Found(toRead.file);
        return found.read(toRead);
      },
    },
    result: () => found.result(toRead),
  };
}
