/** The S list of the bad-input catalogue: what can be wrong with a definition, where it is said to be, and how it is mended. */
import { expect } from 'chai';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import type { DefinitionFaultCode } from '../../../analysis/survey/definitionFaults.js';
import type { Fault } from '../../../analysis/survey/fault.js';
import { wordingOf } from '../../../server/problems/catalogue.js';
import { read, sampleText, sampleWith } from '../survey/sample.js';

type Expected = readonly [code: DefinitionFaultCode, params?: Readonly<Record<string, string | number>>];

interface Case {
  readonly name: string;
  readonly passage: string;
  readonly instead: string;
  readonly expected: readonly Expected[];
  /** Found at this text, by line and, when it stands on one line, column. */
  readonly at?: string;
}

const option = (code: string) => `- { code: ${code}, label: { sv: X, en: X } }`;
const professor = '- { code: professor, label: { sv: Professor, en: Professor } }';
const depShow = 'showIf: affiliation = university';
const condition = (name: string, instead: string, ...expected: readonly Expected[]): Case => ({
  name,
  passage: depShow,
  instead: `showIf: ${instead}`,
  expected,
});

const cases: readonly Case[] = [
  { name: 'S42: a syntax error', passage: 'title: { sv: Prov, en: Sample }', instead: 'title: { sv: Prov, en: Sample', expected: [['SYNTAX']] },
  { name: 'S42: tabs as indentation', passage: '  headline: { sv', instead: '\theadline: { sv', expected: [['SYNTAX', { detail: 'TAB_AS_INDENT' }], ['SYNTAX', { detail: 'BAD_INDENT' }]] },
  { name: 'S43: an unknown question kind lists those there are', passage: 'kind: number', instead: 'kind: numbr', expected: [['UNKNOWN_KIND', { kind: 'numbr', nearest: 'number', known: 'single, multiple, grid, ranking, number, text, unit' }]], at: 'numbr' },
  { name: 'S43: of a question of unknown kind, the rest is checked too', passage: 'code: hours\n        kind: number', instead: 'code: Hours\n        kind: numbr\n        label: { sv: Timmar }', expected: [['BAD_CODE', { code: 'Hours', suggestion: 'hours' }], ['UNKNOWN_KIND'], ['MISSING_TRANSLATION', { language: 'en' }]] },
  { name: 'S44: a code used twice names the first place', passage: 'code: comments', instead: 'code: role', expected: [['DUPLICATE_CODE', { code: 'role', first: 'survey.yaml:93:sections[2].questions[0].code' }]] },
  { name: 'S44: an option used twice', passage: professor, instead: option('doctoral'), expected: [['DUPLICATE_CODE']] },
  { name: 'S45: a code that is a name of every object', passage: professor, instead: option('constructor'), expected: [['RESERVED_CODE', { code: 'constructor', suggestion: 'constructor_1' }]], at: 'constructor' },
  { name: 'S45: __proto__ as a code', passage: professor, instead: option('__proto__'), expected: [['RESERVED_CODE', { code: '__proto__', suggestion: 'proto' }]] },
  { name: 'S45: å, ä and ö in a code', passage: professor, instead: option('Överläkare'), expected: [['BAD_CODE', { code: 'Överläkare', suggestion: 'overlakare' }]], at: 'Överläkare' },
  { name: 'S45: an empty code', passage: professor, instead: option('""'), expected: [['BAD_CODE', { code: '', suggestion: 'c' }]] },
  { name: 'S45: a code of 33 characters', passage: professor, instead: option('a'.repeat(33)), expected: [['BAD_CODE', { code: 'a'.repeat(33), suggestion: 'a'.repeat(32) }]] },
  { name: 'S45: a code that is a number', passage: professor, instead: option('0'), expected: [['BAD_CODE', { code: '0', suggestion: 'c_0' }]] },
  { name: 'S46: codes that differ in case only', passage: professor, instead: option('Doctoral'), expected: [['CODES_TOO_ALIKE', { code: 'Doctoral', other: 'doctoral' }], ['BAD_CODE']] },
  { name: 'S46: codes the same after normalisation', passage: professor, instead: option('ｄoctoral'), expected: [['CODES_TOO_ALIKE'], ['BAD_CODE']] },
  condition('S47: a condition on a question that is not there', 'afiliation = university', ['UNKNOWN_QUESTION', { question: 'afiliation', nearest: 'affiliation' }]),
  condition('S47: a condition on a later question', 'role = professor', ['CONDITION_LATER', { question: 'role' }]),
  condition('S47: a condition on the question itself', 'department = folk', ['CONDITION_CIRCLE', { path: 'department → department' }]),
  { name: 'S47: a circle prints its path', passage: 'text: { sv: Var?, en: Where? }', instead: 'text: { sv: Var?, en: Where? }\n        showIf: department = folk', expected: [['CONDITION_CIRCLE', { path: 'affiliation → department → affiliation' }]], at: 'department = folk' },
  { name: 'S47: a section that waits for its own question', passage: 'showIf: not methods includes no_need', instead: 'showIf: hours > 2', expected: [['CONDITION_CIRCLE', { path: 'detail → hours → detail' }]] },
  { name: 'S47: rows from a later question', passage: 'rowsFrom: methods', instead: 'rowsFrom: comments', expected: [['FROM_LATER', { question: 'comments' }]] },
  { name: 'S47: rows from a question with one answer', passage: 'rowsFrom: methods', instead: 'rowsFrom: affiliation', expected: [['FROM_NOT_MULTIPLE']] },
  condition('S47: a code the question does not have', 'affiliation = univercity', ['CONDITION_UNKNOWN_CODE', { code: 'univercity', question: 'affiliation', nearest: 'university' }]),
  { name: 'S47: a row the grid does not have', passage: 'met.biostatistics <= 2', instead: 'met.biostatistic <= 2', expected: [['CONDITION_UNKNOWN_ROW', { row: 'biostatistic', nearest: 'biostatistics' }]], at: 'biostatistic <= 2' },
  condition('S49: a choice compared with a number', 'affiliation > 2', ['CONDITION_TYPE', { question: 'affiliation', kind: 'single' }]),
  condition('S49: one answer asked what it includes', 'affiliation includes university', ['CONDITION_TYPE']),
  { name: 'S49: a number compared with a word', passage: 'background: [affiliation', instead: 'indicators2: {}\nbackground: [affiliation', expected: [['UNKNOWN_KEY', { key: 'indicators2', nearest: 'indicators' }]] },
  { name: 'S49: a text compared with a number', passage: 'numerator: methods answered', instead: 'numerator: comments >= 3', expected: [['CONDITION_TYPE', { question: 'comments', kind: 'text', forms: 'answered' }]] },
  condition('one answer asked how many were chosen', 'affiliation count >= 2', ['CONDITION_TYPE', { question: 'affiliation', kind: 'single' }]),
  condition('a count that is not compared', 'affiliation count', ['CONDITION_SYNTAX', { found: '', expected: 'number_comparison' }]),
  condition('a count compared with a word', 'affiliation count = many', ['CONDITION_SYNTAX', { found: 'many', expected: 'number' }]),
  condition('a condition that ends too soon', 'affiliation =', ['CONDITION_SYNTAX', { found: '', expected: 'value' }]),
  condition('a condition with an open bracket', '(affiliation = university', ['CONDITION_SYNTAX', { found: '', expected: 'close' }]),
  condition('a condition with a word too many', 'affiliation = university department', ['CONDITION_SYNTAX', { found: 'department', expected: 'end' }]),
  { name: 'S50: no options', passage: `          - { code: doctoral, label: { sv: Doktorand, en: Doctoral student } }\n          ${professor}`, instead: '          []', expected: [['TOO_FEW_OPTIONS', { count: 0, least: 2 }]] },
  { name: 'S50: one option', passage: professor, instead: '', expected: [['TOO_FEW_OPTIONS', { count: 1, least: 2 }]] },
  { name: 'S50: more choices than options', passage: 'maxChoices: 3', instead: 'maxChoices: 5', expected: [['CHOICES_OVER_OPTIONS', { choices: 5, options: 4 }]] },
  { name: 'S50: least above most', passage: 'max: 2000', instead: 'max: -1', expected: [['MIN_OVER_MAX', { min: 0, max: -1 }]] },
  { name: 'S50: more places than options', passage: 'places: 2', instead: 'places: 9', expected: [['CHOICES_OVER_OPTIONS']] },
  { name: 'S51: 501 options in a question', passage: professor, instead: Array.from({ length: 500 }, (_, i) => option(`o${i}`)).join('\n          '), expected: [['TOO_MANY', { what: 'options_of_question', count: 501, limit: 500 }]] },
  { name: 'S52: a translation that is missing', passage: 'title: { sv: Slut, en: End }', instead: 'title: { sv: Slut }', expected: [['MISSING_TRANSLATION', { language: 'en' }]], at: '{ sv: Slut }' },
  { name: 'a plain text where there are two languages', passage: 'title: { sv: Slut, en: End }', instead: 'title: Slut', expected: [['PLAIN_TEXT']], at: 'Slut' },
  { name: 'a language that is not declared', passage: '{ sv: Slut, en: End }', instead: '{ sv: Slut, en: End, fi: Loppu }', expected: [['UNDECLARED_LANGUAGE', { language: 'fi' }]], at: 'fi: Loppu' },
  { name: 'an unknown key suggests the nearest', passage: 'places: 2', instead: 'place: 2', expected: [['UNKNOWN_KEY', { key: 'place', nearest: 'places' }], ['MISSING_KEY', { key: 'places' }]], at: 'place: 2' },
  { name: 'a missing key', passage: 'mode: anonymous\n', instead: '', expected: [['MISSING_KEY', { key: 'mode' }]] },
  { name: 'a key that stands twice', passage: 'version: 3', instead: 'version: 3\nversion: 4', expected: [['DUPLICATE_KEY', { key: 'version', line: 4 }]], at: 'version: 4' },
  { name: 'a version of 0', passage: 'version: 3', instead: 'version: 0', expected: [['BAD_NUMBER', { value: '0', min: 1 }]] },
  { name: 'a newer format', passage: 'behov: 1', instead: 'behov: 2', expected: [['FORMAT_VERSION', { found: '2' }]] },
  { name: 'a bad slug', passage: 'survey: sample-2025', instead: 'survey: Prov 2025', expected: [['BAD_SLUG', { value: 'Prov 2025', suggestion: 'prov-2025' }]] },
  { name: 'H16: 30 February', passage: 'closes: 2025-11-30', instead: 'closes: 2026-02-30', expected: [['BAD_DATE', { value: '2026-02-30', part: 'day' }]] },
  { name: 'H16: 31/4', passage: 'closes: 2025-11-30', instead: 'closes: 31/4', expected: [['BAD_DATE', { value: '31/4', part: 'form' }]] },
  { name: 'H16: the year 0001', passage: 'closes: 2025-11-30', instead: 'closes: 0001-01-01', expected: [['BAD_DATE', { value: '0001-01-01', part: 'year' }]] },
  { name: 'closing before opening', passage: 'closes: 2025-11-30', instead: 'closes: 2025-09-30', expected: [['DATES_REVERSED', { first: '2025-10-01', second: '2025-09-30' }]] },
  { name: 'a bad address', passage: 'email: kontakt@example.org', instead: 'email: Kontakt <k@example.org>', expected: [['BAD_EMAIL']] },
  { name: 'minutes the wrong way round', passage: 'minutes: [5, 8]', instead: 'minutes: [8, 5]', expected: [['BAD_MINUTES']] },
  { name: 'none that is not exclusive', passage: 'meaning: none }', instead: 'meaning: none, exclusive: false }', expected: [['NONE_IS_EXCLUSIVE']] },
  { name: 'a scale in mixed order', passage: professor, instead: `${professor.slice(0, -2)}, value: 2 }\n        order: mixed`, expected: [['MIXED_SCALE', { option: 'professor' }]] },
  { name: 'nothing to mix', passage: professor, instead: `${professor.slice(0, -2)}, meaning: other }\n        order: mixed`, expected: [['NOTHING_TO_MIX', { count: 1 }]] },
  { name: 'an order that is none', passage: 'code: met\n        kind: grid', instead: 'code: met\n        kind: grid\n        order: mixd', expected: [['UNKNOWN_VALUE', { value: 'mixd', nearest: 'mixed' }]], at: 'mixd' },
  { name: 'an order of a number', passage: 'code: hours\n        kind: number', instead: 'code: hours\n        kind: number\n        order: mixed', expected: [['UNKNOWN_KEY', { key: 'order' }]], at: 'order: mixed' },
  { name: 'a scale step without a number', passage: 'en: Fairly }, value: 2', instead: 'en: Fairly }', expected: [['SCALE_VALUE_MISSING', { option: 'fair' }]] },
  { name: 'a number on don’t know', passage: 'meaning: dont_know', instead: 'meaning: dont_know, value: 4', expected: [['SCALE_VALUE_EXTRA']] },
  { name: 'an unknown list', passage: 'scale: { list: agreement }', instead: 'scale: { list: agreemnt }', expected: [['UNKNOWN_LIST', { list: 'agreemnt', nearest: 'agreement' }]], at: 'agreemnt' },
  { name: 'an unknown unit list', passage: 'list: departments', instead: 'list: department', expected: [['UNKNOWN_LIST']] },
  { name: 'a question worked out where people are asked', passage: 'rowsFrom: methods', instead: 'rowsFrom: methods\n        derivedFrom: [methods]', expected: [['DERIVED_HERE', {}]] },
  { name: 'both rows and rowsFrom', passage: 'rowsFrom: methods', instead: 'rowsFrom: methods\n        rows: { list: agreement }', expected: [['ONE_OF_TWO', { first: 'rows', second: 'rowsFrom' }]] },
  { name: 'a grid set against a question that is no grid', passage: 'rowsFrom: methods', instead: 'rowsFrom: methods\n        availability: methods', expected: [['GRID_PAIR', { question: 'met', availability: 'methods' }]] },
  { name: 'a grid set against what is not there', passage: 'rowsFrom: methods', instead: 'rowsFrom: methods\n        availability: mett', expected: [['UNKNOWN_QUESTION', { question: 'mett', nearest: 'met' }]] },
  { name: 'a grid set against itself', passage: 'rowsFrom: methods', instead: 'rowsFrom: methods\n        availability: met', expected: [['GRID_PAIR', { question: 'met', availability: 'met' }]] },
  { name: 'units in a circle', passage: 'short: { sv: MM, en: MM } }', instead: 'short: { sv: MM, en: MM }, parent: klin }', expected: [['UNIT_CIRCLE', { path: 'molek → klin → molek' }]] },
  { name: 'an unknown parent', passage: 'parent: molek', instead: 'parent: molekyl', expected: [['UNKNOWN_UNIT_CODE', { unit: 'molekyl', nearest: 'molek' }]] },
  { name: 'a table by a question that is no background', passage: 'by: role', instead: 'by: methods', expected: [['NOT_BACKGROUND'], ['LATTICE_SELF']] },
  { name: 'a table of a question that is not there', passage: '{ question: methods, by', instead: '{ question: method, by', expected: [['UNKNOWN_QUESTION', { question: 'method', nearest: 'methods' }]] },
  { name: 'a table of a grid with routed rows', passage: '{ question: methods, by', instead: '{ question: met, by', expected: [['LATTICE_ROUTED', { question: 'met', by: 'role', depends: 'methods' }]] },
  { name: 'a table of a question in a routed section', passage: '{ question: methods, by', instead: '{ question: hours, by', expected: [['LATTICE_ROUTED', { depends: 'met, methods' }]] },
  {
    name: 'two tables where one background question is asked only after certain answers to the other',
    passage: '- { question: methods, by: role }',
    instead: '- { question: methods, by: role }\n  - { question: methods, by: department }\n  - { question: methods, by: affiliation }',
    expected: [['LATTICE_NESTED', { question: 'methods', by: 'department', depends: 'affiliation' }]],
  },
  { name: 'a background question with several answers', passage: 'background: [affiliation', instead: 'background: [methods, affiliation', expected: [['BACKGROUND_KIND']] },
  { name: 'a frame column of a question that is no background', passage: 'columns: { role: role }', instead: 'columns: { methods: role }', expected: [['NOT_BACKGROUND']] },
  { name: 'a disposition that AAPOR does not have', passage: 'columns: { role: role }', instead: 'columns: { role: role }\n  disposition: { column: status, values: { Nej: refussal } }', expected: [['UNKNOWN_VALUE', { value: 'refussal', nearest: 'refusal' }]], at: 'refussal' },
  { name: 'dispositions without their column', passage: 'columns: { role: role }', instead: 'columns: { role: role }\n  disposition: { values: { Nej: refusal } }', expected: [['MISSING_KEY', { key: 'column' }]] },
];

function placeOf(text: string, wanted: string): { line: number; column: number } {
  const index = text.lastIndexOf(wanted);
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

const contains = (fault: Fault<DefinitionFaultCode>, [code, params = {}]: Expected) =>
  fault.code === code && Object.entries(params).every(([key, value]) => fault.params[key] === value);

describe('a definition with a fault', () => {
  for (const { name, passage, instead, expected, at } of cases) {
    it(name, () => {
      const text = sampleWith(passage, instead);
      const { faults, definition } = read(text);
      expect(definition).to.equal(undefined);
      expect(faults.map(({ code }) => code)).to.have.members(expected.map(([code]) => code), JSON.stringify(faults));
      for (const each of expected) expect(faults.some((fault) => contains(fault, each)), JSON.stringify(faults)).to.equal(true);
      for (const fault of faults) {
        expect(fault.place?.file).to.equal('survey.yaml');
        expect(fault.place?.line).to.be.greaterThan(0);
        for (const language of ['sv', 'en'] as const) {
          const { message, mend } = wordingOf(fault, language);
          expect(`${message} ${mend}`).to.not.match(/undefined|\[object|NaN/);
        }
      }
      if (at === undefined) return;
      const places = faults.map(({ place }) => ({ line: place?.line, column: place?.column }));
      expect(places).to.deep.include(placeOf(text, at));
    });
  }
});

describe('a definition', () => {
  it('is read without faults or warnings when there are none', () => {
    const { definition, faults, warnings } = read(sampleText);
    expect(faults).to.deep.equal([]);
    expect(warnings).to.deep.equal([]);
    expect([...(definition?.questions.keys() ?? [])]).to.deep.equal(['affiliation', 'department', 'methods', 'priorities', 'met', 'hours', 'role', 'comments']);
    expect(definition?.questions.get('met')).to.include({ number: 5, layout: 'items', rowsPerPage: 5, section: 'detail' });
  });

  it('is the same read again from its own source, alone, as JSON', () => {
    const first = readDefinition(sampleText, 'survey.yaml');
    if (first.definition === undefined) throw new Error('the sample has faults');
    const again = readDefinition(JSON.stringify(first.source), 'stored');
    expect(again.definition).to.deep.equal(first.definition);
  });

  it('S52: lists every missing translation at once, each with its path', () => {
    const { faults } = read(sampleText.replaceAll(', en: Other }', ' }'));
    expect(faults.map(({ code, place }) => [code, place?.path])).to.deep.equal([
      ['MISSING_TRANSLATION', 'sections[0].questions[0].options[2].label'],
      ['MISSING_TRANSLATION', 'sections[0].questions[2].options[3].label'],
    ]);
  });

  it('has all its faults reported at once, in the order of the file', () => {
    const text = sampleText.replace('survey: sample-2025', 'survey: A B').replace('kind: number', 'kind: numbr').replace('by: role', 'by: hours');
    const { faults } = read(text);
    expect(faults.map(({ code }) => code)).to.deep.equal(['BAD_SLUG', 'UNKNOWN_KIND', 'NOT_BACKGROUND']);
  });

  it('S48: warns of a question that no answers lead to', () => {
    const { definition, warnings } = read(sampleWith(depShow, 'showIf: affiliation = university and affiliation = region'));
    expect(definition).to.not.equal(undefined);
    expect(warnings.map(({ code, params }) => [code, params['question']])).to.deep.equal([['UNREACHABLE_QUESTION', 'department']]);
  });

  it('S48: knows how many can be chosen', () => {
    const counted = (condition: string) => read(sampleWith('met.biostatistics <= 2', condition)).warnings.map(({ params }) => params['question']);
    expect(counted('methods count >= 3')).to.deep.equal([]);
    expect(counted('priorities count >= 2')).to.deep.equal([]);
    expect(counted('methods count >= 9')).to.deep.equal(['hours']);
    expect(counted('priorities count >= 3')).to.deep.equal(['hours']);
  });

  it('S48: sees through a chain of conditions that shuts itself', () => {
    const text = sampleWith('met.biostatistics <= 2', 'methods includes no_need');
    expect(read(text).warnings.map(({ params }) => params['question'])).to.deep.equal(['hours']);
  });

  it('S51: names the limit of 1,000 questions and of 10,000 options', () => {
    const questions = Array.from({ length: 1001 }, (_, i) => `\n      - { code: q${i}, kind: text, text: { sv: X, en: X } }`).join('');
    const many = read(sampleWith('      - code: comments', `${questions.slice(1)}\n      - code: comments`));
    expect(many.faults.map(({ params }) => params)).to.deep.equal([{ what: 'questions', count: 1009, limit: 1000 }]);
    const list = (n: number) => `  l${n}: [${Array.from({ length: 500 }, (_, i) => `{ code: o${i}, label: { sv: X, en: X } }`).join(', ')}]\n`;
    const lists = Array.from({ length: 20 }, (_, n) => list(n)).join('');
    const wide = read(sampleWith('lists:\n', `lists:\n${lists}`));
    expect(wide.faults.map(({ params }) => params)).to.deep.equal([{ what: 'options', count: 10_014, limit: 10_000 }]);
  });

  it('S57: shows HTML as it stands, with a warning', () => {
    const { definition, warnings } = read(sampleWith('sv: Doktorand', 'sv: "<b>Doktorand</b>"'));
    const role = definition?.questions.get('role');
    expect(role?.kind === 'single' && role.options[0]?.label.get('sv')).to.equal('<b>Doktorand</b>');
    expect(warnings.map(({ code }) => code)).to.deep.equal(['HTML_IN_TEXT']);
  });

  it('S59: accepts labels with dots, brackets, quotes and great length', () => {
    const label = `Forskning (bl.a. klinisk) x'];… "${'lång '.repeat(300)}`;
    const { definition, faults, warnings } = read(sampleWith('sv: Doktorand', `sv: ${JSON.stringify(label)}`));
    expect([...faults, ...warnings]).to.deep.equal([]);
    const role = definition?.questions.get('role');
    expect(role?.kind === 'single' && role.options[0]?.label.get('sv')).to.equal(label);
  });

  it('may write a plain text where there is one language', () => {
    const text = sampleText.replace('languages: [sv, en]', 'languages: [sv]').replace(/\{ sv: ([^,{}]+), en: [^{}]+ \}/g, '"$1"');
    expect(read(text).definition?.title).to.deep.equal(new Map([['sv', 'Prov']]));
  });

  it('never grows without bound: aliases that multiply and nesting without end are refused', () => {
    const bomb = `a: &a [1,1,1,1,1,1,1,1,1]\n${'bcdefghi'.split('').map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[i] ?? ''}`).join(',')}]`).join('\n')}\n`;
    expect(read(bomb).faults.map(({ code }) => code)).to.deep.equal(['TOO_MANY']);
    expect(read('a: &a [*a]').faults.map(({ code }) => code)).to.deep.equal(['TOO_DEEP']);
    const steps = Array.from({ length: 1200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n');
    for (const deep of ['['.repeat(1000), '{a: '.repeat(5000), '- '.repeat(1000), '? '.repeat(1000), steps]) {
      expect(read(deep).faults.map(({ code }) => code), deep.slice(0, 20)).to.deep.equal(['TOO_DEEP']);
    }
    expect(read('').faults.map(({ code }) => code)).to.deep.equal(['EMPTY_FILE']);
    expect(read('just words').faults.map(({ code }) => code)).to.deep.equal(['WRONG_TYPE']);
  });
});

const unitsFile = 'code,name_sv,name_en,short_sv,short_en,former_names,parent,valid_from,valid_to,successor,attribute_campus\n';

function readUnits(csv: string | undefined) {
  const start = sampleText.indexOf('    items:\n');
  const end = sampleText.indexOf('sections:\n');
  return read(`${sampleText.slice(0, start)}    file: units.csv\n${sampleText.slice(end)}`, (path) => (path === 'units.csv' ? csv : undefined));
}

describe('units in a CSV', () => {
  it('become the list, names, former names and attributes', () => {
    const { definition, faults } = readUnits(`\ufeff${unitsFile}folk,"Folkhälsa, global",Public Health,FH,PH,Socialmedicin|Hygien,,2019-01-01,,,Norra\n`);
    expect(faults).to.deep.equal([]);
    expect(definition?.units.get('departments')?.units).to.deep.equal([
      {
        code: 'folk',
        name: new Map([['sv', 'Folkhälsa, global'], ['en', 'Public Health']]),
        short: new Map([['sv', 'FH'], ['en', 'PH']]),
        formerNames: ['Socialmedicin', 'Hygien'],
        attributes: new Map([['campus', 'Norra']]),
        validFrom: '2019-01-01',
      },
    ]);
  });

  const csvCases: readonly (readonly [string, string | undefined, DefinitionFaultCode, number | undefined])[] = [
    ['a file that is not there', undefined, 'FILE_MISSING', undefined],
    ['an empty file', '', 'CSV_EMPTY', 1],
    ['a header alone', unitsFile, 'CSV_EMPTY', 1],
    ['an unknown column', `${unitsFile.replace('parent', 'parnt')}folk,A,A,,,,,,,,\n`, 'CSV_COLUMN_UNKNOWN', 1],
    ['a column twice', `${unitsFile.replace('parent', 'code')}folk,A,A,,,,,,,,\n`, 'CSV_COLUMN_TWICE', 1],
    ['a row too short, after a name of two lines', `${unitsFile}folk,"A\nB",A,,,,,,,,\nmolek,A\n`, 'CSV_ROW_LENGTH', 4],
    ['a quote without end', `${unitsFile}folk,A,A,,,,,,,,\nmolek,"A,A,,,,,,,,\n`, 'CSV_QUOTES', 3],
    ['a bad code', `${unitsFile}Folk,A,A,,,,,,,,\n`, 'BAD_CODE', 2],
    ['a code twice', `${unitsFile}folk,A,A,,,,,,,,\nfolk,B,B,,,,,,,,\n`, 'DUPLICATE_CODE', 3],
    ['a date that is none', `${unitsFile}folk,A,A,,,,,2025-13-01,,,\n`, 'BAD_DATE', 2],
    ['a name in one language', `${unitsFile}folk,A,,,,,,,,,\n`, 'MISSING_TRANSLATION', 2],
  ];
  for (const [name, csv, code, line] of csvCases) {
    it(`with ${name}: the fault names ${line === undefined ? 'the definition' : 'the CSV and its line'}`, () => {
      const { faults } = readUnits(csv);
      const found = faults.find((fault) => fault.code === code);
      expect(found, JSON.stringify(faults)).to.not.equal(undefined);
      expect(found?.place?.file).to.equal(line === undefined ? 'survey.yaml' : 'units.csv');
      if (line !== undefined) expect(found?.place?.line).to.equal(line);
    });
  }

  it('are never looked for outside the folder of the definition', () => {
    for (const path of ['../secret.csv', '/etc/passwd', 'C:\\x.csv', 'a/../../b.csv']) {
      const text = sampleWith('    items:\n', `    file: ${JSON.stringify(path)}\n    items:\n`).replace(/ {4}items:[^]*?(?=sections:\n)/, '');
      const asked: string[] = [];
      const { faults } = read(text, (wanted) => {
        asked.push(wanted);
        return undefined;
      });
      expect(faults.map(({ code }) => code)).to.deep.equal(['BAD_FILE_PATH']);
      expect(asked).to.deep.equal([]);
    }
  });
});

describe('a shared list in a CSV', () => {
  it('becomes the options', () => {
    const csv = 'code;label_sv;label_en;meaning;value;exclusive\npoor;Dåligt;Poorly;;1;\nwell;Bra;Well;;2;0\ndont_know;Vet ej;Do not know;dont_know;;\n';
    const text = sampleText.replace(/ {2}agreement:\n(?: {4}.*\n)+/, '  agreement: { file: agreement.csv }\n');
    const { definition, faults } = read(text, () => csv);
    expect(faults).to.deep.equal([]);
    const met = definition?.questions.get('met');
    expect(met?.kind === 'grid' && met.scale.map(({ code, value }) => [code, value])).to.deep.equal([['poor', 1], ['well', 2], ['dont_know', undefined]]);
  });
});
