import { partsOf } from '../../reading/partsOf.js';
import { optionSpellings } from '../../reading/spellingGroups.js';
import { vocabularyOf } from '../../reading/vocabulary.js';
import type { Option } from '../../../survey/definition.js';
import { comparable } from '../../mapping/comparable.js';
import type { OptionDraft, QuestionDraft } from '../questionDraft.js';
import type { SurveyDraft } from '../surveyDraft.js';
import { columnName, columnPattern } from './columnNames.js';
import { optionLabel } from './optionLabel.js';
import { yamlList, yamlMap, yamlText } from './yamlText.js';

type Entries = readonly (readonly [key: string, value: string])[];

function asOption(option: OptionDraft, draft: SurveyDraft): Option {
  const { code, meaning = 'answer', value } = option;
  return { code, label: new Map([[draft.language.is, optionLabel(option, draft.language.is)]]), meaning, exclusive: false, ...(value === undefined ? {} : { value }) };
}

/** Spellings that the code, label and number of an option do not already say. */
function valuesOf(options: readonly OptionDraft[], draft: SurveyDraft): Entries {
  const known = vocabularyOf(optionSpellings(options.map((option) => asOption(option, draft)), new Map()));
  return options.flatMap(({ code, cells, label, value }) => {
    const untold = cells.filter((cell) => {
      const codes = known.find(comparable(cell)) ?? [];
      // A number is given words by whoever corrects the draft, and must still be known then.
      const willChange = value === undefined && label === cell && /^-?\d+$/.test(cell);
      return willChange || codes.length !== 1 || codes[0] !== code;
    });
    const [only, ...more] = untold;
    if (only === undefined) return [];
    return [[code, more.length === 0 ? yamlText(only) : yamlList(untold)] as const];
  });
}

const indent = '    ';

function line(key: string, value: string): string {
  return `${indent}${key}:${value.startsWith('\n') || value.startsWith(' ') ? value : ` ${value}`}`;
}

function partsLines(key: string, question: QuestionDraft, draft: SurveyDraft): readonly string[] {
  const { header } = draft;
  const withColumn = question.options.filter(({ column }) => column !== undefined);
  const columns = withColumn.map(({ column }) => column ?? 0);
  const without = question.options.filter(({ column }) => column === undefined);
  const parts = partsOf(question.options.map((option) => asOption(option, draft)));
  const [spare] = without;
  // A pattern is tried for every option in order: one without a column of its own can only be the last.
  const isLast = without.length === 0 || (without.length === 1 && question.options.at(-1) === spare);
  const otherText = 'otherText' in question.source ? question.source.otherText : undefined;
  const last = parts[columns.length];
  const pattern = isLast ? columnPattern({ header, parts: parts.slice(0, columns.length), columns, spare: last === undefined ? undefined : { part: last, otherText } }) : undefined;
  if (pattern !== undefined) return [line(key, yamlText(pattern))];
  return [line(key, yamlMap(withColumn.map(({ code, column = 0 }) => [code, yamlText(columnName(header, column))] as const), indent))];
}

function valueLines(options: readonly OptionDraft[], draft: SurveyDraft): readonly string[] {
  const values = valuesOf(options, draft);
  return values.length === 0 ? [] : [line('values', yamlMap(values, indent))];
}

function tailLines(source: { readonly otherText?: number; readonly otherwise?: string }, { header }: SurveyDraft): readonly string[] {
  return [
    ...(source.otherwise === undefined ? [] : [line('otherwise', yamlText(source.otherwise))]),
    ...(source.otherText === undefined ? [] : [line('otherText', yamlText(columnName(header, source.otherText)))]),
  ];
}

/** The lines under the code of a question in a mapping. */
export function sourceLines(question: QuestionDraft, draft: SurveyDraft): readonly string[] {
  const { source, options, scale = [] } = question;
  const column = (at: number): string => yamlText(columnName(draft.header, at));
  switch (source.shape) {
    case 'value':
      return [line('column', column(source.column)), ...valueLines(options, draft), ...tailLines(source, draft)];
    case 'delimited':
      return [line('column', column(source.column)), line('delimiter', JSON.stringify(source.delimiter)), ...valueLines(options, draft), ...tailLines(source, draft)];
    case 'options': {
      const words = [...(source.ticked === undefined ? [] : [line('ticked', yamlList(source.ticked))]), ...(source.unticked === undefined ? [] : [line('unticked', yamlList(source.unticked))])];
      const cells = options.flatMap(({ code, cells: [first] }) => (first === undefined ? [] : [[code, yamlText(first)] as const]));
      return [...partsLines('options', question, draft), ...(cells.length === 0 ? [] : [line('values', yamlMap(cells, indent))]), ...words, ...tailLines(source, draft)];
    }
    case 'rows':
      return [...partsLines('rows', question, draft), ...valueLines(scale, draft)];
    case 'ranks':
      return partsLines('ranks', question, draft);
    case 'places':
      return [line('places', `[${source.columns.map(column).join(', ')}]`), ...valueLines(options, draft)];
    case 'number':
      return [line('column', column(source.column)), ...(source.decimal === ',' ? [line('decimal', '","')] : [])];
    case 'text':
      return source.columns.length === 1 ? [line('column', column(source.columns[0] ?? 0))] : [line('columns', `[${source.columns.map(column).join(', ')}]`)];
  }
}
