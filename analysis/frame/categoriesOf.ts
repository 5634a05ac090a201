import type { Definition, Question } from '../survey/definition.js';
import type { Category } from './columns.js';

/** What the answers of a question are sorted into, in definition order: options, units, or the steps of a scale. */
export function categoriesOf(definition: Definition, question: Question): readonly Category[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'ranking':
      return question.options.map(({ code, label }) => ({ code, label }));
    case 'grid':
      return question.scale.map(({ code, label }) => ({ code, label }));
    case 'unit':
      return (definition.units.get(question.list)?.units ?? []).map(({ code, name }) => ({ code, label: name }));
    case 'number':
    case 'text':
      return [];
  }
}
