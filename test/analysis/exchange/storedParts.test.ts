/** The quick way from a stored answer to its cells says what the slow one says, or nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { readResponses } from '../../../analysis/exchange/readResponses.js';
import { responseLines } from '../../../analysis/exchange/responseLines.js';
import { storedParts } from '../../../analysis/exchange/storedParts.js';
import type { Definition, Question } from '../../../analysis/survey/definition.js';
import type { JsonValue } from '../../../analysis/survey/json.js';
import { responseFromJson } from '../../../analysis/survey/responseFromJson.js';
import { objectAt, toJsonObject } from '../../../analysis/survey/jsonReading.js';
import { responseToJson } from '../../../analysis/survey/responseToJson.js';
import { route } from '../../../analysis/survey/routing.js';
import { everyKind } from '../../server/collect/everyKind.js';
import { asJsonb } from '../../support/asJsonb.js';
import { projectRoot } from '../../support/projectRoot.js';

const folder = join(projectRoot, 'data', 'needs-inventory');

/** Chains of hidden questions; options, rows and sections that come and go. */
const tangled = `${everyKind().split('\nsections:')[0] ?? ''}
sections:
  - code: one
    title: { sv: E, en: O }
    questions:
      - { code: first, kind: single, text: { sv: V, en: W }, options: [{ code: a, label: { sv: A, en: A } }, { code: b, label: { sv: B, en: B } }, { code: c, label: { sv: C, en: C }, meaning: other }] }
      - { code: some, kind: multiple, text: { sv: V, en: W }, showIf: first in (a), options: [{ code: a, label: { sv: A, en: A } }, { code: b, label: { sv: B, en: B }, showIf: first in (b) }, { code: c, label: { sv: C, en: C } }] }
      - { code: among, kind: grid, text: { sv: V, en: W }, rowsFrom: some, scale: { list: steps } }
      - { code: best, kind: ranking, text: { sv: V, en: W }, places: 1, optionsFrom: some }
      - { code: plain, kind: grid, text: { sv: V, en: W }, rows: [{ code: a, label: { sv: A, en: A } }, { code: b, label: { sv: B, en: B } }], scale: { list: steps } }
  - code: two
    title: { sv: T, en: T }
    showIf: some answered
    questions:
      - { code: places, kind: ranking, text: { sv: V, en: W }, places: 2, optionsFrom: some }
      - { code: free, kind: grid, text: { sv: V, en: W }, rows: [{ code: a, label: { sv: A, en: A }, showIf: places answered }, { code: b, label: { sv: B, en: B } }], scale: { list: steps } }
  - code: three
    title: { sv: T, en: T }
    questions:
      - { code: hours, kind: number, text: { sv: V, en: W }, showIf: not free.b in (badly), min: 0, max: 8 }
      - { code: last, kind: single, text: { sv: V, en: W }, showIf: hours > 3, options: [{ code: a, label: { sv: A, en: A } }, { code: b, label: { sv: B, en: B }, showIf: hours > 5 }] }
`;

/** And steps that do, which all of a grid's rows have. */
const steps = "scale: [{ code: badly, value: 1, label: { sv: D, en: B } }, { code: well, value: 2, label: { sv: B, en: W }, showIf: some includes c }]";
const changing = tangled.replace(/(code: free.*)scale: \{ list: steps \}/, `$1${steps}`);

function definitionOf(name: string, text: string): Definition {
  const { definition, faults } = readDefinition(text, 'survey.yaml', (path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined));
  if (definition === undefined) throw new Error(`${name}: ${faults.map(({ code, params }) => `${code} ${JSON.stringify(params)}`).join(', ')}`);
  return definition;
}

function answerOf(question: Question): fc.Arbitrary<JsonValue> {
  const codes = [...('options' in question ? question.options : []), ...(question.kind === 'grid' ? question.rows : [])].map(({ code }) => code);
  const code = fc.oneof({ weight: 60, arbitrary: fc.constantFrom(...codes, ...(codes.length === 0 ? ['x'] : [])) }, { weight: 1, arbitrary: fc.constantFrom('gone', 'constructor') });
  // some of it looks like what stands between answers
  const said = fc.constantFrom('"a", b', '=1+1', 'ord', 'a}, ', '}, "reached": [', ': {', 'a\\', '{"answers": {', 'a}}, "b": {', 'ö“ \u2028');
  switch (question.kind) {
    case 'single':
      return fc.oneof(fc.record({ kind: fc.constant('single'), code }), fc.record({ kind: fc.constant('single'), code, other: said }));
    case 'multiple':
      return fc.record({ kind: fc.constant('multiple'), codes: fc.uniqueArray(code, { minLength: 1 }) });
    case 'ranking':
      return fc.record({ kind: fc.constant('ranking'), order: fc.uniqueArray(code, { minLength: 1, maxLength: question.places }) });
    case 'grid': {
      const offered = question.scale.map(({ code: step }) => step);
      return fc.record({ kind: fc.constant('grid'), rows: fc.dictionary(code, fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...offered) }, { weight: 1, arbitrary: fc.constant('gone') }), { minKeys: 1 }) });
    }
    case 'number':
      return fc.record({ kind: fc.constant('number'), value: fc.integer({ min: 0, max: 8 }) });
    case 'text':
      return fc.record({ kind: fc.constant('text'), text: said });
    case 'unit':
      return fc.oneof(fc.record({ kind: fc.constant('unit'), code: fc.constantFrom('harbour', 'gone') }), fc.record({ kind: fc.constant('unit'), typed: said }));
  }
}

/** As the database gives them out. */
function bytesOf(stored: JsonValue): string {
  return Buffer.from(asJsonb(stored)).toString('latin1');
}

const otherKind: fc.Arbitrary<JsonValue> = fc.constantFrom<JsonValue>({ kind: 'text', text: 'ord' }, { kind: 'number', value: 4 }, { kind: 'single', code: 'a' });

/** Answers as they are stored, whole; now and then with one that is hidden, was never offered, or is of another kind. */
function storedOf(definition: Definition): fc.Arbitrary<JsonValue> {
  const questions = [...definition.questions.values()];
  const sections = definition.sections.map(({ code }) => code);
  const answers = fc.tuple(...questions.map((question) => fc.option(answerOf(question), { freq: 3, nil: undefined })));
  const spoilt = fc.option(fc.constantFrom(...questions).chain((question) => fc.tuple(fc.constant(question.code), fc.oneof(answerOf(question), otherKind))), { freq: 2, nil: undefined });
  return fc.record({
    definitionVersion: fc.constantFrom(definition.version, definition.version, definition.version, definition.version + 1),
    language: fc.constantFrom(...definition.languages),
    reached: fc.oneof({ weight: 2, arbitrary: fc.constant(sections) }, { weight: 1, arbitrary: fc.subarray(sections) }),
    answers, spoilt,
    notAsked: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray(questions.map(({ code }) => code)) }),
  }).map(({ answers: given, spoilt: one, notAsked, ...others }) => {
    const rest = notAsked.length === 0 ? others : { ...others, notAsked };
    const written = Object.fromEntries(given.flatMap((answer, i) => (answer === undefined ? [] : [[questions[i]?.code ?? '', answer] as const])));
    const response = responseFromJson({ ...rest, answers: written });
    const stored = toJsonObject(responseToJson({ ...response, answers: route(definition, response.answers).answers }), 'response');
    return one === undefined ? stored : { ...stored, answers: { ...objectAt(stored, 'answers'), [one[0]]: one[1] } };
  });
}

/** Another version, in which the first part of the survey is no more. */
function withoutFirst(definition: Definition): Definition {
  const [first, ...sections] = definition.sections;
  const gone = new Set(first?.questions.map(({ code }) => code));
  return { ...definition, version: definition.version + 1, sections, questions: new Map([...definition.questions].filter(([code]) => !gone.has(code))) };
}

describe('cells of a stored answer', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['the example', readFileSync(join(folder, 'survey.yaml'), 'utf8')],
    ['every kind of question', everyKind()],
    ['tangled conditions', tangled],
    ['steps that are not always there', changing],
  ];
  for (const [name, text] of rows) {
    it(`are those of the slow way: ${name}`, () => {
      const definition = definitionOf(name, text);
      const later = withoutFirst(definition);
      for (const texts of [true, false]) {
        const lines = responseLines(definition, { texts, definitionOf: (version) => (version === definition.version ? definition : later) });
        fc.assert(fc.property(storedOf(definition), (stored) => {
          expect(lines.partsOfStored(bytesOf(stored))).to.deep.equal(lines.partsOf(responseFromJson(stored)));
        }), { numRuns: 1_000, seed: 20261122 });
      }
    });
  }

  it('leave a step out that was not there for whoever gave it', () => {
    const lines = responseLines(definitionOf('steps', changing));
    const stored = { definitionVersion: 1, language: 'sv', reached: ['one', 'two'], answers: { first: { kind: 'single', code: 'a' }, some: { kind: 'multiple', codes: ['a'] }, free: { kind: 'grid', rows: { b: 'well' } } } };
    expect(lines.partsOfStored(bytesOf(stored))).to.deep.equal(lines.partsOf(responseFromJson(stored)));
    expect(lines.partsOfStored(bytesOf(stored)).join(','), 'the row has no answer').to.include('.not_shown,.skipped');
  });

  it('come the quick way for nearly everybody who answered', () => {
    const definition = definitionOf('the example', readFileSync(join(folder, 'survey.yaml'), 'utf8'));
    const { responses } = readResponses(definition, readFileSync(join(folder, 'responses.csv'), 'utf8'));
    const quickly = storedParts(definition, [...definition.questions.values()].map((question) => ({ question, without: (status) => status, routed: undefined, whole: () => 'answered' })));
    const quick = responses.filter((response) => quickly(bytesOf(responseToJson(response))) !== undefined);
    expect(responses.length).to.be.greaterThan(500);
    expect(quick.length / responses.length).to.be.greaterThan(0.98);
  });
});
