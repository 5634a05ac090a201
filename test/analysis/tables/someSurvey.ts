import fc from 'fast-check';
import { columnsOfRespondents } from '../../../analysis/frame/columnsOfRespondents.js';
import type { Columns } from '../../../analysis/frame/columns.js';
import type { Answer, Response } from '../../../analysis/survey/answers.js';
import type { Definition, Question } from '../../../analysis/survey/definition.js';
import { statusesOf } from '../../../analysis/survey/statusOf.js';
import { ask, definitionOf, option, textOf } from '../frame/definitionOf.js';
import { someResponse } from '../survey/someAnswers.js';

/** A survey that may ask anything of people in groups, and what some of them answered. */
export interface SomeSurvey {
  readonly definition: Definition;
  readonly responses: readonly Response[];
}

const letters = ['a', 'b', 'c', 'd', 'e'];
const scale = [option('low', { value: 1 }), option('mid', { value: 2 }), option('high', { value: 3 }), option('dont_know', { meaning: 'dont_know' })];
const places = [{ code: 'places', label: textOf('place'), units: ['here', 'there'].map((code) => ({ code, name: textOf(code), formerNames: [], attributes: new Map() })) }];

const options = fc.integer({ min: 2, max: 5 }).map((n) => letters.slice(0, n));
const withOther = options.map((codes) => [...codes, option('other', { meaning: 'other' }), option('none', { meaning: 'none', exclusive: true })]);

/** Any question, on a page of its own; some are shown only to one group. */
function someQuestion(code: string): fc.Arbitrary<Question> {
  const more = fc.constantFrom({ section: code }, { section: code, showIf: { type: 'in' as const, question: 'group', codes: ['a'] } });
  const kinds: readonly fc.Arbitrary<Question>[] = [
    fc.tuple(options, more).map(([codes, rest]) => ask.single(code, codes, rest)),
    fc.tuple(withOther, more).map(([codes, rest]) => ask.multiple(code, codes, rest)),
    fc.tuple(options, more).map(([rows, rest]) => ask.grid(code, rows, scale, rest)),
    fc.tuple(options, more).map(([codes, rest]) => ask.ranking(code, codes, 2, rest)),
    more.map((rest) => ask.number(code, rest)),
    more.map((rest) => ask.text(code, rest)),
    more.map((rest) => ask.unit(code, 'places', rest)),
  ];
  return fc.oneof(...kinds.map((arbitrary, i) => ({ arbitrary, weight: i === 1 ? 3 : 1 })));
}

export const someSurvey = (maxLength: number, minLength = 0): fc.Arbitrary<SomeSurvey> =>
  fc
    .tuple(options, fc.integer({ min: 1, max: 4 }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => someQuestion(`q${i}`)))))
    .map(([groups, questions]) => definitionOf([ask.single('group', groups), ...questions], { units: places, background: ['group'] }))
    .chain((definition) => {
      const response = fc.tuple(someResponse(definition), fc.subarray([...definition.questions.keys()], { maxLength: 1 }), fc.integer({ min: 0, max: 4 }));
      const person = fc.tuple(response, fc.integer({ min: 0, max: 3 })).map(([[one, notAsked, kept], times]) => givenOften(kept === 0 ? { ...one, notAsked } : one, times));
      return fc.array(person, { minLength, maxLength }).map((responses) => ({ definition, responses: responses.map(withoutNotAsked) }));
    });

/** What was written beside a list may be several answers. */
function givenOften(response: Response, otherCount: number): Response {
  if (otherCount === 0) return response;
  const often = ([code, answer]: readonly [string, Answer]) =>
    [code, answer.kind === 'multiple' && answer.codes.includes('other') ? { ...answer, otherCount } : answer] as const;
  return { ...response, answers: new Map([...response.answers].map(often)) };
}

/** Nobody answers what was not in their version. */
function withoutNotAsked(response: Response): Response {
  const answers = new Map([...response.answers].filter(([code]) => response.notAsked?.includes(code) !== true));
  return { ...response, answers };
}

/** A weight for each of so many people, or none for anybody. */
export const someWeights = (people: number): fc.Arbitrary<readonly number[] | undefined> =>
  fc.option(fc.array(fc.constantFrom(0.5, 1, 2, 3.25), { minLength: people, maxLength: people }), { nil: undefined });

/** One weight a person, in order; everybody counts as one without. */
export function columnsWith({ definition, responses }: SomeSurvey, weights?: readonly number[]): Columns {
  return columnsOfRespondents(
    definition,
    responses.map((response, i) => {
      const weight = weights?.[i];
      return { statuses: statusesOf(definition, response), ...(weight === undefined ? {} : { weight }) };
    }),
  );
}
