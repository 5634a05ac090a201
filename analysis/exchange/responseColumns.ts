import type { Code, Definition, Question } from '../survey/definition.js';

/** What one column of `responses.csv` holds. */
export type ResponseColumn = { readonly name: string; readonly question: Question } & (
  | { readonly holds: 'value' | 'other' | 'typed' }
  | { readonly holds: 'option' | 'row'; readonly code: Code }
  | { readonly holds: 'place'; readonly place: number }
);

function columnsOf(question: Question): readonly ResponseColumn[] {
  const { code } = question;
  const value: ResponseColumn = { name: code, question, holds: 'value' };
  const hasOther = 'options' in question && question.options.some(({ meaning }) => meaning === 'other');
  // Three parts, because an option may itself be coded `other`.
  const other: readonly ResponseColumn[] = hasOther ? [{ name: `${code}.other.text`, question, holds: 'other' }] : [];
  switch (question.kind) {
    case 'single':
      return [value, ...other];
    case 'multiple':
      return [...question.options.map((option): ResponseColumn => ({ name: `${code}.${option.code}`, question, holds: 'option', code: option.code })), ...other];
    case 'grid':
      return question.rows.map((row) => ({ name: `${code}.${row.code}`, question, holds: 'row', code: row.code }));
    case 'ranking':
      return Array.from({ length: question.places }, (_, i) => ({ name: `${code}.${i + 1}`, question, holds: 'place', place: i + 1 }));
    case 'unit':
      return [value, { name: `${code}.typed`, question, holds: 'typed' }];
    case 'number':
    case 'text':
      return [value];
  }
}

/** The columns of `responses.csv` after `language`, in the order of the definition. */
export function responseColumns(definition: Definition): readonly ResponseColumn[] {
  return [...definition.questions.values()].flatMap(columnsOf);
}
