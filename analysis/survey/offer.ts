import type { Answer } from './answers.js';
import type { Code, Expression, Option, Question } from './definition.js';

/** What a question offers everybody, whatever they answered before. */
export interface Offer {
  /** No option, step or row of it is ever hidden. */
  readonly isFixed: boolean;
  /** Its options or scale, and its rows, by code. */
  readonly codes: ReadonlyMap<Code, Option>;
  readonly rows: ReadonlyMap<Code, Option>;
  /** The question whose choices are its options, or its rows. */
  readonly from: Code | undefined;
}

/** What can be chosen from in another question. */
export function chosenCodes(answer: Answer | undefined): readonly Code[] {
  return answer?.kind === 'multiple' ? answer.codes : [];
}

/** Whether somebody is shown an option or step (`codes`), or a row. */
export type IsShown = (code: Code, of: 'codes' | 'rows') => boolean;

function byCode(options: readonly Option[]): ReadonlyMap<Code, Option> {
  return new Map(options.map((option) => [option.code, option]));
}

export function optionsOf(question: Question): readonly Option[] {
  if (question.kind === 'grid') return question.scale;
  return 'options' in question ? question.options : [];
}

export function offerOf(question: Question): Offer {
  const options = optionsOf(question);
  const rows = question.kind === 'grid' ? question.rows : [];
  const from = question.kind === 'grid' ? question.rowsFrom : question.kind === 'ranking' ? question.optionsFrom : undefined;
  const isFixed = from === undefined && [...options, ...rows].every(({ showIf }) => showIf === undefined);
  return { isFixed, codes: byCode(options), rows: byCode(rows), from };
}

/**
 * What is shown of an offer; undefined where everything is, to everybody.
 * @param chosen in the question it takes its parts from
 */
export function shownOf(question: Question, { isFixed, codes, rows }: Offer, chosen: readonly Code[] | undefined, isTrue: (condition: Expression | undefined) => boolean): IsShown | undefined {
  if (isFixed) return undefined;
  const taken = question.kind === 'grid' ? 'rows' : 'codes';
  return (code, of) => (of === taken ? chosen?.includes(code) : undefined) ?? isTrue((of === 'rows' ? rows : codes).get(code)?.showIf);
}

/** Whether an answer stands on nothing but what its question offers, and shows. Loops, as the answers of a hundred thousand pass here. */
export function isWithin({ codes, rows }: Offer, answer: Answer, isShown: IsShown | undefined): boolean {
  const has = (code: Code): boolean => codes.has(code) && (isShown === undefined || isShown(code, 'codes'));
  switch (answer.kind) {
    case 'single':
      return has(answer.code);
    case 'multiple':
      for (const code of answer.codes) if (!has(code)) return false;
      return true;
    case 'ranking':
      for (const code of answer.order) if (!has(code)) return false;
      return true;
    case 'grid':
      for (const [row, step] of answer.rows) if (!rows.has(row) || (isShown !== undefined && !isShown(row, 'rows')) || !has(step)) return false;
      return true;
    case 'number':
    case 'text':
    case 'unit':
      return true;
  }
}

/** Nothing to choose among is nothing to ask. */
export function isAnythingOffered({ kind }: Question, { codes, rows }: Offer, isShown: IsShown | undefined): boolean {
  const [parts, of] = kind === 'grid' ? ([rows, 'rows'] as const) : ([codes, 'codes'] as const);
  if (parts.size === 0) return kind !== 'grid';
  if (isShown === undefined) return true;
  for (const code of parts.keys()) if (isShown(code, of)) return true;
  return false;
}
