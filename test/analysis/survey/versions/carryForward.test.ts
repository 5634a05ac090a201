import { expect } from 'chai';
import fc from 'fast-check';
import { columnsOf } from '../../../../analysis/frame/columnsOf.js';
import type { Columns } from '../../../../analysis/frame/columns.js';
import type { Answer, Response } from '../../../../analysis/survey/answers.js';
import type { Code, Definition, Option, Question } from '../../../../analysis/survey/definition.js';
import { route } from '../../../../analysis/survey/routing.js';
import { statusesOf } from '../../../../analysis/survey/statusOf.js';
import { carryForward } from '../../../../analysis/survey/versions/carryForward.js';
import { decisionsFor } from '../../../../analysis/survey/versions/decisions.js';
import { undecided } from '../../../../analysis/survey/versions/undecided.js';
import { sameCodes, versionStepToJson, type VersionStep } from '../../../../analysis/survey/versions/versionStep.js';
import { versionStepFromJson } from '../../../../analysis/survey/versions/versionStepFromJson.js';
import { ask, definitionOf, option } from '../../frame/definitionOf.js';
import { someSurvey } from '../../tables/someSurvey.js';

const page = (definition: Definition, questions: readonly Question[]): Definition => ({ ...definitionOf(questions), version: definition.version + 1 });
const step = (given: Partial<VersionStep>): VersionStep => ({ ...sameCodes, ...given });
const answered = (answers: readonly (readonly [string, Answer])[]): Response => ({ definitionVersion: 1, language: 'sv', reached: ['page'], answers: new Map(answers) });

/** The same question with some of its ordinary options gone, and where their answers go. */
function shrink(question: Question, gone: ReadonlyMap<Code, Code | null>): Question {
  const keep = (options: readonly Option[]) => options.filter(({ code }) => !gone.has(code));
  return 'options' in question ? { ...question, options: keep(question.options) } : question;
}

/** Any survey, and for one question any choice of options that go into others or nowhere. */
const someStep = someSurvey(40, 1).chain((survey) => {
  const questions = [...survey.definition.questions.values()].filter(({ code, kind }) => code !== 'group' && (kind === 'single' || kind === 'multiple'));
  const stepOf = (question: Question) => {
    const ordinary = 'options' in question ? question.options.filter(({ meaning }) => meaning === 'answer').map(({ code }) => code) : [];
    const [stays = '', ...rest] = ordinary;
    return fc.subarray(rest).chain((gone) => {
      const left = [stays, ...rest.filter((code) => !gone.includes(code))];
      return fc.tuple(...gone.map((code) => fc.option(fc.constantFrom(...left)).map((to) => [code, to] as const))).map((pairs) => [question.code, new Map(pairs)] as const);
    });
  };
  return fc.tuple(...questions.map(stepOf)).map((steps) => ({ ...survey, options: new Map(steps) }));
});

function after(definition: Definition, options: VersionStep['options']): Definition {
  const change = (question: Question) => shrink(question, options.get(question.code) ?? new Map());
  const questions = new Map([...definition.questions].map(([code, question]) => [code, change(question)]));
  return { ...definition, version: 2, questions, sections: definition.sections.map((section) => ({ ...section, questions: section.questions.map(change) })) };
}

function counts(columns: Columns, question: Code): ReadonlyMap<string, number> {
  const column = columns.questions.get(question);
  const found = new Map<string, number>();
  const add = (key: string) => found.set(key, (found.get(key) ?? 0) + 1);
  for (let i = 0; i < columns.n; i += 1) {
    if (column?.kind === 'single' && column.status[i] === 0) add(column.categories[column.codes[i] ?? 0]?.code ?? '');
    if (column?.kind === 'multiple' && column.status[i] === 0) column.categories.forEach(({ code }, option) => column.chosen[option]?.has(i) === true && add(code));
  }
  return found;
}

/** Counted first, as patterns of what people chose, and the patterns mapped afterwards: no code of ours that carries answers is used. */
function countsByPattern(definition: Definition, responses: readonly Response[], question: Code, mapping: ReadonlyMap<Code, Code | null>): ReadonlyMap<string, number> {
  const patterns = new Map<string, number>();
  for (const response of responses) {
    if (response.notAsked?.includes(question) === true) continue;
    const answer = route(definition, response.answers).answers.get(question);
    const codes = answer?.kind === 'single' ? [answer.code] : answer?.kind === 'multiple' ? answer.codes : [];
    const pattern = codes.join(' ');
    patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1);
  }
  const found = new Map<string, number>();
  for (const [pattern, people] of patterns) {
    const to = pattern.split(' ').map((code) => (mapping.has(code) ? mapping.get(code) : code));
    for (const code of new Set(to)) if (typeof code === 'string' && code !== '') found.set(code, (found.get(code) ?? 0) + people);
  }
  return found;
}

describe('answers to an older version, counted under the next', () => {
  it('S58: mapping then counting equals counting then mapping', () => {
    let moved = 0;
    fc.assert(fc.property(someStep, ({ definition, responses, options }) => {
      const to = after(definition, options);
      const carried = responses.map((response) => carryForward({ from: definition, to, step: step({ options }) }, response));
      const columns = columnsOf(to, carried);
      for (const [question, mapping] of options) {
        moved += mapping.size;
        expect(new Map([...counts(columns, question)].sort())).to.deep.equal(new Map([...countsByPattern(definition, responses, question, mapping)].sort()));
      }
    }), { numRuns: 150 });
    expect(moved).to.be.greaterThan(50);
  });

  it('S58: what is not touched keeps its status, person by person', () => {
    fc.assert(fc.property(someSurvey(10, 1), ({ definition, responses }) => {
      const to = { ...definition, version: 2 };
      for (const response of responses) {
        const [before, now] = [statusesOf(definition, response), statusesOf(to, carryForward({ from: definition, to, step: sameCodes }, response))];
        const ordered = new Map([...before.answers]);
        expect(now.answers).to.deep.equal(ordered);
        for (const code of definition.questions.keys()) {
          const was = before.of(code);
          // a page that holds one question which was never asked was not reached by way of it
          if (was !== 'not_asked') expect([code, now.of(code)]).to.deep.equal([code, was]);
        }
      }
    }), { numRuns: 100 });
  });

  const from = definitionOf([
    ask.single('role', ['phd', 'postdoc', 'professor', option('other', { meaning: 'other' })]),
    ask.multiple('methods', ['a', 'b', 'c', option('none', { meaning: 'none', exclusive: true })]),
    ask.ranking('best', ['a', 'b', 'c'], 3),
    ask.grid('met', ['a', 'b', 'c'], [option('low', { value: 1 }), option('high', { value: 2 })]),
    ask.text('words'),
  ]);
  const one = answered([
    ['role', { kind: 'single', code: 'phd' }], ['methods', { kind: 'multiple', codes: ['a', 'c'] }], ['best', { kind: 'ranking', order: ['c', 'a', 'b'] }],
    ['met', { kind: 'grid', rows: new Map([['a', 'low'], ['c', 'high']]) }], ['words', { kind: 'text', text: 'x' }],
  ]);
  const question = (definition: Definition, code: string): Question => {
    const found = definition.questions.get(code);
    if (found === undefined) throw new Error(code);
    return found;
  };

  it('S58: renamed, merged and dropped codes, in every kind of question', () => {
    const to = page(from, [
      ask.single('role', ['doctoral', 'postdoc', 'professor', option('other', { meaning: 'other' })]),
      ask.multiple('methods', ['ab', 'c', option('none', { meaning: 'none', exclusive: true })]),
      ask.ranking('best', ['ab', 'c'], 2),
      ask.grid('met', ['ab', 'b', 'c'], [option('low', { value: 1 }), option('good', { value: 2 })]),
      ask.text('comments'),
    ]);
    const stated = step({
      questions: new Map([['words', 'comments']]),
      options: new Map<string, ReadonlyMap<string, string | null>>([['role', new Map([['phd', 'doctoral']])], ['methods', new Map([['a', 'ab'], ['b', 'ab']])], ['best', new Map([['a', 'ab'], ['b', 'ab']])], ['met', new Map([['high', null]])]]),
      rows: new Map([['met', new Map([['a', 'ab']])]]),
    });
    expect(undecided(from, to, sameCodes).map(({ code }) => code)).to.deep.equal(['phd', 'a', 'b', 'a', 'b', 'high', 'a', 'words']);
    expect(undecided(from, to, stated)).to.deep.equal([]);
    expect(versionStepFromJson(versionStepToJson(stated))).to.deep.equal(stated);
    const carried = carryForward({ from, to, step: stated }, one);
    expect(carried.answers).to.deep.equal(new Map<string, Answer>([
      ['role', { kind: 'single', code: 'doctoral' }], ['methods', { kind: 'multiple', codes: ['ab', 'c'] }], ['best', { kind: 'ranking', order: ['c', 'ab'] }],
      ['met', { kind: 'grid', rows: new Map([['ab', 'low']]) }], ['comments', { kind: 'text', text: 'x' }],
    ]));
    expect(carried.notAsked).to.equal(undefined);
    expect(carried.definitionVersion).to.equal(2);
  });

  it('S58: dropped is skipped; new, of another kind, or stated not to count is not asked', () => {
    const to = page(from, [ask.single('role', ['postdoc', 'professor']), ask.number('methods'), question(from, 'best'), question(from, 'met'), ask.text('fresh')]);
    const stated = step({ questions: new Map([['words', null], ['best', null]]), options: new Map([['role', new Map([['phd', null], ['other', null]])]]) });
    const statuses = statusesOf(to, carryForward({ from, to, step: stated }, one));
    expect(['role', 'methods', 'best', 'met', 'fresh'].map((code) => statuses.of(code))).to.deep.equal(['skipped', 'not_asked', 'not_asked', 'answered', 'not_asked']);
  });

  it('S58: nobody skipped what only the routing of today would have shown them, nor pages they never came to', () => {
    const hidden = definitionOf([ask.single('role', ['a', 'b']), ask.text('why', { showIf: { type: 'in', question: 'role', codes: ['b'] } }), ask.text('late', { section: 'two' })]);
    const to = page(hidden, [ask.single('role', ['a', 'b']), ask.text('why'), ask.text('late', { section: 'renamed' })]);
    const statuses = statusesOf(to, carryForward({ from: hidden, to, step: sameCodes }, answered([['role', { kind: 'single', code: 'a' }]])));
    expect(['role', 'why', 'late'].map((code) => statuses.of(code))).to.deep.equal(['answered', 'not_asked', 'not_reached']);
  });

  it('S58: a code goes only where it means the same, and two rows never become one', () => {
    const to = page(from, [ask.single('role', ['postdoc', 'professor', option('other', { meaning: 'other' })]), ask.multiple('methods', ['a', 'b', 'c', option('no', { meaning: 'none', exclusive: true })]), question(from, 'best'), ask.grid('met', ['a', 'b'], [option('low', { value: 1 }), option('high', { value: 2 })]), question(from, 'words')]);
    expect(decisionsFor(from, to, sameCodes)).to.deep.equal([
      { about: 'option', question: 'role', code: 'phd', targets: ['postdoc', 'professor'] },
      { about: 'option', question: 'methods', code: 'none', targets: ['no'] },
      { about: 'row', question: 'met', code: 'c', targets: [] },
    ]);
    expect(undecided(from, to, step({ options: new Map([['role', new Map([['phd', 'other']])], ['methods', new Map([['none', 'no']])]]), rows: new Map([['met', new Map([['c', null]])]]) })).map(({ code }) => code)).to.deep.equal(['phd']);
  });
});
