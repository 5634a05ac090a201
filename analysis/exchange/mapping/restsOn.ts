import type { Code } from '../../survey/definition.js';
import { testsIn } from '../../survey/expression/testsIn.js';
import type { Mapping } from './mapping.js';

/** Of each question that is worked out from others: all it rests on, also by way of questions that are worked out themselves. */
export function restsOn({ questions }: Pick<Mapping, 'questions'>): ReadonlyMap<Code, readonly Code[]> {
  const named = (code: Code): readonly Code[] => {
    const source = questions.get(code);
    return source?.shape === 'derived' ? source.derivation.cases.flatMap(({ when }) => testsIn(when).map(({ question }) => question)) : [];
  };
  const inTheEnd = (code: Code, found: Set<Code>): ReadonlySet<Code> => {
    for (const question of named(code)) {
      if (found.has(question)) continue;
      found.add(question);
      inTheEnd(question, found);
    }
    return found;
  };
  const derived = [...questions].filter(([, source]) => source.shape === 'derived').map(([code]) => code);
  return new Map(derived.map((code) => [code, [...inTheEnd(code, new Set())]]));
}
