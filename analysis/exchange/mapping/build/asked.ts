import type { Code, Definition, Question } from '../../../survey/definition.js';
import type { Place } from '../../../survey/fault.js';

/** A question that an entry of the mapping is about. */
export interface Asked {
  readonly question: Question;
  /** Of its entry. */
  readonly at: Place;
  /** Codes that a cell can mean, with the words people know them by. */
  readonly codes: ReadonlySet<Code>;
  /** Codes of the options or rows that can have a column each. */
  readonly parts: readonly Code[];
}

const codesOf = (coded: readonly { readonly code: Code }[]): readonly Code[] => coded.map(({ code }) => code);

function cellCodes(question: Question, definition: Definition): readonly Code[] {
  if (question.kind === 'grid') return codesOf(question.scale);
  if (question.kind === 'unit') return codesOf(definition.units.get(question.list)?.units ?? []);
  return 'options' in question ? codesOf(question.options) : [];
}

export function askedOf(question: Question, at: Place, definition: Definition): Asked {
  const parts = question.kind === 'grid' ? question.rows : 'options' in question ? question.options : [];
  return { question, at, codes: new Set(cellCodes(question, definition)), parts: codesOf(parts) };
}
