import type { Definition, Question } from '../../survey/definition.js';
import type { RecordedParts } from '../../survey/recordedCells.js';
import type { BitSet } from '../bitSet.js';
import { categoriesOf } from '../categoriesOf.js';
import { type Column, noCode } from '../columns.js';
import { statusNumber } from '../statusNumber.js';
import { blankStatus, cellStatus, contradiction, statusOfParts } from './cellStatus.js';
import { recordedChoices } from './recordedChoices.js';
import { wholeStatus } from './wholeStatus.js';

/** A column as its cells say, before routing is asked. */
export interface RecordedColumn {
  readonly column: Column;
  /** Of a multiple choice, for each option: the rows whose cells say it was not shown. */
  readonly hidden?: readonly BitSet[];
}

type Ask<K extends Question['kind']> = Extract<Question, { kind: K }>;

const { answered } = statusNumber;
const ofGrid = statusOfParts(['skipped', 'not_shown']);
const ofRanking = statusOfParts(['blank']);

/** The column of a question, or undefined where its cells contradict each other in any record. */
export function recordedColumn(definition: Definition, question: Question, recorded: RecordedParts, n: number): RecordedColumn | undefined {
  switch (question.kind) {
    case 'single':
    case 'unit':
      return codeColumn(definition, question, recorded, n);
    case 'multiple':
      return recordedChoices(question, categoriesOf(definition, question), recorded, n);
    case 'grid':
      return gridColumn(definition, question, recorded, n);
    case 'ranking':
      return rankingColumn(definition, question, recorded, n);
    case 'number':
    case 'text':
      return writtenColumn(question, recorded, n);
  }
}

function codeColumn(definition: Definition, question: Ask<'single' | 'unit'>, { parts: [cells], beside }: RecordedParts, n: number): RecordedColumn | undefined {
  const [status, codes] = [new Uint8Array(n), new Uint16Array(n)];
  const other = question.kind === 'single' ? question.options.findIndex(({ meaning }) => meaning === 'other') : -1;
  for (let i = 0; i < n; i += 1) {
    const cell = cells?.[i] ?? noCode;
    const isBeside = beside?.[i] === 0;
    const state = cellStatus[cell] ?? contradiction;
    // Text beside "other" needs it chosen; a unit may be typed instead of chosen, and otherwise a cell is not empty.
    const isTyped = isBeside && question.kind === 'unit' && (state === blankStatus || state === answered);
    if (!isTyped && (state === blankStatus || (isBeside && cell !== other))) return undefined;
    status[i] = state === blankStatus ? answered : state;
    codes[i] = state === answered ? cell : noCode;
  }
  return { column: { kind: question.kind, status, categories: categoriesOf(definition, question), codes } };
}

function gridColumn(definition: Definition, question: Ask<'grid'>, { parts }: RecordedParts, n: number): RecordedColumn | undefined {
  const status = wholeStatus(parts, ofGrid, n);
  if (status === undefined) return undefined;
  const rows = question.rows.map(({ code, label }, r) => {
    const cells = parts[r] ?? new Uint16Array(n);
    const codes = cells.map((cell) => (cellStatus[cell] === answered ? cell : noCode));
    return { category: { code, label }, status: Uint8Array.from(cells, (cell) => cellStatus[cell] ?? contradiction), codes };
  });
  return { column: { kind: 'grid', status, scale: categoriesOf(definition, question), rows } };
}

function rankingColumn(definition: Definition, question: Ask<'ranking'>, { parts }: RecordedParts, n: number): RecordedColumn | undefined {
  const status = wholeStatus(parts, ofRanking, n);
  if (status === undefined) return undefined;
  for (let i = 0; i < n; i += 1) if (status[i] === answered && !isOrder(parts.map((cells) => cells[i] ?? noCode))) return undefined;
  const places = parts.map((cells) => cells.map((cell) => (cellStatus[cell] === answered ? cell : noCode)));
  return { column: { kind: 'ranking', status, categories: categoriesOf(definition, question), places } };
}

/** Different options, then nothing. */
function isOrder(cells: readonly number[]): boolean {
  const given = cells.slice(0, cells.findLastIndex((cell) => cell !== noCode) + 1);
  return !given.includes(noCode) && new Set(given).size === given.length;
}

function writtenColumn(question: Ask<'number' | 'text'>, { parts: [cells], numbers }: RecordedParts, n: number): RecordedColumn | undefined {
  const status = Uint8Array.from({ length: n }, (_, i) => cellStatus[cells?.[i] ?? noCode] ?? contradiction);
  if (status.includes(blankStatus)) return undefined;
  if (question.kind === 'text') return { column: { kind: 'text', status } };
  return { column: { kind: 'number', status, values: Float64Array.from(status, (state, i) => (state === answered ? (numbers?.[i] ?? NaN) : NaN)) } };
}
