import type { Answer } from '../answers.js';
import type { Code, Definition, Expression, Question } from '../definition.js';
import { dependsOn } from '../dependsOn.js';
import { route } from '../routing.js';
import { answersTo, type Mentions } from './answersTo.js';

/** More combinations than this are not tried: the question is then taken to be reachable. */
const mostCombinations = 5000;

function testsIn(expression: Expression | undefined): Mentions {
  if (expression === undefined) return [];
  if ('parts' in expression) return expression.parts.flatMap(testsIn);
  return 'part' in expression ? testsIn(expression.part) : [expression];
}

/** What the question depends on, and what that depends on, in order of the questionnaire. */
function closure(definition: Definition, question: Question): readonly Question[] {
  const found = new Set<Code>(dependsOn(definition, question));
  for (const code of found) {
    const next = definition.questions.get(code);
    if (next !== undefined) for (const more of dependsOn(definition, next)) found.add(more);
  }
  return [...definition.questions.values()].filter(({ code }) => found.has(code));
}

function isReachable(definition: Definition, question: Question, mentions: ReadonlyMap<Code, Mentions>): boolean {
  const variables = closure(definition, question).map((each) => {
    return [each.code, answersTo(each, mentions.get(each.code) ?? [])] as const;
  });
  const combinations = variables.reduce((product, [, answers]) => product * (answers.length + 1), 1);
  const tooMany = combinations > mostCombinations || variables.some(([, answers]) => answers.length === 0);
  if (tooMany) return true;
  const tried = new Map<Code, Answer>();
  const tryFrom = (index: number): boolean => {
    const variable = variables[index];
    if (variable === undefined) return route(definition, tried).questions.has(question.code);
    const [code, answers] = variable;
    tried.delete(code);
    if (tryFrom(index + 1)) return true;
    const found = answers.some((answer) => {
      tried.set(code, answer);
      return tryFrom(index + 1);
    });
    tried.delete(code);
    return found;
  };
  return tryFrom(0);
}

/** Every test of every condition, by the question it looks at. */
function mentionsIn(definition: Definition): ReadonlyMap<Code, Mentions> {
  const questions = [...definition.questions.values()];
  const options = questions.flatMap((question) => ('options' in question ? question.options : 'rows' in question ? question.rows : []));
  const conditions = [...definition.sections, ...questions, ...options].map(({ showIf }) => showIf);
  const found = new Map<Code, Mentions>();
  const add = (code: Code, more: Mentions) => found.set(code, [...(found.get(code) ?? []), ...more]);
  for (const test of conditions.flatMap(testsIn)) add(test.question, [test]);
  for (const question of questions) {
    // Only so many can be ranked as were chosen.
    if (question.kind !== 'ranking' || question.optionsFrom === undefined) continue;
    add(question.optionsFrom, (found.get(question.code) ?? []).filter(({ type }) => type === 'count'));
  }
  return found;
}

/** Codes of questions that no answers lead to, found by trying every combination the conditions can tell apart. */
export function unreachableQuestions(definition: Definition): readonly Code[] {
  const mentions = mentionsIn(definition);
  const routed = [...definition.questions.values()].filter((question) => dependsOn(definition, question).size > 0);
  return routed.filter((question) => !isReachable(definition, question, mentions)).map(({ code }) => code);
}
