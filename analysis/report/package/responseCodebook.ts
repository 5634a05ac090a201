/** What the columns of exported answers hold, whom they were asked, and what each code in them means, in every language of the survey. */
import { responseColumns, type ResponseColumn } from '../../exchange/responseColumns.js';
import type { Definition, Text } from '../../survey/definition.js';
import { missingAnswers, missingAnswerWords, missingCell } from '../../words/missingAnswer.js';
import { terms } from '../../words/terms.js';
import { asText, localCsv } from '../localCsv.js';
import { columnPart, columnValues, isOwnWords, ownLanguage, shownIf } from './columnValues.js';

/** A row a column, with the wording of its question and of the option or row it is about; then a row a code, and a row a reason why there is none. */
export function responseCodebook(definition: Definition, texts: boolean): string {
  const { languages } = definition;
  const each = (text: Text | undefined): readonly string[] => languages.map((tag) => asText(text?.get(tag) ?? ''));
  const missing = missingAnswers.map((why) => ({ code: missingCell(why), why, label: new Map(languages.map((tag) => [tag, missingAnswerWords[ownLanguage(tag)][why]])) }));
  const rowsOf = (column: ResponseColumn): readonly (readonly string[])[] => {
    const { name, question } = column;
    const asked = shownIf(column, definition);
    const first = [name, question.code, String(question.number), question.kind];
    const reasons = isOwnWords(column) && question.kind !== 'text' ? [] : missing.filter(({ why }) => why !== 'not_shown' || asked !== '');
    return [
      [...first, column.holds, '', asText(asked), ...each(question.text), ...each(columnPart(column)?.label)],
      ...columnValues(column, definition).map(({ code, label }) => [...first, 'code', asText(code), '', ...each(undefined), ...each(label)]),
      ...reasons.map(({ code, label }) => [...first, 'missing', asText(code), '', ...each(undefined), ...each(label)]),
    ];
  };
  const ofLanguage = [['language', '', '', '', 'value', '', '', ...each(undefined), ...each(undefined)], ...[...languages, '.withheld'].map((code) =>
    ['language', '', '', '', code.startsWith('.') ? 'missing' : 'code', code, '', ...each(undefined), ...each(missing.find((one) => one.code === code)?.label)])];
  const head = ['column', 'question', 'number', 'kind', 'holds', 'code', 'asked_if', ...languages.map((tag) => `question_${tag}`), ...languages.map((tag) => `label_${tag}`)];
  const rows = [...ofLanguage, ...responseColumns(definition).filter((column) => texts || !isOwnWords(column)).flatMap(rowsOf)];
  const wears = (cells: readonly string[], cell: string): readonly string[] => (definition.example ? [...cells, cell] : cells);
  return localCsv([wears(head, 'example'), ...rows.map((row) => wears(row, `${terms.sv.exampleBand} / ${terms.en.exampleBand}`))], 'en').slice(1);
}
