import type { Code, Expression, Option } from '../survey/definition.js';
import { BitSet } from './bitSet.js';
import { noCode, type Category, type Column, type Columns, type GridColumn } from './columns.js';
import { rowsWhere } from './rowsWhere.js';
import { rowsWithStatus } from './rowsWithStatus.js';
import { comparisons } from '../survey/expression/comparisons.js';

type Compare = Extract<Expression, { type: 'compare' }>;

/**
 * The respondents for whom a condition is true. A comparison with a question that has no answer is false,
 * and `not` of it is true.
 *
 * Shape columns and a checked expression in, a set of rows out. Errors RangeError when the expression names a
 * question or row the columns do not have, which a checked definition never does.
 */
export function select(columns: Columns, expression: Expression): BitSet {
  switch (expression.type) {
    case 'and': {
      const [first = BitSet.all(columns.n), ...more] = expression.parts.map((part) => select(columns, part));
      return more.reduce((rows, part) => rows.and(part), first);
    }
    case 'or': {
      const [first = new BitSet(columns.n), ...more] = expression.parts.map((part) => select(columns, part));
      return more.reduce((rows, part) => rows.or(part), first);
    }
    case 'not':
      return select(columns, expression.part).not();
    case 'in':
      return withCode(coded(columns, expression.question, expression.row), new Set(expression.codes));
    case 'includes':
      return including(columnOf(columns, expression.question), new Set(expression.codes), columns.n);
    case 'compare':
      return compared(columns, expression);
    case 'count':
      return counting(columns, expression);
    case 'answered':
      return rowsWithStatus(coded(columns, expression.question, expression.row).status, ['answered']);
  }
}

/** Anything with a status, and codes where it has them. */
interface Coded {
  readonly status: Uint8Array;
  readonly codes?: Uint16Array;
  readonly categories?: readonly Category[];
}

function columnOf(columns: Columns, question: Code): Column {
  const column = columns.questions.get(question);
  if (column === undefined) throw new RangeError(`no question ${question}`);
  return column;
}

function gridRow(column: GridColumn, row: Code): Coded {
  const found = column.rows.find((one) => one.category.code === row);
  if (found === undefined) throw new RangeError(`no row ${row}`);
  return { status: found.status, codes: found.codes, categories: column.scale };
}

function coded(columns: Columns, question: Code, row: Code | undefined): Coded {
  const column = columnOf(columns, question);
  return column.kind === 'grid' && row !== undefined ? gridRow(column, row) : column;
}

function withCode({ codes, categories }: Coded, wanted: ReadonlySet<Code>): BitSet {
  if (codes === undefined || categories === undefined) throw new RangeError('only single, unit and grid rows have one code');
  return rowsWhere(codes, Uint8Array.from(categories, ({ code }) => (wanted.has(code) ? 1 : 0)));
}

function including(column: Column, wanted: ReadonlySet<Code>, n: number): BitSet {
  if (column.kind === 'multiple') {
    const sets = column.chosen.filter((_, i) => wanted.has(column.categories[i]?.code ?? ''));
    return sets.length === 0 ? new BitSet(n) : sets.reduce((rows, set) => rows.or(set));
  }
  if (column.kind !== 'ranking') throw new RangeError('only multiple choices and rankings include');
  const { categories } = column;
  return column.places.reduce((rows, codes) => rows.or(withCode({ ...column, codes, categories }, wanted)), new BitSet(n));
}

function counting({ questions, n }: Columns, { question, operator, number }: Extract<Expression, { type: 'count' }>): BitSet {
  const column = questions.get(question);
  const counts = new Uint16Array(n);
  const add = (i: number) => (counts[i] = (counts[i] ?? 0) + 1);
  if (column?.kind === 'multiple') for (const set of column.chosen) set.forEach(add);
  else if (column?.kind === 'ranking') for (const codes of column.places) codes.forEach((code, i) => code !== noCode && add(i));
  else throw new RangeError(`${question} has nothing to count`);
  const rows = new BitSet(n);
  counts.forEach((count, i) => {
    if (count > 0 && comparisons[operator](count, number)) rows.add(i);
  });
  return rows;
}

function compared(columns: Columns, expression: Compare): BitSet {
  const holds = (value: number | undefined) => value !== undefined && comparisons[expression.operator](value, expression.number);
  const column = columnOf(columns, expression.question);
  if (column.kind === 'number') {
    const rows = new BitSet(columns.n);
    column.values.forEach((value, i) => {
      if (!Number.isNaN(value) && holds(value)) rows.add(i);
    });
    return rows;
  }
  // A step of a scale is compared by its number; "don't know" has none and is never true.
  const { codes } = coded(columns, expression.question, expression.row);
  if (codes === undefined) throw new RangeError(`${expression.question} has no number to compare`);
  return rowsWhere(codes, Uint8Array.from(stepsOf(columns, expression.question), ({ value }) => (holds(value) ? 1 : 0)));
}

function stepsOf(columns: Columns, question: Code): readonly Option[] {
  const asked = columns.definition.questions.get(question);
  if (asked?.kind === 'grid') return asked.scale;
  if (asked?.kind === 'single') return asked.options;
  throw new RangeError(`${question} has no scale`);
}
