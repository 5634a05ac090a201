/** What somebody wrote by hand of a survey: each question with its kind and its columns. */
import type { Mapping, PartColumns, QuestionSource } from '../../../../analysis/exchange/mapping/mapping.js';
import { findColumn } from '../../../../analysis/exchange/reading/findColumn.js';
import type { Header } from '../../../../analysis/exchange/reading/header.js';
import { partsOf } from '../../../../analysis/exchange/reading/partsOf.js';
import type { Definition, Question } from '../../../../analysis/survey/definition.js';

export interface AskedOf {
  readonly code: string;
  readonly kind: Question['kind'];
  /** From 0, in order. */
  readonly columns: readonly number[];
}

type Finder = (wanted: Parameters<typeof findColumn>[1], part?: Parameters<typeof findColumn>[3]) => number | undefined;

function partColumns(columns: PartColumns, question: Question, values: Parameters<typeof partsOf>[1], find: Finder): readonly number[] {
  const options = question.kind === 'grid' ? question.rows : 'options' in question ? question.options : [];
  const parts = partsOf(options, values);
  return [...columns].flatMap(([code, wanted]) => find(wanted, parts.find((part) => part.code === code)) ?? []);
}

function columnsOf(source: QuestionSource, question: Question, find: Finder): readonly number[] {
  switch (source.shape) {
    case 'value':
    case 'delimited':
    case 'number':
      return [find(source.column) ?? -1];
    case 'text':
      return source.columns.map((column) => find(column) ?? -1);
    case 'options': {
      const beside = source.otherText === undefined ? undefined : find(source.otherText);
      return partColumns(source.options, question, source.values, find).filter((at) => at !== beside);
    }
    case 'rows':
      return partColumns(source.rows, question, undefined, find);
    case 'ranks':
      return partColumns(source.ranks, question, undefined, find);
    case 'places':
      return partColumns(source.places, question, undefined, find);
    case 'not_asked':
    case 'derived':
      return [];
  }
}

/** Questions that have columns of their own, by their columns. */
export function askedOf(definition: Definition, mapping: Mapping, header: Header): readonly AskedOf[] {
  const find: Finder = (wanted, part) => {
    const found = findColumn(header, wanted, () => '', part);
    return 'at' in found ? found.at : undefined;
  };
  return [...mapping.questions].flatMap(([code, source]) => {
    const question = definition.questions.get(code);
    const columns = question === undefined ? [] : columnsOf(source, question, find);
    return question === undefined || columns.length === 0 ? [] : [{ code, kind: question.kind, columns: [...columns].sort((a, b) => a - b) }];
  });
}
