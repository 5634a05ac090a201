import { readDefinition } from '../../../../analysis/exchange/readDefinition.js';
import { readMapping } from '../../../../analysis/exchange/mapping/readMapping.js';
import type { MappedReading, ReadingResult } from '../../../../analysis/exchange/reading/mappedReading.js';
import { readMapped } from '../../../../analysis/exchange/reading/readMapped.js';
import type { SourceRecord, SourceTable } from '../../../../analysis/exchange/records/sourceTable.js';
import type { Definition } from '../../../../analysis/survey/definition.js';
import type { Respondent } from '../../../../analysis/survey/respondent.js';

/** A survey that somebody else collected: its questions, as in a definition. */
export function surveyOf(questions: string): Definition {
  const { definition, faults } = readDefinition(
    `behov: 1\nsurvey: other-2020\ninventory: other\nversion: 1\nlanguages: [sv, en]\ntitle: { sv: Annan, en: Other }\norganisation: { sv: En annan, en: Another }\n` +
      `population: { sv: forskare, en: researchers }\ncollected: elsewhere\nsections:\n  - code: all\n    title: { sv: Allt, en: All }\n    questions:\n${questions}\nbackground: []\nlattice: []\n`,
    'survey.yaml',
  );
  if (definition === undefined) throw new Error(JSON.stringify(faults));
  return definition;
}

/** Rows as a table; each is on the line of its number. */
export function tableOf(rows: Iterable<readonly string[]>, format: 'csv' | 'xlsx' = 'csv'): SourceTable {
  return {
    file: { format },
    *records(): Generator<SourceRecord> {
      let line = 0;
      for (const cells of rows) yield { cells, line: (line += 1) };
    },
    warnings: () => [],
  };
}

export interface ReadTable {
  readonly people: readonly Respondent[];
  readonly result: ReadingResult;
  readonly reading: MappedReading;
}

/** Reads rows through a mapping, written without its first two lines. */
export function readTable(definition: Definition, mappingText: string, rows: Iterable<readonly string[]>, format: 'csv' | 'xlsx' = 'csv'): ReadTable {
  const { mapping, faults } = readMapping(`behov: 1\nsurvey: ${definition.survey}\n${mappingText}`, 'mapping.yaml', definition);
  if (mapping === undefined) throw new Error(JSON.stringify(faults));
  const reading = readMapped({ definition, mapping, table: tableOf(rows, format), file: 'answers.csv' });
  return { people: [...reading.respondents], result: reading.result(), reading };
}
