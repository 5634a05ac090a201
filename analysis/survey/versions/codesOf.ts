import type { Definition, Option, Question } from '../definition.js';

/** What a code of an answer means, as far as it matters for counting it under another. */
export type Coded = Pick<Option, 'code' | 'label' | 'meaning' | 'exclusive'>;

/** What can be chosen: options, steps of the scale, or units; none for numbers and texts. */
export function codesOf(definition: Definition, question: Question): readonly Coded[] {
  if (question.kind === 'unit') {
    const units = definition.units.get(question.list)?.units ?? [];
    return units.map(({ code, name }) => ({ code, label: name, meaning: 'answer', exclusive: false }));
  }
  if (question.kind === 'grid') return question.scale;
  return 'options' in question ? question.options : [];
}

/** Of which question the rows of a grid, or the options of a ranking, are those chosen. */
export function borrowedFrom(question: Question): string | undefined {
  return question.kind === 'grid' ? question.rowsFrom : question.kind === 'ranking' ? question.optionsFrom : undefined;
}
