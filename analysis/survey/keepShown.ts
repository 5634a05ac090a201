import type { Answer } from './answers.js';
import type { Code, Option } from './definition.js';

export interface Kept {
  /** What remains; undefined when nothing does. */
  readonly answer: Answer | undefined;
  /** Codes of the options, rows or scale steps that went. */
  readonly dropped: readonly Code[];
}

function whole(answer: Answer): Kept {
  return { answer, dropped: [] };
}

/** The part of an answer that stands on options and rows that are shown. */
export function keepShown(answer: Answer, options: readonly Option[], rows: readonly Option[]): Kept {
  const offered = (code: Code) => options.some((option) => option.code === code);
  switch (answer.kind) {
    case 'single':
      return offered(answer.code) ? whole(answer) : { answer: undefined, dropped: [answer.code] };
    case 'multiple': {
      const dropped = answer.codes.filter((code) => !offered(code));
      if (dropped.length === 0) return whole(answer);
      const codes = answer.codes.filter(offered);
      const other = options.find(({ meaning }) => meaning === 'other')?.code;
      const keepsText = answer.other !== undefined && other !== undefined && codes.includes(other);
      const kept: Answer = { kind: 'multiple', codes, ...(keepsText ? { other: answer.other } : {}) };
      return { answer: codes.length > 0 ? kept : undefined, dropped };
    }
    case 'ranking': {
      const dropped = answer.order.filter((code) => !offered(code));
      if (dropped.length === 0) return whole(answer);
      const order = answer.order.filter(offered);
      return { answer: order.length > 0 ? { kind: 'ranking', order } : undefined, dropped };
    }
    case 'grid': {
      const shown = (row: Code, step: Code) => rows.some(({ code }) => code === row) && offered(step);
      const dropped = [...answer.rows].filter(([row, step]) => !shown(row, step)).map(([row]) => row);
      if (dropped.length === 0) return whole(answer);
      const kept = new Map([...answer.rows].filter(([row, step]) => shown(row, step)));
      return { answer: kept.size > 0 ? { kind: 'grid', rows: kept } : undefined, dropped };
    }
    case 'number':
    case 'text':
    case 'unit':
      return whole(answer);
  }
}
