/** Small invented surveys with departments and roles of a few people each, and everyone that could answer them. */
import type { Answer, Response } from '../../../analysis/survey/answers.js';
import type { Definition, Question } from '../../../analysis/survey/definition.js';
import { chance } from '../../bench/chance.js';
import { ask, definitionOf, option } from '../frame/definitionOf.js';
import { kindsOf, type Kinds } from './everythingServed.js';

export interface AttackedSurvey {
  readonly definition: Definition;
  readonly kinds: Kinds;
}

type Answers = Readonly<Record<string, Answer>>;

const departments = ['d1', 'd2', 'd3'];
const roles = ['r1', 'r2'];
const single = (code: string): Answer => ({ kind: 'single', code });
const multiple = (...codes: readonly string[]): Answer => ({ kind: 'multiple', codes });
const backgrounds = [ask.single('dept', departments), ask.single('role', roles)];

function surveyOf(questions: readonly Question[], ways: readonly Answers[], more: Pick<Partial<Definition>, 'indicators'> = {}): AttackedSurvey {
  const plain = definitionOf([...backgrounds, ...questions], { background: ['dept', 'role'] });
  const lattice = questions.flatMap(({ code }) => ['dept', 'role'].map((by) => ({ question: code, by })));
  const definition = { ...plain, ...more, lattice };
  const responses = departments.flatMap((dept) =>
    roles.flatMap((role) => ways.map((answers): Response => ({ definitionVersion: 1, language: 'sv', reached: ['page'], answers: new Map(Object.entries({ dept: single(dept), role: single(role), ...answers })) }))),
  );
  return { definition, kinds: kindsOf(definition, responses) };
}

const cross = (some: readonly Answers[], others: readonly Answers[]): readonly Answers[] => some.flatMap((one) => others.map((other) => ({ ...one, ...other })));
const skipped: Answers = {};

/** A multiple choice with "none of these", one more for those who chose the first, a single choice, an indicator. */
export function routedSurvey(): AttackedSurvey {
  const needsA = { type: 'includes', question: 'needs', codes: ['a'] } as const;
  const questions = [
    ask.multiple('needs', ['a', 'b', option('none', { meaning: 'none', exclusive: true })]),
    ask.multiple('how', ['x', 'y'], { showIf: needsA }),
    ask.single('most', ['u', 'v', 'w']),
  ];
  const how = [skipped, ...[['x'], ['y'], ['x', 'y']].map((codes) => ({ how: multiple(...codes) }))];
  const needs = [skipped, { needs: multiple('b') }, { needs: multiple('none') }, ...cross([{ needs: multiple('a') }, { needs: multiple('a', 'b') }], how)];
  const most = [skipped, ...['u', 'v', 'w'].map((code) => ({ most: single(code) }))];
  const label = new Map([['sv', 'a'], ['en', 'a']]);
  return surveyOf(questions, cross(needs, most), { indicators: new Map([['needs_a', { code: 'needs_a', label, numerator: needsA, baseRule: 'answered' }]]) });
}

/** Two of three things in order, a multiple choice of at most two, and a sensitive one. */
export function rankedSurvey(): AttackedSurvey {
  const things = ['a', 'b', 'c'];
  const orders = [...things.map((one) => [one]), ...things.flatMap((one) => things.filter((other) => other !== one).map((other) => [one, other]))];
  const few = [['p'], ['q'], ['s'], ['p', 'q'], ['p', 's'], ['q', 's']];
  const limited: Question = { ...ask.multiple('few', ['p', 'q', 's']), ...{ maxChoices: 2 } };
  return surveyOf(
    [ask.ranking('order', things, 2), limited],
    cross(orders.map((order) => ({ order: { kind: 'ranking', order } as const })), few.map((codes) => ({ few: multiple(...codes) }))),
  );
}

/** A multiple choice with "none of these" and a sensitive single choice: few kinds of people, for many editions. */
export function plainSurvey(): AttackedSurvey {
  const questions = [ask.multiple('needs', ['a', 'b', option('none', { meaning: 'none', exclusive: true })]), ask.single('most', ['u', 'v'], { sensitive: true })];
  const needs = [['a'], ['b'], ['a', 'b'], ['none']].map((codes) => ({ needs: multiple(...codes) }));
  return surveyOf(questions, cross(needs, ['u', 'v'].map((code) => ({ most: single(code) }))));
}

/** Some people of each kind: a few kinds are common, most are rare or absent, departments differ in size. */
export function peopleOf({ kinds }: AttackedSurvey, seed: number, size: number): readonly Response[] {
  const random = chance(seed);
  const liked = kinds.responses.map(() => random() ** 3);
  const large = new Map(departments.map((code) => [code, random() ** 2 + 0.05]));
  const weight = ({ answers }: Response, i: number) => {
    const dept = answers.get('dept');
    return (liked[i] ?? 0) * (dept?.kind === 'single' ? (large.get(dept.code) ?? 0) : 0);
  };
  const sum = kinds.responses.reduce((total, response, i) => total + weight(response, i), 0);
  return kinds.responses.flatMap((response, i) => Array.from({ length: Math.floor((size * weight(response, i)) / sum + random()) }, () => response));
}
