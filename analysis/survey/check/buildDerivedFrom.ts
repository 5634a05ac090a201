import type { Code } from '../definition.js';
import { nearest } from '../nearest.js';
import type { Building } from './building.js';
import type { RawQuestion } from './questionShape.js';

/** The questions that one which nobody was asked was worked out from. Only answers from elsewhere are worked out: here a question is asked. */
export function buildDerivedFrom({ code, derivedFrom }: RawQuestion, { checking, all, collected }: Building): readonly Code[] | undefined {
  if (derivedFrom === undefined) return undefined;
  const [first] = derivedFrom;
  if (collected === 'here' && first !== undefined) checking.fault('DERIVED_HERE', { question: code.value }, first.at);
  const others = [...all.keys()].filter((other) => other !== code.value);
  for (const { value, at } of derivedFrom) {
    if (!others.includes(value)) checking.fault('UNKNOWN_QUESTION', { question: value, nearest: nearest(value, others) }, at);
  }
  return [...new Set(derivedFrom.map(({ value }) => value))];
}
