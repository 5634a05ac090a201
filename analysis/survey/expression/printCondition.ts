import type { Expression } from '../definition.js';

const subject = (part: { readonly question: string; readonly row?: string }) =>
  part.row === undefined ? part.question : `${part.question}.${part.row}`;

/** `a answered and not a in (b)` is what `a != b` means, and is printed so. */
function asNotEqual(expression: Expression): string | undefined {
  if (expression.type !== 'and') return undefined;
  const [first, second, third] = expression.parts;
  if (first?.type !== 'answered' || second?.type !== 'not' || third !== undefined) return undefined;
  const { part } = second;
  const [code, more] = part.type === 'in' ? part.codes : [];
  if (part.type !== 'in' || code === undefined || more !== undefined) return undefined;
  return subject(part) === subject(first) ? `${subject(part)} != ${code}` : undefined;
}

function printTest(part: Exclude<Expression, { type: 'and' | 'or' | 'not' }>): string {
  const [only, ...more] = 'codes' in part ? part.codes : [];
  switch (part.type) {
    case 'answered':
      return `${subject(part)} answered`;
    case 'compare':
      return `${subject(part)} ${part.operator} ${part.number}`;
    case 'count':
      return `${part.question} count ${part.operator} ${part.number}`;
    case 'in':
      return more.length === 0 ? `${subject(part)} = ${only ?? ''}` : `${subject(part)} in (${part.codes.join(', ')})`;
    case 'includes':
      return more.length === 0
        ? `${part.question} includes ${only ?? ''}`
        : `${part.question} includes any (${part.codes.join(', ')})`;
  }
}

/** A condition as text that reads back to the same condition. */
export function printCondition(expression: Expression): string {
  const short = asNotEqual(expression);
  if (short !== undefined) return short;
  if ('part' in expression) {
    const inner = printCondition(expression.part);
    const joined = 'parts' in expression.part;
    return joined ? `not (${inner})` : `not ${inner}`;
  }
  if (!('parts' in expression)) return printTest(expression);
  const parts = expression.parts.map((part) => {
    const joined = 'parts' in part && asNotEqual(part) === undefined;
    return joined ? `(${printCondition(part)})` : printCondition(part);
  });
  return parts.join(` ${expression.type} `);
}
