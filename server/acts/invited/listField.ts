/** What a list of invited can tell of a person: how to reach them, and the background questions it knows the answers of. */
import type { Definition, Question } from '../../../analysis/survey/definition.js';

export type ListField =
  | { readonly key: 'email' | 'name' | 'language' }
  /** `key`: the code of the question, after `q.`, so that a question may be called `name`. */
  | { readonly key: `q.${string}`; readonly question: Question };

/** The address first; then what the frame of the definition names, then other background questions. */
export function listFields({ frame, background, questions }: Definition): readonly ListField[] {
  const codes = new Set([...frame.columns.keys(), ...background]);
  return [
    { key: 'email' }, { key: 'name' }, { key: 'language' },
    ...[...codes].flatMap((code): ListField[] => {
      const question = questions.get(code);
      return question === undefined ? [] : [{ key: `q.${code}`, question }];
    }),
  ];
}

/** The weekly counts are kept by the first unit that the list tells. */
export function departmentQuestion(definition: Definition): string | undefined {
  return listFields(definition).flatMap((field) => ('question' in field && field.question.kind === 'unit' ? [field.question.code] : [])).at(0);
}
