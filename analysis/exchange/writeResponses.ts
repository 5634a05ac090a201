import Papa from 'papaparse';
import type { Answer, Response } from '../survey/answers.js';
import type { Definition } from '../survey/definition.js';
import { statusesOf, type Statuses } from '../survey/statusOf.js';
import { toCell } from './cellText.js';
import { type ResponseColumn, responseColumns } from './responseColumns.js';

function valueIn(answer: Answer): string {
  if (answer.kind === 'number') return String(answer.value);
  if (answer.kind === 'text') return toCell(answer.text);
  return answer.kind === 'single' || answer.kind === 'unit' ? (answer.code ?? '') : '';
}

function answerIn(column: ResponseColumn, answer: Answer, statuses: Statuses): string {
  const { question } = column;
  switch (column.holds) {
    case 'value':
      return valueIn(answer);
    case 'other':
      return 'other' in answer ? toCell(answer.other ?? '') : '';
    case 'typed':
      return answer.kind === 'unit' ? toCell(answer.typed ?? '') : '';
    case 'place':
      return answer.kind === 'ranking' ? (answer.order[column.place - 1] ?? '') : '';
    case 'option':
    case 'row': {
      const status = statuses.ofPart(question.code, column.code);
      if (status !== 'answered') return `.${status}`;
      if (answer.kind === 'grid') return answer.rows.get(column.code) ?? '';
      return answer.kind === 'multiple' && answer.codes.includes(column.code) ? '1' : '0';
    }
  }
}

function cellOf(column: ResponseColumn, statuses: Statuses): string {
  const { code } = column.question;
  const answer = statuses.answers.get(code);
  if (answer !== undefined && statuses.of(code) === 'answered') return answerIn(column, answer, statuses);
  if (column.holds === 'other' || column.holds === 'typed') return '';
  return `.${'code' in column ? statuses.ofPart(code, column.code) : statuses.of(code)}`;
}

/**
 * Answers as `responses.csv` (docs/survey-definition.md). Columns are those of `definition`; each answer is read
 * under the version it was given, which `definitionOf` finds when there are several.
 */
export function writeResponses(
  definition: Definition,
  responses: Iterable<Response>,
  definitionOf: (version: number) => Definition = () => definition,
): string {
  const columns = responseColumns(definition);
  const data = Array.from(responses, (response) => {
    const statuses = statusesOf(definitionOf(response.definitionVersion), response);
    return [response.language, ...columns.map((column) => cellOf(column, statuses))];
  });
  const fields = ['language', ...columns.map(({ name }) => name)];
  return `${Papa.unparse({ fields, data }, { newline: '\n' })}\n`;
}
