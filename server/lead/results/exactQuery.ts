/** What an analyst asks for: any background question, a condition, another base, weights. */
import type { BaseRule, Code, Definition } from '../../../analysis/survey/definition.js';
import type { ExactRequest } from '../../acts/results/exactResults.js';
import type { Problem } from '../../problems/problem.js';
import type { Form } from '../../web/parseForm.js';
import { levelFault, ordinaryLevel, readLevel } from './resultsQuery.js';

export interface ExactQuery extends ExactRequest {
  readonly purpose: string;
  readonly item?: string;
  readonly answer?: string;
}

export const bases: readonly BaseRule[] = ['answered', 'shown', 'eligible', 'all', 'selections'];

type Read = (name: string) => readonly string[];

export const readForm = (form: Form): Read => (name) => form.get(name) ?? [];
export const readAddress = (asked: URLSearchParams): Read => (name) => asked.getAll(name);

/** A group that a public page was narrowed to comes along as a condition. */
function conditionOf(only: string | undefined): string | undefined {
  const [question = '', code = ''] = (only ?? '').split(':', 2);
  return question === '' || code === '' ? undefined : `${question} = ${code}`;
}

export function readExact(read: Read, definition: Definition): ExactQuery {
  const value = (name: string): string | undefined => {
    const text = (read(name)[0] ?? '').trim();
    return text === '' ? undefined : text;
  };
  const [by, where, base, item, answer] = [value('by'), value('where') ?? conditionOf(value('only')), bases.find((rule) => rule === value('base')), value('item'), value('answer')];
  return {
    question: value('question') ?? [...definition.questions.keys()][0] ?? '',
    ...(by === undefined ? {} : { by }),
    ...(where === undefined ? {} : { where }),
    ...(base === undefined ? {} : { base }),
    ...(item === undefined ? {} : { item }),
    ...(answer === undefined ? {} : { answer }),
    level: readLevel(value('level')) ?? ordinaryLevel,
    rake: read('rake'),
    purpose: value('purpose') ?? '',
  };
}

/** A level or a base that no form offers. */
export function exactFault(read: Read): Problem | undefined {
  const base = (read('base')[0] ?? '').trim();
  if (base !== '' && !bases.some((rule) => rule === base)) return { code: 'results_no_base', params: { base, bases: bases.join(', ') } };
  return levelFault(read('level')[0]);
}

/** Background questions that can split a table. */
export function splitters({ questions, background }: Definition): readonly Code[] {
  return background.filter((code) => {
    const kind = questions.get(code)?.kind;
    return kind === 'single' || kind === 'unit';
  });
}
