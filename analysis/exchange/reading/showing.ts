import type { Answers } from '../../survey/answers.js';
import type { Code, Definition, Expression, Option, Question } from '../../survey/definition.js';
import { dependsOn } from '../../survey/dependsOn.js';
import { holds } from '../../survey/expression/holds.js';

/** When a question, and each row or option of it, is shown: by the definition, to whoever gave these answers. */
export interface Showing {
  readonly needs: ReadonlySet<Code>;
  isShown(answers: Answers): boolean;
  isPartShown(answers: Answers, part: Code): boolean;
}

function partsOf(question: Question): readonly Option[] {
  if (question.kind === 'grid') return question.rows;
  return 'options' in question ? question.options : [];
}

function sourceOf(question: Question): Code | undefined {
  if (question.kind === 'grid') return question.rowsFrom;
  return question.kind === 'ranking' ? question.optionsFrom : undefined;
}

/** Undefined for a question that everyone is shown whole, so that nothing is asked of it for every record. */
export function showingOf(definition: Definition, question: Question): Showing | undefined {
  const parts = partsOf(question);
  const from = sourceOf(question);
  const own = [definition.sections.find(({ code }) => code === question.section)?.showIf, question.showIf].filter((condition) => condition !== undefined);
  const conditions = new Map(parts.map(({ code, showIf }) => [code, showIf]));
  const isConditional = parts.some(({ showIf }) => showIf !== undefined);
  if (own.length === 0 && from === undefined && !isConditional) return undefined;
  const isTrue = (condition: Expression | undefined, answers: Answers) => condition === undefined || holds(condition, answers, definition);
  const isPartShown = (answers: Answers, part: Code) => {
    if (from === undefined) return isTrue(conditions.get(part), answers);
    const chosen = answers.get(from);
    return chosen?.kind === 'multiple' && chosen.codes.includes(part);
  };
  return {
    needs: dependsOn(definition, question),
    isPartShown,
    isShown: (answers) => own.every((condition) => isTrue(condition, answers)) && (parts.length === 0 || parts.some(({ code }) => isPartShown(answers, code))),
  };
}
