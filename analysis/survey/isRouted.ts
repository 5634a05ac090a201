import type { Code, Definition } from './definition.js';
import { testsIn } from './expression/testsIn.js';

/** Whether it depends on what people answer if a question is asked of them, or if an indicator counts them in its base. */
export function isRouted(definition: Definition, code: Code): boolean {
  const { questions, sections, indicators } = definition;
  const question = questions.get(code);
  if (question !== undefined) return question.showIf !== undefined || sections.find((section) => section.code === question.section)?.showIf !== undefined;
  const indicator = indicators.get(code);
  if (indicator === undefined) return false;
  return indicator.base !== undefined || testsIn(indicator.numerator).some((test) => isRouted(definition, test.question));
}
