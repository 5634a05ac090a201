import type { Answer } from '../answers.js';
import type { Code, Expression, Option, Question } from '../definition.js';

/** What conditions ask about one question. */
export type Mentions = readonly Exclude<Expression, { type: 'and' | 'or' | 'not' }>[];

/** A choice or grid with more mentioned parts than this is not tried out. */
const mostParts = 12;

function subsets(codes: readonly Code[]): readonly (readonly Code[])[] {
  if (codes.length > mostParts) return [];
  return codes.reduce<readonly (readonly Code[])[]>((all, code) => [...all, ...all.map((set) => [...set, code])], [[]]);
}

const isCounted = (mentions: Mentions) => mentions.some(({ type }) => type === 'count');

/** The options nobody mentions, first those that are always there. */
function otherCodes(options: readonly Option[], mentioned: readonly Code[]): readonly Code[] {
  const others = options.filter(({ code }) => !mentioned.includes(code));
  return [...others.filter(({ showIf }) => showIf === undefined), ...others.filter(({ showIf }) => showIf !== undefined)].map(({ code }) => code);
}

/** Each set with none, one, two … of the others beside it: a count sees how many they are and nothing else of them. */
function filledUp(sets: readonly (readonly Code[])[], others: readonly Code[]): readonly (readonly Code[])[] {
  return sets.flatMap((set) => [set, ...others.map((_, i) => [...set, ...others.slice(0, i + 1)])]);
}

/** Answers that differ in what the conditions can see; any other answer is like one of them. Empty when there are too many. */
export function answersTo(question: Question, mentions: Mentions): readonly Answer[] {
  const codes = [...new Set(mentions.flatMap((test) => ('codes' in test ? test.codes : [])))];
  switch (question.kind) {
    case 'single':
      return question.options.map(({ code }) => ({ kind: 'single', code }));
    case 'unit':
      return [{ kind: 'unit' }, ...codes.map((code): Answer => ({ kind: 'unit', code }))];
    case 'multiple': {
      const others = otherCodes(question.options.filter(({ exclusive }) => !exclusive), codes);
      const exclusive = new Set(question.options.flatMap((option) => (option.exclusive ? [option.code] : [])));
      const allowed = filledUp(subsets(codes), isCounted(mentions) ? others : others.slice(0, 1)).filter(
        (set) => set.length === 1 || (set.length > 1 && !set.some((code) => exclusive.has(code))),
      );
      return allowed.map((set) => ({ kind: 'multiple', codes: set }));
    }
    case 'ranking': {
      const others = otherCodes(question.options, codes);
      const orders = filledUp(subsets(codes), isCounted(mentions) ? others : []);
      return orders.filter(({ length }) => length > 0 && length <= question.places).map((order) => ({ kind: 'ranking', order }));
    }
    case 'number': {
      const step = 10 ** -question.decimals;
      const points = mentions.flatMap((test) => (test.type === 'compare' ? [test.number - step, test.number, test.number + step] : []));
      const inside = points.filter((value) => value >= (question.min ?? -Infinity) && value <= (question.max ?? Infinity));
      return (inside.length > 0 ? inside : [question.min ?? question.max ?? 0]).map((value) => ({ kind: 'number', value }));
    }
    case 'grid':
      return gridAnswers(question.rows.map(({ code }) => code), question.scale.map(({ code }) => code), mentions);
    case 'text':
      return [{ kind: 'text', text: '.' }];
  }
}

function gridAnswers(rows: readonly Code[], steps: readonly Code[], mentions: Mentions): readonly Answer[] {
  const seen = [...new Set(mentions.flatMap((test) => ('row' in test ? [test.row] : [])))];
  const used = seen.length > 0 ? seen : rows.slice(0, 1);
  if (used.length > 4) return [];
  let sets: readonly (readonly (readonly [Code, Code])[])[] = [[]];
  for (const row of used) sets = sets.flatMap((set) => [set, ...steps.map((step) => [...set, [row, step] as const])]);
  return sets.filter((set) => set.length > 0).map((set) => ({ kind: 'grid', rows: new Map(set) }));
}

