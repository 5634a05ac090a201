import type { Answer, Answers } from '../../survey/answers.js';
import type { Code, Definition } from '../../survey/definition.js';
import type { Derivation } from '../../survey/derivation.js';
import { holds } from '../../survey/expression/holds.js';
import { referencesOf } from '../../survey/expression/references.js';

interface Derived {
  readonly code: Code;
  readonly derivation: Derivation;
  readonly restsOn: ReadonlySet<Code>;
}

/**
 * Answers with those that are worked out from them, for conditions to look at: what was shown may depend on them.
 * (The columns themselves are worked out later, all at once.) In the order of the definition, as they may build on each other.
 */
export function derivedAnswers(definition: Definition, derivations: ReadonlyMap<Code, Derivation>): (answers: Answers) => Answers {
  const derived: readonly Derived[] = [...definition.questions.keys()].flatMap((code) => {
    const derivation = derivations.get(code);
    if (derivation === undefined) return [];
    return [{ code, derivation, restsOn: new Set(derivation.cases.flatMap(({ when }) => [...referencesOf(when)])) }];
  });
  if (derived.length === 0) return (answers) => answers;
  return (answers) => {
    const all = new Map<Code, Answer>(answers);
    for (const { code, derivation, restsOn } of derived) {
      const isKnown = [...restsOn].every((question) => all.has(question));
      const found = derivation.cases.find(({ when }) => holds(when, all, definition))?.code ?? (isKnown ? derivation.otherwise : undefined);
      if (found !== undefined) all.set(code, { kind: 'single', code: found });
    }
    return all;
  };
}
