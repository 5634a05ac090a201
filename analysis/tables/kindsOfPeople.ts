/**
 * People told apart by what some conditions ask of them, and by nothing else: for each question (or row of a grid) whether it
 * was answered, and which of the choices that the conditions name were made. The kinds are all that there could be, so that
 * somebody who does not know the answers reckons with each.
 */
import type { Columns } from '../frame/columns.js';
import { rowsWithStatus } from '../frame/rowsWithStatus.js';
import { select } from '../frame/select.js';
import { statusOfTest } from '../frame/statusOfTest.js';
import { comparisons } from '../survey/expression/comparisons.js';
import { testsIn, type ConditionTest } from '../survey/expression/testsIn.js';
import type { Code, Definition, Expression } from '../survey/definition.js';

/** One question, or a row of a grid. */
export interface AskedPart {
  readonly test: ConditionTest;
  readonly name: string;
  /** One person makes one of the choices at most. */
  readonly isSingle: boolean;
  /** Choices that its table counts, each as a condition. */
  readonly choices: readonly ConditionTest[];
  /** Conditions on numbers, and on how many were chosen. */
  readonly others: readonly ConditionTest[];
}

const nameOf = (test: ConditionTest): string => JSON.stringify([test.question, 'row' in test ? (test.row ?? null) : null]);

function codesOf({ questions }: Definition, test: ConditionTest): readonly Code[] | undefined {
  if (test.type === 'in' || test.type === 'includes') return test.codes;
  const question = questions.get(test.question);
  if (test.type !== 'compare' || question === undefined || (question.kind !== 'single' && question.kind !== 'grid')) return undefined;
  const steps = question.kind === 'grid' ? question.scale : question.options;
  return steps.flatMap(({ code, value }) => (value !== undefined && comparisons[test.operator](value, test.number) ? [code] : []));
}

export function partsAsked(definition: Definition, conditions: readonly Expression[]): readonly AskedPart[] {
  const tests = conditions.flatMap(testsIn);
  return [...new Set(tests.map(nameOf))].map((name): AskedPart => {
    const own = tests.filter((test) => nameOf(test) === name);
    const [test] = own;
    if (test === undefined) throw new RangeError('a part without a test');
    const kind = definition.questions.get(test.question)?.kind;
    const isSingle = kind !== 'multiple' && kind !== 'ranking';
    const codes = [...new Set(own.flatMap((each) => codesOf(definition, each) ?? []))];
    const row = 'row' in test ? { row: test.row } : {};
    const choices = codes.map((code): ConditionTest => (isSingle ? { type: 'in', question: test.question, ...row, codes: [code] } : { type: 'includes', question: test.question, codes: [code] }));
    const others = own.filter((each) => each.type !== 'answered' && codesOf(definition, each) === undefined);
    return { test, name, isSingle, choices, others };
  });
}

/** Of one part: not answered, then every set of its choices there can be with every way its other conditions can turn out. */
function statesOf({ isSingle, choices, others }: AskedPart): number {
  return 1 + (isSingle ? choices.length + 1 : 2 ** choices.length) * 2 ** others.length;
}

export function kindCount(parts: readonly AskedPart[]): number {
  return parts.reduce((product, part) => product * statesOf(part), 1);
}

/** How many people there are of each kind. */
export function peopleOfKinds(columns: Columns, parts: readonly AskedPart[]): readonly number[] {
  const kinds = new Float64Array(columns.n);
  let place = 1;
  for (const part of parts) {
    const ways = part.isSingle ? part.choices.length + 1 : 2 ** part.choices.length;
    rowsWithStatus(statusOfTest(columns, part.test), ['answered']).forEach((i) => (kinds[i] = (kinds[i] ?? 0) + place));
    const add = (test: ConditionTest, times: number): void => select(columns, test).forEach((i) => (kinds[i] = (kinds[i] ?? 0) + times * place));
    part.choices.forEach((test, c) => add(test, part.isSingle ? c + 1 : 2 ** c));
    part.others.forEach((test, o) => add(test, ways * 2 ** o));
    place *= statesOf(part);
  }
  const people = new Array<number>(place).fill(0);
  for (const kind of kinds) people[kind] = (people[kind] ?? 0) + 1;
  return people;
}

/** What is true of the people of a kind. */
export interface KindTruth {
  readonly answered: (part: AskedPart) => boolean;
  /** One of the choices or other conditions of a part. */
  readonly meets: (part: AskedPart, test: ConditionTest) => boolean;
  readonly holds: (condition: Expression) => boolean;
}

export function truthOfKind(definition: Definition, parts: readonly AskedPart[], kind: number): KindTruth {
  const states = new Map<string, number>();
  let rest = kind;
  for (const part of parts) {
    states.set(part.name, rest % statesOf(part));
    rest = Math.floor(rest / statesOf(part));
  }
  const answered = ({ name }: Pick<AskedPart, 'name'>): boolean => states.get(name) !== 0;
  const meets = (part: AskedPart, test: ConditionTest): boolean => {
    const state = (states.get(part.name) ?? 0) - 1;
    if (state < 0) return false;
    const ways = part.isSingle ? part.choices.length + 1 : 2 ** part.choices.length;
    const choice = part.choices.indexOf(test);
    if (choice < 0) return Math.floor(Math.floor(state / ways) / 2 ** part.others.indexOf(test)) % 2 === 1;
    return part.isSingle ? state % ways === choice + 1 : Math.floor((state % ways) / 2 ** choice) % 2 === 1;
  };
  const passes = (test: ConditionTest): boolean => {
    const part = parts.find(({ name }) => name === nameOf(test));
    if (part === undefined || !answered(part)) return false;
    if (test.type === 'answered') return true;
    const codes = codesOf(definition, test);
    if (codes === undefined) return meets(part, test);
    return part.choices.some((choice) => 'codes' in choice && choice.codes.some((code) => codes.includes(code)) && meets(part, choice));
  };
  const holds = (condition: Expression): boolean => {
    switch (condition.type) {
      case 'and':
        return condition.parts.every(holds);
      case 'or':
        return condition.parts.some(holds);
      case 'not':
        return !holds(condition.part);
      case 'in':
      case 'includes':
      case 'compare':
      case 'count':
      case 'answered':
        return passes(condition);
    }
  };
  return { answered, meets, holds };
}
