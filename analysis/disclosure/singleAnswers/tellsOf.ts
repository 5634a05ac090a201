/** Which other questions tell the answer to one: those that are asked because of it, or were worked out from it. */
import type { Code, Definition } from '../../survey/definition.js';
import { dependsOn } from '../../survey/dependsOn.js';

/**
 * Shape codes that are left out in, those and all that tell them out.
 *
 * @param definitions all versions that answers were given under
 * @param kept told all the same, of groups that are large enough; what follows from them tells no more
 */
export function tellsOf(definitions: readonly Definition[], codes: readonly Code[], kept: readonly Code[]): ReadonlySet<Code> {
  const links = definitions.flatMap((definition) => [...definition.questions.values()].flatMap((question) =>
    (kept.includes(question.code) ? [] : [{ code: question.code, from: [...dependsOn(definition, question), ...(question.derivedFrom ?? [])] }])));
  const told = new Set(codes);
  for (let before = -1; before < told.size;) {
    before = told.size;
    for (const { code, from } of links) if (from.some((one) => told.has(one))) told.add(code);
  }
  return told;
}
