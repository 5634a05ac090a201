import type { Answer, Status } from '../survey/answers.js';
import type { Code, Definition, Question } from '../survey/definition.js';
import { categoriesOf } from './categoriesOf.js';
import { categoryIndex } from './categoryIndex.js';
import { noCode, type Column } from './columns.js';
import { growingBytes, growingCodes, growingNumbers } from './growing.js';
import { growingSet } from './growingSet.js';
import { statusNumber } from './statusNumber.js';

/** Fills one column, a respondent at a time. */
export interface ColumnBuilder {
  add(i: number, status: Status, answer: Answer | undefined, statusOfRow: (row: Code) => Status): void;
  finish(n: number): Column;
}

type Ask<K extends Question['kind']> = Extract<Question, { kind: K }>;

export function columnBuilder(definition: Definition, question: Question): ColumnBuilder {
  switch (question.kind) {
    case 'single':
    case 'unit':
      return codeBuilder(definition, question);
    case 'multiple':
      return setBuilder(definition, question);
    case 'grid':
      return gridBuilder(definition, question);
    case 'ranking':
      return rankingBuilder(definition, question);
    case 'number':
      return numberBuilder();
    case 'text':
      return textBuilder();
  }
}

const startingStatus = () => growingBytes(statusNumber.not_asked);

function codeBuilder(definition: Definition, question: Ask<'single' | 'unit'>): ColumnBuilder {
  const categories = categoriesOf(definition, question);
  const index = categoryIndex(categories);
  const status = startingStatus();
  const codes = growingCodes(noCode);
  return {
    add: (i, state, answer) => {
      status.set(i, statusNumber[state]);
      if (state !== 'answered' || (answer?.kind !== 'single' && answer?.kind !== 'unit')) return;
      codes.set(i, index.get(answer.code ?? '') ?? noCode);
    },
    finish: (n) => ({ kind: question.kind, status: status.cut(n), categories, codes: codes.cut(n) }),
  };
}

/** A count beside the list that a column can hold. */
const most = 0xffff;

function setBuilder(definition: Definition, question: Ask<'multiple'>): ColumnBuilder {
  const categories = categoriesOf(definition, question);
  const index = categoryIndex(categories);
  const status = startingStatus();
  const chosen = categories.map(growingSet);
  const beside = growingCodes(0);
  let isListed = false;
  return {
    add: (i, state, answer) => {
      status.set(i, statusNumber[state]);
      if (state !== 'answered' || answer?.kind !== 'multiple') return;
      for (const code of answer.codes) chosen[index.get(code) ?? noCode]?.add(i);
      if (answer.otherCount === undefined) return;
      beside.set(i, Math.min(answer.otherCount, most));
      isListed ||= answer.otherCount > 1;
    },
    finish: (n) => {
      const column = { kind: 'multiple', status: status.cut(n), categories, chosen: chosen.map((set) => set.cut(n)) } as const;
      return isListed ? { ...column, otherCounts: beside.cut(n) } : column;
    },
  };
}

function gridBuilder(definition: Definition, question: Ask<'grid'>): ColumnBuilder {
  const scale = categoriesOf(definition, question);
  const index = categoryIndex(scale);
  const status = startingStatus();
  const rows = question.rows.map((row) => ({ row, status: startingStatus(), codes: growingCodes(noCode) }));
  return {
    add: (i, state, answer, statusOfRow) => {
      status.set(i, statusNumber[state]);
      const given = answer?.kind === 'grid' ? answer.rows : new Map<string, string>();
      for (const { row, status: rowStatus, codes } of rows) {
        const code = state === 'answered' ? given.get(row.code) : undefined;
        rowStatus.set(i, statusNumber[statusOfRow(row.code)]);
        if (code !== undefined) codes.set(i, index.get(code) ?? noCode);
      }
    },
    finish: (n) => ({
      kind: 'grid',
      status: status.cut(n),
      scale,
      rows: rows.map(({ row, status: rowStatus, codes }) => ({
        category: { code: row.code, label: row.label },
        status: rowStatus.cut(n),
        codes: codes.cut(n),
      })),
    }),
  };
}

function rankingBuilder(definition: Definition, question: Ask<'ranking'>): ColumnBuilder {
  const categories = categoriesOf(definition, question);
  const index = categoryIndex(categories);
  const status = startingStatus();
  const places = Array.from({ length: question.places }, () => growingCodes(noCode));
  return {
    add: (i, state, answer) => {
      status.set(i, statusNumber[state]);
      if (state !== 'answered' || answer?.kind !== 'ranking') return;
      answer.order.forEach((code, place) => places[place]?.set(i, index.get(code) ?? noCode));
    },
    finish: (n) => ({ kind: 'ranking', status: status.cut(n), categories, places: places.map((codes) => codes.cut(n)) }),
  };
}

function numberBuilder(): ColumnBuilder {
  const status = startingStatus();
  const values = growingNumbers(NaN);
  return {
    add: (i, state, answer) => {
      status.set(i, statusNumber[state]);
      if (state === 'answered' && answer?.kind === 'number') values.set(i, answer.value);
    },
    finish: (n) => ({ kind: 'number', status: status.cut(n), values: values.cut(n) }),
  };
}

function textBuilder(): ColumnBuilder {
  const status = startingStatus();
  return {
    add: (i, state) => status.set(i, statusNumber[state]),
    finish: (n) => ({ kind: 'text', status: status.cut(n) }),
  };
}
