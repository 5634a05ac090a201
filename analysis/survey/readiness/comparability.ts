import type { Definition, Question } from '../definition.js';
import { codesOf } from '../versions/codesOf.js';
import type { ReadinessItem } from './readiness.js';

function answersOf(definition: Definition, question: Question): string {
  const rows = question.kind === 'grid' ? question.rows.map(({ code }) => code) : [];
  // Units come and go between waves; it is their codes that stay.
  const codes = question.kind === 'unit' ? [] : codesOf(definition, question).map(({ code }) => code);
  return JSON.stringify([question.kind, codes.sort(), rows.sort()]);
}

/** Which questions the wave before asked under the same code, and whether with the same answers. */
export function comparability(definition: Definition, earlier: Definition, name: string): readonly ReadinessItem[] {
  const shared = [...definition.questions.values()].filter(({ code }) => earlier.questions.has(code));
  const changed = shared.filter((question) => {
    const before = earlier.questions.get(question.code);
    return before !== undefined && answersOf(earlier, before) !== answersOf(definition, question);
  });
  const same = shared.length - changed.length;
  const params = { same, questions: definition.questions.size, earlier: name };
  return [
    { code: same === 0 ? 'NOTHING_COMPARABLE' : 'COMPARABLE', verdict: same === 0 ? 'look' : 'good', params },
    ...changed.map(({ code }): ReadinessItem => ({ code: 'OTHER_ANSWERS', verdict: 'look', params: { question: code, earlier: name }, question: code })),
  ];
}
