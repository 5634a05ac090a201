/** What every code stands for: questions, their answers, rows and units, in every language of the survey. */
import type { Definition, Question, Text } from '../../survey/definition.js';
import { asText, localCsv } from '../localCsv.js';

interface Entry {
  readonly part: 'question' | 'option' | 'row' | 'unit' | 'indicator';
  readonly code: string;
  readonly meaning: string;
  readonly label: Text;
}

function entriesOf(question: Question, definition: Definition): readonly Entry[] {
  const all = (part: Entry['part'], options: readonly { readonly code: string; readonly meaning: string; readonly label: Text }[]): readonly Entry[] =>
    options.map(({ code, meaning, label }) => ({ part, code, meaning, label }));
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'ranking':
      return all('option', question.options);
    case 'grid':
      return [...all('row', question.rows), ...all('option', question.scale)];
    case 'unit':
      return (definition.units.get(question.list)?.units ?? []).map(({ code, name }) => ({ part: 'unit', code, meaning: 'answer', label: name }));
    case 'number':
    case 'text':
      return [];
  }
}

/** Columns before the labels. */
export const codebookColumns = ['question', 'number', 'kind', 'part', 'code', 'meaning'] as const;

/** Header first. Texts that a spreadsheet would run have an apostrophe before them. */
export function codebookRows(definition: Definition): readonly (readonly string[])[] {
  const { languages, questions, indicators } = definition;
  const labels = (text: Text): readonly string[] => languages.map((tag) => asText(text.get(tag) ?? ''));
  const ofQuestions = [...questions.values()].flatMap((question) => [
    [question.code, String(question.number), question.kind, 'question', '', '', ...labels(question.text)],
    ...entriesOf(question, definition).map(({ part, code, meaning, label }) => [question.code, String(question.number), question.kind, part, asText(code), meaning, ...labels(label)]),
  ]);
  const ofIndicators = [...indicators.values()].map(({ code, label }) => [code, '', '', 'indicator', '', '', ...labels(label)]);
  return [[...codebookColumns, ...languages.map((tag) => `label_${tag}`)], ...ofQuestions, ...ofIndicators];
}

/** As every standard reader takes it: UTF-8, comma, no mark before the first byte. */
export function codebookCsv(definition: Definition): string {
  return localCsv(codebookRows(definition), 'en').slice(1);
}
