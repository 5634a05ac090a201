import type { Answer, Status } from '../survey/answers.js';
import type { Definition, Question } from '../survey/definition.js';
import { cleanText } from '../survey/form/cleanText.js';
import { isBlank } from '../survey/form/isBlank.js';
import { fieldFault, type FieldFault, type Reading, shown } from '../survey/form/reading.js';
import { readQuestion } from '../survey/form/readQuestion.js';
import { fromCell, statusCells } from './cellText.js';
import type { ResponseColumn } from './responseColumns.js';

export interface Cell {
  readonly column: ResponseColumn;
  readonly text: string;
}

export interface RecordedAnswer {
  readonly status: Status;
  readonly answer: Answer | undefined;
  readonly faults: readonly FieldFault[];
}

type Why = Exclude<Status, 'answered'>;

const missing = (status: Why): RecordedAnswer => ({ status, answer: undefined, faults: [] });
const faulty = (...faults: readonly FieldFault[]): RecordedAnswer => ({ status: 'answered', answer: undefined, faults });

function valuesOf(question: Question, cells: readonly Cell[]): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, readonly string[]>();
  for (const { column, text } of cells) {
    if (text === '' || statusCells.has(text)) continue;
    if (column.holds === 'option') {
      if (text === '1') values.set(question.code, [...(values.get(question.code) ?? []), column.code]);
    } else if (column.holds === 'other') values.set(`${question.code}.other`, [fromCell(text) ?? text]);
    else values.set(column.name, [question.kind === 'text' ? (fromCell(text) ?? text) : text]);
  }
  return values;
}

/** Cells whose beginning means nothing, and those of a multiple choice that are neither 1 nor 0. */
function badCells(question: Question, cells: readonly Cell[]): readonly FieldFault[] {
  return cells.flatMap(({ column: { holds, name }, text }) => {
    const written = holds === 'other' || holds === 'typed' || question.kind === 'text';
    if (text === '' || statusCells.has(text)) return [];
    if (written ? fromCell(text) === undefined : text.startsWith('.')) {
      return [fieldFault('UNKNOWN_STATUS', { value: shown(text) }, name)];
    }
    if (holds === 'option' && text !== '1' && text !== '0') {
      return [fieldFault('NOT_ONE_OR_ZERO', { value: shown(text) }, name)];
    }
    return [];
  });
}

/** The reason a whole question has no answer, when its cells agree on one. */
function reasonIn(reasons: readonly (Why | undefined)[]): Why | undefined {
  const given = new Set(reasons);
  if (given.has(undefined)) return undefined;
  if (given.has('skipped')) given.delete('not_shown'); // rows and options that were not shown
  const [only, ...more] = given;
  return more.length === 0 ? only : undefined;
}

function readUnit(cells: readonly Cell[], question: Question & { kind: 'unit' }, definition: Definition): RecordedAnswer {
  const code = cells.find(({ column }) => column.holds === 'value')?.text ?? '';
  const typedCell = cells.find(({ column }) => column.holds === 'typed')?.text ?? '';
  const typed = typedCell === '' ? undefined : fromCell(typedCell);
  const known = definition.units.get(question.list)?.units.some((unit) => unit.code === code) ?? false;
  if (code !== '' && !known) return faulty(fieldFault('UNKNOWN_UNIT', { value: shown(code) }, question.code));
  const answer: Answer = { kind: 'unit', ...(code === '' ? {} : { code }), ...(typed === undefined ? {} : { typed }) };
  return { status: 'answered', answer, faults: [] };
}

function readAnswered(cells: readonly Cell[], question: Question, definition: Definition): RecordedAnswer {
  if (question.kind === 'unit') return readUnit(cells, question, definition);
  const values = valuesOf(question, cells);
  const reading: Reading = {
    language: 'en',
    options: question.kind === 'grid' ? question.scale : 'options' in question ? question.options : [],
    rows: question.kind === 'grid' ? question.rows : [],
    units: undefined,
    values: (field) => (values.get(field) ?? []).filter((value) => !isBlank(value)).map(cleanText),
  };
  const marked = reading.values(question.code).length > 0;
  if (hasTextAlone(question, reading)) return faulty(fieldFault('OTHER_TEXT_ALONE', {}, `${question.code}.other.text`));
  if (question.kind === 'multiple' && !marked) return faulty(fieldFault('NOTHING_CHOSEN', {}, question.code));
  const { answer, faults } = readQuestion({ ...question, required: false }, reading);
  return { status: 'answered', answer, faults };
}

/** Text beside an "other" that is not chosen. (A grid has no such text, but may have a row coded `other`.) */
function hasTextAlone(question: Question, reading: Reading): boolean {
  if (question.kind === 'grid' || reading.values(`${question.code}.other`).length === 0) return false;
  const other = reading.options.find(({ meaning }) => meaning === 'other');
  return other === undefined || !reading.values(question.code).includes(other.code);
}

/** One question of one record: its answer, or why there is none. */
export function readRecordedAnswer(question: Question, cells: readonly Cell[], definition: Definition): RecordedAnswer {
  const bad = badCells(question, cells);
  if (bad.length > 0) return faulty(...bad);
  const main = cells.filter(({ column }) => column.holds !== 'other' && column.holds !== 'typed');
  const beside = cells.filter((cell) => !main.includes(cell)).some(({ text }) => text !== '' && !statusCells.has(text));
  const reasons = main.map(({ text }) => statusCells.get(text));
  const reason = reasonIn(reasons);
  if (reason !== undefined && !beside) return missing(reason);
  if (!beside && main.every(({ text }) => text === '')) return faulty(fieldFault('BLANK_CELL', {}, main[0]?.column.name ?? question.code));
  // Beside an answer only parts may be missing: rows and options not shown, rows skipped.
  const allowed = question.kind === 'grid' ? ['skipped', 'not_shown'] : question.kind === 'multiple' ? ['not_shown'] : [];
  if (reasons.some((why) => why !== undefined && !allowed.includes(why))) {
    return faulty(fieldFault('MIXED_CELLS', {}, main[0]?.column.name ?? question.code));
  }
  return readAnswered(cells, question, definition);
}
