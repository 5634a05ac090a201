/** Sums of combinations that the other numbers of an earlier edition told. */
import type { Code, Definition, Expression } from '../survey/definition.js';
import type { Targets } from '../survey/versions/targets.js';
import type { CombinationKnowledge } from './combinationKnowledge.js';
import { hasOption } from './combinationKnowledge.js';
import type { Published } from './published.js';

/** What was asked then, of which question, and what its options are called now. */
export interface SumsAsked {
  readonly definition: Definition;
  readonly question: Code;
  readonly option: Targets;
  /** As they are called now, in the order of the combinations. */
  readonly options: readonly Code[];
}

/** Shape everything the edition gave, in the codes it was given under. */
export function sumsBefore(asked: SumsAsked, published: readonly Published[]): CombinationKnowledge['sums'] {
  const everyone = (code: Code) => published.find(({ question, by }) => question === code && by.length === 0)?.rows.find(({ group, item }) => group === null && item === null);
  const { indicators, questions, sections } = asked.definition;
  const counted = [...indicators.values()].flatMap(({ code, numerator, base }) => between(asked, numerator, everyone(code)?.count ?? null, base === undefined));
  const routed = [...questions.values()].flatMap(({ code, section, showIf }) =>
    [showIf, sections.find((one) => one.code === section)?.showIf].flatMap((condition) => (condition === undefined ? [] : between(asked, condition, everyone(code)?.base ?? null, false))),
  );
  return [...counted, ...routed];
}

/** So many meet a condition, or at least so many; whoever chose something else may too. */
function between(asked: SumsAsked, condition: Expression, count: number | null, isAll: boolean): CombinationKnowledge['sums'] {
  if (count === null) return [];
  const known = Array.from({ length: 2 ** asked.options.length }, (_unused, combination) => holdsIn(asked, condition, combination));
  if (known.every((holds) => holds === undefined)) return [];
  const atLeast = { holds: (combination: number) => known[combination] !== false, least: count, most: null };
  return isAll ? [atLeast, { holds: (combination: number) => known[combination] === true, least: null, most: count }] : [atLeast];
}

/** Undefined where it is not to be told from these options. */
function holdsIn(asked: SumsAsked, condition: Expression, combination: number): boolean | undefined {
  switch (condition.type) {
    case 'includes': {
      if (condition.question !== asked.question) return undefined;
      const places = condition.codes.map((code) => asked.options.indexOf(asked.option(code) ?? ''));
      if (places.some((place) => place >= 0 && hasOption(combination, place))) return true;
      return places.includes(-1) ? undefined : false;
    }
    case 'not': {
      const holds = holdsIn(asked, condition.part, combination);
      return holds === undefined ? undefined : !holds;
    }
    case 'and':
    case 'or': {
      const parts = condition.parts.map((part) => holdsIn(asked, part, combination));
      const decides = condition.type === 'or';
      return parts.includes(decides) ? decides : parts.includes(undefined) ? undefined : !decides;
    }
    case 'in':
    case 'count':
    case 'compare':
    case 'answered':
      return undefined;
  }
}
