/** An analysis as programs read it: the JSON of `behov analyse --json`. */
import type { Presentation } from '../disclosure/presented.js';
import type { AnalysedTable, PublishedAnalysis } from '../disclosure/publishedAnalysis.js';
import { nounOfGroups } from '../findings/names.js';
import { presentedFindings } from '../findings/presentedFindings.js';
import type { Definition } from '../survey/definition.js';
import type { JsonValue } from '../survey/json.js';
import type { Language } from '../words/language.js';
import { boundsRecord } from './boundsRecord.js';
import { capacityRecord } from './capacityRecord.js';
import { gapRecord } from './gapRecord.js';
import { comparisonRecord } from './comparisonRecord.js';
import { rakingRecord } from './rakingRecord.js';
import { responseRecord } from './responseRecord.js';
import { summaryRecord } from './summaryRecord.js';
import { notesRecord, tableRecord } from './tableRecord.js';
import { testRecord } from './testRecord.js';

export interface AnalysisFacts {
  readonly survey: string;
  readonly definitionVersion: number;
  readonly level: number;
  readonly target: 'process' | 'headcount';
  readonly disclosure: 'public' | 'none';
  /** Absent where none was asked for. */
  readonly profile?: Presentation;
  /** What groups are called is said there. */
  readonly definition: Definition;
}

/** What holds for every table stands once, at the top. */
function analysedTable(definition: Definition, { table, bounds, tests, summary }: AnalysedTable, language: Language): JsonValue {
  const { question, kind, by, baseRule, where, rows } = tableRecord(table, language);
  const presented = presentedFindings(table, nounOfGroups(definition, table.by[0] ?? table.question, language), language);
  return { question: question ?? null, kind: kind ?? null, by: by ?? [], baseRule: baseRule ?? null, where: where ?? null, rows: rows ?? [], notes: [...notesRecord(table, language), ...presented.map(({ code, text }) => ({ code, text }))], ...(bounds === undefined ? {} : boundsRecord(bounds)), ...(tests === undefined ? {} : { tests: tests.map((test) => testRecord(test, table.level, language)) }), ...(summary === undefined ? {} : { summary: summaryRecord(summary, language) }) };
}

/** Shape what was released and what it was asked under in, one record out: shares in [0, 1] unrounded, hidden values null, labels in one language. */
export function analysisRecord(facts: AnalysisFacts, { tables, response, raking, gap, capacity, comparison }: PublishedAnalysis, problems: readonly JsonValue[], language: Language): { readonly [key: string]: JsonValue } {
  const { survey, definitionVersion, level, target, disclosure, profile, definition } = facts;
  const who = response === undefined ? {} : { response: responseRecord(response, language) };
  const weights = raking === undefined ? {} : { weights: rakingRecord(raking) };
  const gaps = gap === undefined ? {} : { gap: gapRecord(gap, language) };
  const changes = comparison === undefined ? {} : { comparison: comparisonRecord(comparison, language) };
  return { version: 1, survey, definitionVersion, level, target, disclosure, ...(profile === undefined ? {} : { profile }), ...who, ...weights, tables: tables.map((table) => analysedTable(definition, table, language)), ...gaps, ...(capacity === undefined ? {} : { capacity: capacityRecord(capacity, language) }), ...changes, problems };
}
