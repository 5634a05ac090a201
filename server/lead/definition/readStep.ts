/** What a form states of how older answers count, and what it leaves open. */
import type { CodeStep, VersionStep } from '../../../analysis/survey/versions/versionStep.js';
import type { Form } from '../../web/parseForm.js';

/** In a list of choices: answers are not counted. */
export const dropped = '-';

const pattern = /^(question|option|row)\.([a-z0-9_]+)(?:\.([a-z0-9_]+))?$/;

function put(into: Map<string, Map<string, string | null>>, question: string, code: string, value: string | null): void {
  const step = into.get(question) ?? new Map<string, string | null>();
  into.set(question, step.set(code, value));
}

/** Fields are `question.CODE`, `option.QUESTION.CODE`, `row.QUESTION.CODE`; `uncounted.CODE` is a question that asks something else by the same code. */
export function readStep(form: Form): VersionStep {
  const questions = new Map<string, string | null>();
  const options = new Map<string, Map<string, string | null>>();
  const rows = new Map<string, Map<string, string | null>>();
  for (const [name, [value = '']] of form) {
    if (name.startsWith('uncounted.')) questions.set(name.slice('uncounted.'.length), null);
    const [, about, question, code] = pattern.exec(name) ?? [];
    if (question === undefined || value === '') continue;
    const to = value === dropped ? null : value;
    if (about === 'question') questions.set(question, to);
    else if (code !== undefined) put(about === 'option' ? options : rows, question, code, to);
  }
  const asStep = (steps: ReadonlyMap<string, CodeStep>): ReadonlyMap<string, CodeStep> => steps;
  return { questions, options: asStep(options), rows: asStep(rows) };
}

export function readReasons(form: Form): ReadonlyMap<string, string> {
  const given = [...form].filter(([name]) => name.startsWith('reason.')).map(([name, [value = '']]) => [name.slice('reason.'.length), value.trim().slice(0, 500)] as const);
  return new Map(given.filter(([, reason]) => reason !== ''));
}
