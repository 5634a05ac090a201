/** A condition with every "not" moved inwards to the single test, where words can say it. */
import type { Expression } from '../../../analysis/survey/definition.js';

export type Test = Exclude<Expression, { type: 'and' | 'or' | 'not' }>;

export type Claim =
  | { readonly type: 'all' | 'any'; readonly parts: readonly Claim[] }
  /** `isAnswered`: that there is an answer is asked for beside it. Without one, what is not so is so. */
  | { readonly type: 'one'; readonly test: Test; readonly isNot: boolean; readonly isAnswered: boolean };

function isOneOf(claim: Claim): claim is Extract<Claim, { type: 'one' }> {
  return claim.type === 'one';
}

function subjectOf({ test }: Extract<Claim, { type: 'one' }>): string {
  return 'row' in test ? `${test.question}.${test.row}` : test.question;
}

/** "answered and not X" of the same question becomes one claim. */
function withAnswers(parts: readonly Claim[]): readonly Claim[] {
  const answered = new Set(parts.filter(isOneOf).filter(({ test, isNot }) => test.type === 'answered' && !isNot).map(subjectOf));
  const joined = parts.map((part): Claim => (isOneOf(part) && part.isNot && part.test.type !== 'answered' && answered.has(subjectOf(part)) ? { ...part, isAnswered: true } : part));
  const said = new Set(joined.filter(isOneOf).filter(({ isAnswered }) => isAnswered).map(subjectOf));
  return joined.filter((part) => !(isOneOf(part) && part.test.type === 'answered' && !part.isNot && said.has(subjectOf(part))));
}

export function claimOf(expression: Expression, isNot = false): Claim {
  if ('part' in expression) return claimOf(expression.part, !isNot);
  if (!('parts' in expression)) return { type: 'one', test: expression, isNot, isAnswered: false };
  const type = (expression.type === 'and') === isNot ? 'any' : 'all';
  const parts = expression.parts.map((part) => claimOf(part, isNot)).flatMap((part) => (part.type === type ? part.parts : [part]));
  const joined = type === 'all' ? withAnswers(parts) : parts;
  const [only, ...more] = joined;
  return only !== undefined && more.length === 0 ? only : { type, parts: joined };
}
