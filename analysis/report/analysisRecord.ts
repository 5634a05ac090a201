/** An analysis as programs read it: the JSON of `behov analyse --json`. */
import type { PublishedNumberRow } from '../disclosure/published.js';
import type { AnalysedTable, PublishedAnalysis } from '../disclosure/publishedAnalysis.js';
import type { JsonValue } from '../survey/json.js';
import type { Language } from '../words/language.js';
import { textIn } from '../words/textIn.js';
import { boundsRecord } from './boundsRecord.js';
import { gapRecord } from './gapRecord.js';
import { comparisonRecord } from './comparisonRecord.js';
import { rakingRecord } from './rakingRecord.js';
import { responseRecord } from './responseRecord.js';
import { tableRecord } from './tableRecord.js';

export interface AnalysisFacts {
  readonly survey: string;
  readonly definitionVersion: number;
  readonly level: number;
  readonly target: 'process' | 'headcount';
  readonly disclosure: 'public' | 'none';
}

function numberRecord({ group, ...numbers }: PublishedNumberRow, language: Language): JsonValue {
  return { group: group === null ? null : { question: group.question, code: group.code, label: textIn(group.label, language) }, ...numbers };
}

/** What holds for every table stands once, at the top. */
function analysedTable({ table, bounds }: AnalysedTable, language: Language): JsonValue {
  const { question, kind, by, baseRule, where, rows, notes } = tableRecord(table, language);
  const numbers = table.numbers.map((row) => numberRecord(row, language));
  return { question: question ?? null, kind: kind ?? null, by: by ?? [], baseRule: baseRule ?? null, where: where ?? null, rows: table.kind === 'number' ? numbers : (rows ?? []), notes: notes ?? [], ...(bounds === undefined ? {} : boundsRecord(bounds)) };
}

/** Shape what was released and what it was asked under in, one record out: shares in [0, 1] unrounded, hidden values null, labels in one language. */
export function analysisRecord(facts: AnalysisFacts, { tables, response, raking, gap, comparison }: PublishedAnalysis, problems: readonly JsonValue[], language: Language): JsonValue {
  const { survey, definitionVersion, level, target, disclosure } = facts;
  const who = response === undefined ? {} : { response: responseRecord(response, language) };
  const weights = raking === undefined ? {} : { weights: rakingRecord(raking) };
  const gaps = gap === undefined ? {} : { gap: gapRecord(gap, language) };
  const changes = comparison === undefined ? {} : { comparison: comparisonRecord(comparison, language) };
  return { version: 1, survey, definitionVersion, level, target, disclosure, ...who, ...weights, tables: tables.map((table) => analysedTable(table, language)), ...gaps, ...changes, problems };
}
