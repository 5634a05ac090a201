import type { Code, MultipleQuestion } from '../survey/definition.js';
import { optionTargets, questionTarget, type Targets, type Versions } from '../survey/versions/targets.js';
import { carriedQuestion } from './carriedTables.js';
import type { PublishedCombinations } from './releaseCombinations.js';

/** What a question was, and where each of its options has gone since. */
export interface AskedBefore {
  readonly question: MultipleQuestion;
  readonly option: Targets;
}

/** Under which question of the first version the answers to this one were given; undefined where under none, or of another kind. */
export function askedBefore(question: Code, steps: readonly Versions[]): AskedBefore | undefined {
  const asked = [...(steps[0]?.from.questions.values() ?? [])].find(({ code }) => carriedQuestion(code, steps) === question);
  if (asked?.kind !== 'multiple') return undefined;
  const names = steps.map((_step, s) => carriedQuestion(asked.code, steps.slice(0, s)));
  const option: Targets = (first) => steps.reduce<Code | null>((code, versions, s) => {
    const own = versions.from.questions.get(names[s] ?? '');
    const target = own === undefined ? null : questionTarget(versions, own.code);
    return code === null || own === undefined || target === null ? null : optionTargets(versions, own, target)(code);
  }, first);
  return { question: asked, option };
}

/**
 * What was told of a question under one version, in the codes of the next. Where an option is gone, or has become one
 * with another, nothing of it can be laid beside what is chosen now: it counts as if nothing had been told.
 */
export function carriedCombinations(told: PublishedCombinations, steps: readonly Versions[]): readonly PublishedCombinations[] {
  const question = carriedQuestion(told.question, steps);
  if (question === null) return [];
  const before = askedBefore(question, steps);
  if (before === undefined) return [{ ...told, question }];
  const named = told.options.map(before.option);
  const options = named.filter((code) => code !== null);
  const isApart = (code: Code): boolean => before.question.options.filter((one) => before.option(one.code) === code).length === 1;
  if (options.length < named.length || !options.every(isApart)) return [{ ...told, question, options, combinations: [], none: null, others: null, release: 'suppress' }];
  const combinations = told.combinations.map((one) => ({ ...one, options: one.options.map(before.option).filter((code) => code !== null) }));
  return [{ ...told, question, options, combinations }];
}
