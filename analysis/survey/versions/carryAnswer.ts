import type { Answer } from '../answers.js';
import type { Code, Question } from '../definition.js';
import { optionTargets, rowTargets, type Targets, type Versions } from './targets.js';

const isCode = (code: Code | null): code is Code => code !== null;

/** Each once, where several became one. */
function carried(codes: readonly Code[], target: Targets): readonly Code[] {
  return [...new Set(codes.map(target).filter(isCode))];
}

function otherCode(question: Question): Code | undefined {
  return 'options' in question ? question.options.find(({ meaning }) => meaning === 'other')?.code : undefined;
}

/** The words beside "other" stay with it. */
function withOther(target: Question, codes: readonly Code[], other: string | undefined): { readonly other?: string } {
  const code = otherCode(target);
  return other !== undefined && code !== undefined && codes.includes(code) ? { other } : {};
}

/** An answer to a question of the older version as one to its successor; undefined where nothing of it is left. */
export function carryAnswer(versions: Versions, question: Question, target: Question, answer: Answer): Answer | undefined {
  const to = optionTargets(versions, question, target);
  switch (answer.kind) {
    case 'single': {
      const code = to(answer.code);
      return code === null ? undefined : { kind: 'single', code, ...withOther(target, [code], answer.other) };
    }
    case 'multiple': {
      const found = new Set(carried(answer.codes, to));
      const codes = 'options' in target ? target.options.map(({ code }) => code).filter((code) => found.has(code)) : [];
      const { otherCount } = answer;
      const keepsCount = otherCount !== undefined && codes.includes(otherCode(target) ?? '');
      return codes.length === 0 ? undefined : { kind: 'multiple', codes, ...withOther(target, codes, answer.other), ...(keepsCount ? { otherCount } : {}) };
    }
    case 'ranking': {
      const order = carried(answer.order, to);
      return order.length === 0 ? undefined : { kind: 'ranking', order };
    }
    case 'grid': {
      const row = rowTargets(versions, question, target);
      const rows = [...answer.rows].flatMap(([from, step]) => {
        const [newRow, newStep] = [row(from), to(step)];
        return newRow === null || newStep === null ? [] : [[newRow, newStep] as const];
      });
      return rows.length === 0 ? undefined : { kind: 'grid', rows: new Map(rows) };
    }
    case 'unit': {
      if (answer.code === undefined) return answer;
      const code = to(answer.code);
      return code === null ? undefined : { ...answer, code };
    }
    case 'number':
    case 'text':
      return answer;
  }
}
