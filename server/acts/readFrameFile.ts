/** The list of people invited, from a file: counted and forgotten. */
import { csvRecords } from '../../analysis/exchange/csvRecords.js';
import { categoriesOf } from '../../analysis/frame/categoriesOf.js';
import { populationOf, unreadDispositions, type Population } from '../../analysis/frame/population.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { nearest } from '../../analysis/survey/nearest.js';
import { ProblemError, type Problem } from '../problems/problem.js';
import { refuse } from '../problems/refuse.js';
import { collected, inputText } from './inputText.js';

function missingColumns(definition: Definition, header: readonly string[], file: string): readonly Problem[] {
  const { columns, disposition } = definition.frame;
  return [...columns.values(), ...(disposition === undefined ? [] : [disposition.column])]
    .filter((column) => !header.includes(column))
    .map((column) => ({ code: 'frame_column_missing', params: { file, column }, place: { file, line: 1 } }));
}

/** Someone counted under a code that no answer can have would be invited and never found: the rates would be wrong. */
function unknownCodes(definition: Definition, { by }: Population, file: string): readonly Problem[] {
  return [...by].flatMap(([code, counts]) => {
    const question = definition.questions.get(code);
    const known = question === undefined ? [] : categoriesOf(definition, question).map((category) => category.code);
    const column = definition.frame.columns.get(code) ?? '';
    return [...counts]
      .filter(([value]) => !known.includes(value))
      .map(([value, count]): Problem => ({ code: 'frame_code_unknown', params: { value, column, question: code, count, nearest: nearest(value, known) }, place: { file } }));
  });
}

/** Someone of whom nobody knows what became of them is in every rate, or in none: nobody but the author can say which. */
function unknownDispositions(definition: Definition, people: readonly ReadonlyMap<string, string>[], file: string): readonly Problem[] {
  const { disposition } = definition.frame;
  const known = [...(disposition?.values.keys() ?? [])];
  return unreadDispositions(definition, people).map(({ value, people: count }): Problem => ({
    code: 'frame_disposition_unknown',
    params: { value, column: disposition?.column ?? '', count, known: known.join(', '), nearest: nearest(value, known) },
    place: { file },
  }));
}

/**
 * Errors ProblemError: the file cannot be read, is empty, lacks a column of the definition, or holds codes its questions
 * do not have, or dispositions that the definition does not name.
 */
export function readFrameFile(definition: Definition, file: string): Population {
  const [header, ...rows] = csvRecords(inputText(file, collected)).records;
  if (header === undefined) throw new ProblemError({ code: 'CSV_EMPTY', params: {}, place: { file, line: 1 } });
  const names = header.cells.map((cell) => cell.trim());
  refuse(missingColumns(definition, names, file));
  const people = rows.map(({ cells }) => new Map(names.map((name, i) => [name, (cells[i] ?? '').trim()])));
  const population = populationOf(definition, people);
  refuse([...unknownCodes(definition, population, file), ...unknownDispositions(definition, people, file)]);
  return population;
}
