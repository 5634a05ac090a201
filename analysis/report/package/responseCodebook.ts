/** What the columns of exported answers hold, and what each code in them means, in every language of the survey. */
import { responseColumns, type ResponseColumn } from '../../exchange/responseColumns.js';
import type { Definition, Text } from '../../survey/definition.js';
import { asText, localCsv } from '../localCsv.js';

interface Value {
  readonly code: string;
  readonly label: Text | undefined;
}

function valuesOf(column: ResponseColumn, definition: Definition): readonly Value[] {
  const { question } = column;
  if (column.holds === 'option') return [{ code: '1', label: undefined }, { code: '0', label: undefined }];
  if (column.holds === 'row' && question.kind === 'grid') return question.scale;
  if ((column.holds === 'value' && question.kind === 'single') || (column.holds === 'place' && question.kind === 'ranking')) return question.options;
  if (column.holds === 'value' && question.kind === 'unit') return (definition.units.get(question.list)?.units ?? []).map(({ code, name }) => ({ code, label: name }));
  return [];
}

/** The option or row that a column is about, beside its question. */
function partOf(column: ResponseColumn): Text | undefined {
  const { question } = column;
  if (!('code' in column)) return undefined;
  const parts = question.kind === 'grid' ? question.rows : 'options' in question ? question.options : [];
  return parts.find(({ code }) => code === column.code)?.label;
}

/** A row a column, with the wording of its question and of the option or row it is about; then a row a code. */
export function responseCodebook(definition: Definition, texts: boolean): string {
  const { languages } = definition;
  const each = (text: Text | undefined): readonly string[] => languages.map((tag) => asText(text?.get(tag) ?? ''));
  const columns = responseColumns(definition).filter(({ holds, question }) => texts || !(holds === 'other' || holds === 'typed' || question.kind === 'text'));
  const rows = columns.flatMap((column) => [
    [column.name, column.question.code, String(column.question.number), column.question.kind, column.holds, '', ...each(column.question.text), ...each(partOf(column))],
    ...valuesOf(column, definition).map(({ code, label }) => [column.name, column.question.code, String(column.question.number), column.question.kind, 'code', asText(code), ...each(undefined), ...each(label)]),
  ]);
  const head = ['column', 'question', 'number', 'kind', 'holds', 'code', ...languages.map((tag) => `question_${tag}`), ...languages.map((tag) => `label_${tag}`)];
  return localCsv([head, ...rows], 'en').slice(1);
}
