/** A number of a report, as a person writes it: `methods/biostatistics by department/molecular`. */
import type { NumberRef } from './plan.js';

export const code = '[a-z][a-z0-9_]{0,31}';
const item = `(?:${code}|[1-9][0-9]?)`;
const shape = new RegExp(
  `^(?<question>${code})(?:\\.(?<item>${item}))?/(?<code>${code})(?: +by +(?<by>${code})/(?<group>${code}))?$`,
);

export type NumberOf = NonNullable<NumberRef['of']>;

/**
 * Shape text in, reference out. Errors undefined when the text is not `QUESTION[.ITEM]/CODE[ by QUESTION/CODE]`;
 * whether the codes exist is another question.
 */
export function parseNumberRef(text: string, of: NumberOf): NumberRef | undefined {
  const found = shape.exec(text.trim())?.groups;
  const { question, code: option } = found ?? {};
  if (found === undefined || question === undefined || option === undefined) return undefined;
  const row = found['item'];
  const { by, group } = found;
  return {
    question,
    code: option,
    of,
    ...(row === undefined ? {} : { item: row }),
    ...(by === undefined || group === undefined ? {} : { by, group }),
  };
}

/** " by role/student"; empty for everyone. */
export function writeGroup({ by, group }: Pick<NumberRef, 'by' | 'group'>): string {
  return by === undefined || group === undefined ? '' : ` by ${by}/${group}`;
}

/** The inverse of `parseNumberRef`, without what is read of the number. */
export function writeNumberRef(ref: NumberRef): string {
  const row = ref.item === undefined ? '' : `.${ref.item}`;
  return `${ref.question}${row}/${ref.code}${writeGroup(ref)}`;
}
