import type { BaseRule, Code, Definition } from '../survey/definition.js';
import { referencesOf } from '../survey/expression/references.js';

/**
 * Of whom the shares of a question are where its author has said so for an indicator that simply counts an answer to it:
 * the headline and the figure it rests on print the same number.
 */
export function automaticBases({ questions, indicators, background, lattice }: Pick<Definition, 'questions' | 'indicators' | 'background' | 'lattice'>): ReadonlyMap<Code, BaseRule> {
  const bases = new Map<Code, BaseRule>();
  const splits = new Set([...background, ...lattice.map(({ by }) => by)]);
  for (const { numerator, base, baseRule } of indicators.values()) {
    const [code] = referencesOf(numerator);
    const kind = questions.get(code ?? '')?.kind;
    const isPlain = (numerator.type === 'includes' || numerator.type === 'in') && base === undefined;
    // the first to speak of a question says it
    if (isPlain && code !== undefined && !splits.has(code) && (kind === 'multiple' || kind === 'single') && !bases.has(code)) bases.set(code, baseRule);
  }
  return new Map([...bases].filter(([, rule]) => rule !== 'answered'));
}
