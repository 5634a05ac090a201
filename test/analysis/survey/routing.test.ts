import { expect } from 'chai';
import fc from 'fast-check';
import type { Answer, Answers, Response, Status } from '../../../analysis/survey/answers.js';
import { responseFromJson } from '../../../analysis/survey/responseFromJson.js';
import { responseToJson } from '../../../analysis/survey/responseToJson.js';
import { nextSection, previousSection, route, shownOptions, shownQuestions, shownRows, shownSections } from '../../../analysis/survey/routing.js';
import { statusesOf, statusOf } from '../../../analysis/survey/statusOf.js';
import type { Expression } from '../../../analysis/survey/definition.js';
import { holds } from '../../../analysis/survey/expression/holds.js';
import { printCondition } from '../../../analysis/survey/expression/printCondition.js';
import { someAnswers, someResponse } from './someAnswers.js';
import { getSample, read, sampleWith } from './sample.js';

const definition = getSample();
const chosen = (...codes: readonly string[]): Answer => ({ kind: 'multiple', codes });
const given = (...entries: readonly (readonly [string, Answer])[]): Answers => new Map(entries);
const codesOf = (items: readonly { readonly code: string }[]) => items.map(({ code }) => code);

function conditionOf(text: string): Expression {
  const found = read(sampleWith('numerator: methods answered and not methods includes no_need', `numerator: ${JSON.stringify(text)}`));
  const numerator = found.definition?.indicators.get('needs')?.numerator;
  if (numerator === undefined) throw new Error(JSON.stringify(found.faults));
  return numerator;
}

const somebody = given(
  ['affiliation', { kind: 'single', code: 'university' }],
  ['department', { kind: 'unit', code: 'folk' }],
  ['methods', chosen('biostatistics', 'other')],
  ['met', { kind: 'grid', rows: new Map([['biostatistics', 'fair'], ['other', 'dont_know']]) }],
  ['hours', { kind: 'number', value: 40 }],
);

/** The table of docs/survey-definition.md, held against one person. */
const conditions: readonly (readonly [string, boolean])[] = [
  ['affiliation = university', true],
  ['affiliation != university', false],
  ['affiliation in (region, university)', true],
  ['department = folk', true],
  ['methods includes biostatistics', true],
  ['methods includes any (trials, other)', true],
  ['methods includes trials', false],
  ['priorities includes biostatistics', false],
  ['met.biostatistics <= 2', true],
  ['met.biostatistics > 2', false],
  ['met.biostatistics = 2', true],
  ['met.biostatistics != 1', true],
  ['met.other <= 2', false],
  ['met.other >= 1', false],
  ['met.other = dont_know', true],
  ['met.other != dont_know', false],
  ['met.trials != dont_know', false],
  ['hours >= 40', true],
  ['hours < 40', false],
  ['methods count >= 2', true],
  ['methods count = 1', false],
  ['methods count != 1', true],
  ['methods count < 2', false],
  ['priorities count >= 0', false],
  ['priorities count != 3', false],
  ['not priorities count >= 1', true],
  ['methods answered', true],
  ['met.trials answered', false],
  ['met.other answered', true],
  ['role = professor', false],
  ['role != professor', false],
  ['not (role = professor)', true],
  ['not role answered', true],
  ['role answered or hours = 40 and affiliation = region', false],
  ['not role answered and hours = 40', true],
  ['affiliation = university or hours = 1 and hours = 2', true],
  ['(affiliation = university or hours = 1) and hours = 2', false],
  ['not not hours = 40', true],
];

describe('a condition', () => {
  for (const [text, expected] of conditions) {
    it(`${text} is ${expected}, and prints to what reads back the same`, () => {
      const expression = conditionOf(text);
      expect(holds(expression, somebody, definition)).to.equal(expected);
      expect(conditionOf(printCondition(expression))).to.deep.equal(expression);
    });
  }
});

describe('routing', () => {
  it('shows what the answers open', () => {
    expect(codesOf(shownSections(definition, somebody))).to.deep.equal(['core', 'detail', 'closing']);
    expect(codesOf(shownQuestions(definition, somebody))).to.include.members(['department', 'hours']);
    expect(codesOf(shownSections(definition, given(['methods', chosen('no_need')])))).to.deep.equal(['core', 'closing']);
  });

  it('skips a section in which nothing is left to ask', () => {
    expect(codesOf(shownSections(definition, given()))).to.deep.equal(['core', 'closing']);
    expect(nextSection(definition, given(), 'core')?.code).to.equal('closing');
  });

  it('leads from the first section to the last and back', () => {
    expect(nextSection(definition, somebody)?.code).to.equal('core');
    expect(nextSection(definition, somebody, 'core')?.code).to.equal('detail');
    expect(nextSection(definition, somebody, 'closing')).to.equal(undefined);
    expect(previousSection(definition, somebody, 'detail')?.code).to.equal('core');
    expect(previousSection(definition, given(['methods', chosen('no_need')]), 'closing')?.code).to.equal('core');
  });

  it('pipes chosen options into rows and rankings, in the order of the definition, without none', () => {
    const [met, priorities, methods] = ['met', 'priorities', 'methods'].map((code) => definition.questions.get(code));
    if (met === undefined || priorities === undefined || methods === undefined) throw new Error('the sample changed');
    expect(codesOf(shownRows(definition, somebody, met))).to.deep.equal(['biostatistics', 'other']);
    expect(codesOf(shownOptions(definition, somebody, priorities))).to.deep.equal(['biostatistics', 'other']);
    expect(codesOf(shownOptions(definition, somebody, methods))).to.not.include('trials');
  });

  it('closes a whole chain behind one changed answer', () => {
    const changed = new Map(somebody).set('methods', chosen('other'));
    const { answers, dropped } = route(definition, changed);
    expect([...answers.keys()]).to.deep.equal(['affiliation', 'department', 'methods', 'met']);
    expect(dropped).to.deep.equal([{ question: 'met', codes: ['biostatistics'] }, { question: 'hours', codes: [] }]);
  });

  it('drops nothing the second time, whatever the answers', () => {
    fc.assert(
      fc.property(someAnswers(definition), (answers) => {
        const once = route(definition, answers);
        const twice = route(definition, once.answers);
        expect(twice.dropped).to.deep.equal([]);
        expect(twice.answers).to.deep.equal(once.answers);
        expect(twice.questions).to.deep.equal(once.questions);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the status of a question', () => {
  const response = (answers: Answers, ...reached: readonly string[]): Response => ({ definitionVersion: 3, language: 'sv', reached, answers });
  const cases: readonly (readonly [string, Response, string, string | undefined, Status])[] = [
    ['answered', response(somebody, 'core'), 'methods', undefined, 'answered'],
    ['shown and left blank: skipped', response(somebody, 'core', 'detail'), 'priorities', undefined, 'skipped'],
    ['on a page never saved: not reached', response(somebody, 'core', 'detail'), 'role', undefined, 'not_reached'],
    ['hidden by an answer: not shown', response(given(['affiliation', { kind: 'single', code: 'region' }]), 'core'), 'department', undefined, 'not_shown'],
    ['hidden, on a page after the break-off, by an answer that was given: not shown', response(given(['methods', chosen('no_need')]), 'core'), 'hours', undefined, 'not_shown'],
    ['hidden by a question that was never reached: not reached', response(given(['methods', chosen('biostatistics')]), 'core'), 'hours', undefined, 'not_reached'],
    ['a question the definition does not have: not asked', response(somebody, 'core'), 'other_question', undefined, 'not_asked'],
    ['a question a file says was not asked', { ...response(somebody, 'core', 'closing'), notAsked: ['role'] }, 'role', undefined, 'not_asked'],
    ['a row answered with don’t know: answered', response(somebody, 'detail'), 'met', 'other', 'answered'],
    ['a row that was not chosen: not shown', response(somebody, 'detail'), 'met', 'bioinformatics', 'not_shown'],
    ['a row left blank: skipped', response(new Map(somebody).set('methods', chosen('biostatistics', 'bioinformatics', 'other')), 'detail'), 'met', 'bioinformatics', 'skipped'],
  ];
  for (const [name, person, question, row, status] of cases) {
    it(name, () => expect(statusOf(definition, person, question, row)).to.equal(status));
  }

  it('is exactly one for every question and person (statistics.md 1.1)', () => {
    fc.assert(
      fc.property(someResponse(definition), (person) => {
        const statuses = statusesOf(definition, person);
        for (const code of definition.questions.keys()) {
          expect(statuses.of(code) === 'answered').to.equal(statuses.answers.has(code));
          expect(statuses.of(code)).to.not.equal('not_asked');
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('the stored form of a response', () => {
  it('reads back the same, through JSON text', () => {
    fc.assert(
      fc.property(someResponse(definition), (person) => {
        expect(responseFromJson(JSON.parse(JSON.stringify(responseToJson(person))) as ReturnType<typeof responseToJson>)).to.deep.equal(person);
      }),
      { numRuns: 150 },
    );
  });
});

