import type { Question } from '../definition.js';

const known = new WeakMap<Question, readonly string[]>();

/** The names of the form fields of a question. Dots never occur in codes, so no two questions share a name. */
export function fieldsOf(question: Question): readonly string[] {
  const names = known.get(question) ?? namesOf(question);
  known.set(question, names);
  return names;
}

function namesOf(question: Question): readonly string[] {
  const { code } = question;
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.some(({ meaning }) => meaning === 'other') ? [code, `${code}.other`] : [code];
    case 'grid':
      return question.rows.map((row) => `${code}.${row.code}`);
    case 'ranking':
      return Array.from({ length: question.places }, (_, i) => `${code}.${i + 1}`);
    case 'unit':
      return [code, `${code}.within`, `${code}.pick`];
    case 'number':
    case 'text':
      return [code];
  }
}
