/** What docs/mapping.md says a mapping is, what can be wrong with one, where it is said to be, and how it is mended. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { MappingFaultCode } from '../../../../analysis/exchange/mapping/mappingFaults.js';
import { readMapping } from '../../../../analysis/exchange/mapping/readMapping.js';
import { printCondition } from '../../../../analysis/survey/expression/printCondition.js';
import type { DefinitionFaultCode } from '../../../../analysis/survey/definitionFaults.js';
import { wordingOf } from '../../../../server/problems/catalogue.js';
import { getSample } from '../../survey/sample.js';
import { definition, definitionText, mappingText, mappingWith, readSample } from './mappingSample.js';

type Code = MappingFaultCode | DefinitionFaultCode;

/** The code, the last occurrence of the text where it is found, and what its words are filled with. */
type Expected = readonly [code: Code, at: string, params?: Readonly<Record<string, string | number>>];

type Case = readonly [name: string, passage: string, instead: string, ...expected: readonly Expected[]];

const role = '{ column: STA, values: { professor: "1", doctoral: ["2", PhD student] } }';
const bands = '{ under_5: 0, five_to_ten: 5, over_10: 10 }';
const late = '{ code: late, when: years >= 5 }';

const cases: readonly Case[] = [
  ['a mapping of another survey', 'survey: research-data-2021', 'survey: research-data', ['MAPPING_OTHER_SURVEY', 'research-data', { found: 'research-data', expected: 'research-data-2021' }]],
  ['a newer format', 'behov: 1', 'behov: 2', ['FORMAT_VERSION', '2                              # version', { found: '2' }]],
  ['an unknown key names the nearest', 'blank: skipped', 'blanks: skipped', ['UNKNOWN_KEY', 'blanks', { key: 'blanks', nearest: 'blank' }]],
  ['a whole that is not keys with values', mappingText, '- role', ['WRONG_TYPE', '- role', { expected: 'object' }]],
  ['an unknown key of a question names the nearest', 'column: STA, values', 'column: STA, value', ['UNKNOWN_KEY', 'value: {', { key: 'value', nearest: 'values' }]],
  ['a key one letter off among those that decide', '{ column: hours, decimal: "." }', '{ colum: hours }', ['MISSING_KEY', '{ colum: hours', { key: 'column' }], ['UNKNOWN_KEY', 'colum: hours', { nearest: 'column' }]],
  ['an encoding that is not read', 'encoding: windows-1252', 'encoding: latin1', ['UNKNOWN_VALUE', 'latin1', { value: 'latin1' }]],
  ['an encoding one letter off', 'encoding: windows-1252', 'encoding: windows-1251', ['UNKNOWN_VALUE', 'windows-1251', { nearest: 'windows-1252' }]],
  ['a delimiter of a file that is none', 'delimiter: ";"     ', "delimiter: '\\t'", ['UNKNOWN_VALUE', "'\\t'", { value: '\\\\t', allowed: '"," ";" "\\t" "|"' }]],
  ['four header rows', 'headerRows: 2', 'headerRows: 4', ['BAD_NUMBER', '4        ', { value: '4', min: 1, max: 3 }]],
  ['a decimal that is neither point nor comma', 'decimal: ","', 'decimal: "·"', ['UNKNOWN_VALUE', '"·"', { value: '·', allowed: '"." ","' }]],
  ['a reason that is none', 'not_reached: ["-77"]', 'not_reach: ["-77"]', ['UNKNOWN_KEY', 'not_reach:', { nearest: 'not_reached' }]],
  ['a missing value for two reasons', '["-77"]', '["-77", na ]', ['MAPPING_SPELLING_TWICE', 'na ]', { text: 'na', first: 'skipped', second: 'not_reached' }]],
  ['a missing value that is also as an empty cell', '["."]', '[".", "-999" ]', ['MAPPING_SPELLING_TWICE', '"-999" ]', { text: '-999', first: 'skipped', second: 'blank' }]],
  ['an empty missing value', '["-77"]', '["-77", ""]', ['MAPPING_BLANK_TWICE', '""]', { reason: 'not_reached' }]],
  ['a reason for an empty cell that is none', 'blank: skipped', 'blank: skiped', ['UNKNOWN_VALUE', 'skiped', { nearest: 'skipped' }]],
  ['a language the survey does not have', 'sv: Swedish, en', 'fi: Finnish, en', ['UNDECLARED_LANGUAGE', 'fi: Fi', { language: 'fi' }]],
  ['a spelling of two languages', 'sv: Swedish, en', 'sv: ENG, en', ['MAPPING_SPELLING_TWICE', 'eng]', { text: 'eng', first: 'sv', second: 'en' }]],
  ['records left out without a reason', ', why: did not consent }', ' }', ['MISSING_KEY', '{ column: consent', { key: 'why' }]],
  ['records left out for an empty reason', 'why: did not consent', 'why: " "', ['EMPTY_TEXT', '" " }']],
  ['records left out for no value', 'column: consent, values: ["2"]', 'column: consent, values: []', ['TOO_FEW_OPTIONS', '[], why', { count: 0, least: 1 }]],

  ['a question without an entry', '  years: { column: "#4" }\n', '', ['MAPPING_QUESTIONS_MISSING', 'questions:  ', { count: 1, questions: 'years' }]],
  ['a question that is not there', '  budget: not_asked', '  budget: not_asked\n  salary: not_asked', ['UNKNOWN_QUESTION', 'salary', { question: 'salary', nearest: '' }]],
  ['a question misspelt is one fault, with the nearest', '  budget: not_asked', '  bugdet: not_asked', ['UNKNOWN_QUESTION', 'bugdet', { nearest: 'budget' }]],
  ['a question twice', '  budget: not_asked', '  budget: not_asked\n  hours: not_asked', ['DUPLICATE_KEY', 'hours: not_asked', { key: 'hours' }]],
  ['a column in place of an entry', role, 'STA', ['MAPPING_SHAPE', 'STA ', { question: 'role', kind: 'single', forms: '{ column: "STA" }, { derive: [{ code: X, when: … }] }, { bands: Q, from: { X: 0 } }' }]],
  ['a grid read from one column', '    rows: "SUP4_{n}"', '    column: "SUP4"  ', ['MAPPING_SHAPE', 'column: "SUP4"', { question: 'need', kind: 'grid', forms: '{ rows: "C_{n}" }' }]],
  ['a number that is derived', '{ column: hours, decimal: "." }', '{ derive: [{ code: early, when: role answered }] }', ['MAPPING_SHAPE', '{ derive:', { kind: 'number' }]],
  ['a unit from several columns', 'budget: not_asked', 'budget: { options: "B_{n}" }', ['MAPPING_SHAPE', '{ options: "B', { kind: 'unit' }]],
  ['two shapes of one question', '{ ranks: "Please rank* | {label}" }', '{ ranks: "{label}", places: "{n}" }', ['MAPPING_TWO_SHAPES', '{ ranks: "{label}"', { question: 'films', shapes: 'places, ranks' }]],
  ['several answers in a cell without what divides them', '{ column: order, delimiter: ">" }', '{ column: order }', ['MISSING_KEY', '{ column: order', { key: 'delimiter' }]],
  ['an empty delimiter', 'delimiter: ">"', 'delimiter: ""', ['EMPTY_TEXT', '"" }']],
  ['a column that YAML takes for a comment', 'column: "#4" }', 'column: #4\n    }', ['WRONG_TYPE', '#4\n', { expected: 'column' }]],
  ['a column that YAML takes for an alias', 'column: hours', 'column: *hours', ['WRONG_TYPE', '*hours', { expected: 'column' }]],
  ['a column that YAML takes for a list', 'column: hours', 'column: [1] hours', ['SYNTAX', 'hours, decimal', { detail: 'UNEXPECTED_TOKEN' }]],
  ['a column without a name', 'column: hours', 'column: " "', ['EMPTY_TEXT', '" ", dec']],

  ['a code that the question does not have, with the nearest', 'doctoral: ["2"', 'doctorl: ["2"', ['MAPPING_UNKNOWN_CODE', 'doctorl', { code: 'doctorl', question: 'role', nearest: 'doctoral' }]],
  ['a word like no code', 'professor: "1"', '"Full prof": "1"', ['MAPPING_UNKNOWN_CODE', '"Full', { nearest: '', known: 'professor, doctoral' }]],
  ['a label where its code belongs', 'professor: "1"', '"Professor  på svenska": "1"', ['MAPPING_UNKNOWN_CODE', '"Prof', { nearest: 'professor' }]],
  ['a code that is not there is not also the owner of a spelling', 'professor: "1"', 'lecturer: "2"', ['MAPPING_UNKNOWN_CODE', 'lecturer', { nearest: '' }]],
  ['cells and codes the wrong way round', 'professor: "1"', '"1": professor', ['MAPPING_VALUES_REVERSED', '"1": prof', { code: 'professor', text: '1' }]],
  ['a step that the scale does not have', 'high: "5"', 'hig: "5"', ['MAPPING_UNKNOWN_CODE', 'hig:', { question: 'need', nearest: 'high' }]],
  ['a spelling of two codes', 'PhD student] }', '" 1 "] }', ['MAPPING_SPELLING_TWICE', '" 1 "', { first: 'professor', second: 'doctoral' }]],
  ['a spelling of two codes but for its case and spaces', 'professor: "1"', 'professor: phd  STUDENT', ['MAPPING_SPELLING_TWICE', 'PhD student]', { text: 'PhD student', first: 'professor', second: 'doctoral' }]],
  ['a number written as a number is the same spelling', 'professor: "1", doctoral: ["2"', 'professor: 2, doctoral: ["2"', ['MAPPING_SPELLING_TWICE', '"2", PhD', { text: '2' }]],
  ['a spelling that is a missing value', 'PhD student] }', 'na ] }', ['MAPPING_SPELLING_MISSING', 'na ] }', { text: 'na', reason: 'skipped' }]],
  ['an empty spelling', 'PhD student] }', '""] }', ['MAPPING_SPELLING_EMPTY', '""] }']],
  ['a spelling that is nothing', 'professor: "1"', 'professor: ~', ['WRONG_TYPE', '~, doc', { expected: 'cell' }]],
  ['a text both ticked and unticked', 'unticked: ["0"]', 'unticked: ["0", 1]', ['MAPPING_SPELLING_TWICE', '1]      ', { text: '1', first: 'ticked', second: 'unticked' }]],
  ['ticked by a missing value', 'ticked: ["1"]', 'ticked: [-999]', ['MAPPING_SPELLING_MISSING', '-999]   ', { reason: 'skipped' }]],
  ['otherwise a word that is no code and no reason', 'otherwise: other', 'otherwise: others', ['MAPPING_OTHERWISE', 'others', { value: 'others', nearest: 'other' }]],
  ['a number question where the spelling stands in the place of the number', 'column: hours', 'column: hours, values: { ca 10: 10 }', ['MAPPING_VALUES_NUMBER', 'ca 10', { text: 'ca 10' }]],
  ['a spelling of two numbers', 'column: hours', 'column: hours, values: { 10: ca 10, 12.5: [10-15, Ca  10] }', ['MAPPING_SPELLING_TWICE', 'Ca  10', { first: '10', second: '12.5' }]],
  ['a spelling of a number that is a missing value', 'column: hours', 'column: hours, values: { 10: [na] }', ['MAPPING_SPELLING_MISSING', 'na]', { text: 'na', reason: 'skipped' }]],
  ['otherwise a number, where only a reason can stand', 'column: hours', 'column: hours, otherwise: 0', ['MAPPING_OTHERWISE', '0, dec', { value: '0', known: 'not_shown, skipped, not_reached, not_asked' }]],
  ['a text beside other where there is none', role, '{ column: STA, otherText: STA_OTHER }', ['MAPPING_OTHER_TEXT', 'STA_OTHER', { question: 'role' }]],

  ['a pattern with an unknown placeholder', '"TOOL_{n}"', '"TOOL_{nr}"', ['MAPPING_PLACEHOLDER', '"TOOL_{nr}"', { placeholder: 'nr', known: '{n} {code} {label}' }]],
  ['one column for all the rows', '"SUP4_{n}"', '"SUP4_*"', ['MAPPING_PATTERN_SAME', '"SUP4_*"', { pattern: 'SUP4_*', count: 2 }]],
  ['a place by the code of an option', '"rank {n}"', '"rank {code}"', ['MAPPING_PLACEHOLDER', '"rank {code}"', { known: '{n}' }]],
  ['fewer columns than places', '"rank {n}"', '[first]', ['MAPPING_PLACES', '[first]', { columns: 1, places: 2 }]],
  ['an option of no question', '"TOOL_{n}"', '{ dmp: TOOL_1, archiv: TOOL_2 }', ['MAPPING_UNKNOWN_CODE', 'archiv: T', { code: 'archiv', nearest: 'archive' }]],
  ['a row without a column', '"SUP4_{n}"', '{ dmp: SUP4_1 }', ['MAPPING_PARTS_MISSING', '{ dmp: SUP4_1 }', { question: 'need', parts: 'archive' }]],
  ['columns in a list where codes are needed', '"TOOL_{n}"', '[TOOL_1, TOOL_2]', ['WRONG_TYPE', '[TOOL_1', { expected: 'columns_by_code' }]],

  ['a case with a code the question does not have', 'code: late', 'code: lat', ['MAPPING_UNKNOWN_CODE', 'lat, when', { code: 'lat', question: 'career', nearest: 'late' }]],
  ['a condition on a question that is not there', late, '{ code: late, when: yers >= 5 }', ['UNKNOWN_QUESTION', 'yers', { question: 'yers', nearest: 'years' }]],
  ['a condition on an answer that is not there', 'role = doctoral or', 'role = doctorl or', ['CONDITION_UNKNOWN_CODE', 'doctorl', { nearest: 'doctoral' }]],
  ['a choice compared with a number', late, '{ code: late, when: role >= 5 }', ['CONDITION_TYPE', 'role >= 5', { question: 'role', kind: 'single' }]],
  ['a condition that ends too soon', late, '{ code: late, when: years >= }', ['CONDITION_SYNTAX', ' }\n    otherwise: unclear', { found: '', expected: 'value' }]],
  ['a condition longer than the limit', late, `{ code: late, when: ${'years >= 5 or '.repeat(160)}years < 1 }`, ['CONDITION_TOO_LONG', 'years >= 5 or '.repeat(160), { limit: 2000 }]],
  ['a condition cut off at a comma', late, '{ code: late, when: role in (doctoral, professor) }', ['CONDITION_SYNTAX', ', professor)', { found: '', expected: 'comma_or_close' }], ['UNKNOWN_KEY', 'professor) }', { key: 'professor)' }]],
  ['a question derived from itself', late, '{ code: late, when: career = early }', ['CONDITION_CIRCLE', 'career = early', { path: 'career → career' }]],
  ['a question derived later', late, '{ code: late, when: experience = over_10 }', ['CONDITION_LATER', 'experience = over_10', { question: 'experience' }]],
  ['a question worked out from others than the definition says', late, '{ code: late, when: hours >= 5 }', ['MAPPING_DERIVED_FROM', 'career:  ', { question: 'career', from: 'role, years, hours', said: 'role, years' }]],
  ['a question that the definition says is worked out, read from a column', `{ bands: years, from: ${bands} }`, '{ column: experience }', ['MAPPING_NOT_DERIVED', 'experience: {', { question: 'experience' }]],
  ['no case', '    derive:\n      - { code: early, when: role = doctoral or years < 5 }\n      - { code: late, when: years >= 5 }', '    derive: []', ['TOO_FEW_OPTIONS', '[]\n', { count: 0, least: 1 }]],
  ['what no case says must be a code', 'otherwise: unclear', 'otherwise: skipped', ['MAPPING_UNKNOWN_CODE', 'skipped    ', { code: 'skipped', question: 'career' }]],
  ['bands of a question that is not a number', 'bands: years', 'bands: role', ['MAPPING_BANDS_KIND', 'role, from', { question: 'role', kind: 'single' }]],
  ['bands of a question that is not there', 'bands: years', 'bands: year', ['UNKNOWN_QUESTION', 'year, from', { nearest: 'years' }]],
  ['bands that do not ascend', bands, '{ under_5: 0, five_to_ten: 5, over_10: 5 }', ['MAPPING_BANDS_ORDER', 'over_10: 5', { code: 'over_10', number: 5, before: 5 }]],
  ['a band of no code', bands, '{ under_5: 0, five_to_ten: 5, over_1: 10 }', ['MAPPING_UNKNOWN_CODE', 'over_1:', { nearest: 'over_10' }]],
  ['a band that begins at a word', bands, '{ under_5: 0, five_to_ten: five, over_10: 10 }', ['WRONG_TYPE', 'five, over', { expected: 'number' }]],
];

function placeOf(text: string, wanted: string): readonly [line: number, column: number] {
  const index = text.lastIndexOf(wanted);
  if (index < 0) throw new Error(`the mapping has no “${wanted}”`);
  const before = text.slice(0, index).split('\n');
  return [before.length, (before.at(-1) ?? '').length + 1];
}

describe('a mapping with a fault', () => {
  for (const [name, passage, instead, ...expected] of cases) {
    it(name, () => {
      const text = mappingWith(passage, instead);
      const { faults, mapping } = readSample(text);
      expect(mapping).to.equal(undefined);
      expect(faults.map(({ code, place }) => [code, place?.line, place?.column])).to.deep.equal(expected.map(([code, at]) => [code, ...placeOf(text, at)]), JSON.stringify(faults));
      for (const [i, [, , params]] of expected.entries()) expect(faults[i]?.params).to.include(params ?? {});
      for (const fault of faults) {
        expect(fault.place).to.include({ file: 'mapping.yaml' });
        // A document that cannot be read as YAML has no paths yet.
        if (fault.code !== 'SYNTAX') expect(fault.place).to.include.keys('path');
        for (const language of ['sv', 'en'] as const) {
          const { message, mend } = wordingOf(fault, language);
          expect(`${message} ${mend}`).to.match(/\S \S/).and.not.match(/undefined|\[object|NaN/);
        }
      }
    });
  }
});

describe('a mapping', () => {
  it('that docs/mapping.md shows is read as it says, without a fault', () => {
    const { mapping, faults } = readSample();
    expect(faults).to.deep.equal([]);
    expect(mapping?.file).to.deep.equal({ format: 'csv', encoding: 'windows-1252', delimiter: ';', sheet: 'Answers', headerRows: 2 });
    expect([...(mapping?.missing ?? [])]).to.have.deep.members([['-998', 'not_shown'], ['-999', 'skipped'], ['na', 'skipped'], ['-77', 'not_reached'], ['-66', 'not_asked'], ['.', 'blank']]);
    expect([...(mapping?.questions.keys() ?? [])]).to.deep.equal([...definition.questions.keys()]);
    const shapes = [...(mapping?.questions ?? [])].map(([code, { shape }]) => `${code} ${shape}`);
    expect(shapes).to.deep.equal([
      'role value', 'tools options', 'funders delimited', 'need rows', 'priorities places', 'films ranks', 'wishes delimited',
      'hours number', 'years number', 'comments text', 'career derived', 'experience derived', 'budget not_asked',
    ]);
    expect(mapping?.questions.get('hours')).to.include({ decimal: '.' });
    expect(mapping?.questions.get('years')).to.include({ decimal: ',' });
    expect(mapping?.questions.get('funders')).to.deep.include({ delimiter: ';', otherwise: { code: 'other' } });
    expect(mapping?.leaveOut).to.have.length(1);
    expect(mapping?.leaveOut[0]).to.deep.include({ values: ['2'], why: 'did not consent' });
  });

  it('numbers the columns of a pattern from 1, each by the code of its option, row or place', () => {
    const { mapping } = readSample();
    const tools = mapping?.questions.get('tools');
    const [line, column] = placeOf(mappingText, '"TOOL_{n}"');
    const at = { file: 'mapping.yaml', line, column, path: 'questions.tools.options' };
    expect(tools?.shape === 'options' && [...tools.options]).to.deep.equal(['dmp', 'archive', 'other'].map((code, i) => [code, { pattern: 'TOOL_{n}', n: i + 1, at }]));
    const priorities = mapping?.questions.get('priorities');
    expect(priorities?.shape === 'places' && [...priorities.places.keys()]).to.deep.equal(['1', '2']);
  });

  it('writes bands out as conditions, each from its number up to the next', () => {
    const experience = readSample().mapping?.questions.get('experience');
    const cases = experience?.shape === 'derived' ? experience.derivation.cases : [];
    expect(cases.map(({ code, when }) => `${code}: ${printCondition(when)}`)).to.deep.equal(['under_5: years >= 0 and years < 5', 'five_to_ten: years >= 5 and years < 10', 'over_10: years >= 10']);
  });

  it('takes numbers and true as the text they are written as, also 01 and 1.50', () => {
    const { mapping, faults } = readSample(mappingWith(role, '{ column: 2021, values: { professor: [01, 1.50, TRUE], doctoral: [1, 1.5, false, 0x1F] } }'));
    expect(faults).to.deep.equal([]);
    const source = mapping?.questions.get('role');
    expect(source?.shape === 'value' && [source.column.name, ...source.values]).to.deep.equal(['2021', ['professor', ['01', '1.50', 'TRUE']], ['doctoral', ['1', '1.5', 'false', '0x1F']]]);
  });

  it('of little says what is left out: one header row, a point in numbers, blank cells skipped', () => {
    const codes = [...definition.questions.keys()];
    const { mapping } = readSample(`behov: 1\nsurvey: research-data-2021\nquestions:\n${codes.map((code) => `  ${code}: not_asked\n`).join('')}`);
    expect(mapping).to.deep.include({ file: { headerRows: 1 }, blank: 'skipped', leaveOut: [], missing: new Map() });
    expect(mapping).to.not.have.any.keys('language', 'weight', 'brokeOff');
  });

  it('needs no column for "other" where a text tells of it', () => {
    expect(readSample(mappingWith('"TOOL_{n}"', '{ dmp: T1, archive: T2 }')).faults).to.deep.equal([]);
  });

  it('may say by a reason what a value that no option knows means', () => {
    const { mapping } = readSample(mappingWith('otherwise: other ', 'otherwise: not_shown '));
    expect(mapping?.questions.get('funders')).to.deep.include({ otherwise: { reason: 'not_shown' } });
  });

  it('may give two options of different columns the same spelling', () => {
    expect(readSample(mappingWith('ticked: ["1"]', 'values: { dmp: "Yes", archive: "yes" }')).faults).to.deep.equal([]);
  });

  it('refuses a question worked out that the definition shows as asked, and says what to write there', () => {
    const asked = getSample(definitionText.replace('derivedFrom: [years]\n        ', ''));
    const { faults } = readMapping(mappingText, 'mapping.yaml', asked);
    expect(faults.map(({ code, params }) => [code, params['question'], params['said']])).to.deep.equal([['MAPPING_DERIVED_FROM', 'experience', '']]);
    const [fault = { code: '', params: {} }] = faults;
    expect(wordingOf(fault, 'sv').message).to.include('som en fråga som ställts');
    expect(wordingOf(fault, 'en').mend).to.equal('Write derivedFrom: [years] for the question experience in the definition.');
  });

  it('refuses derived questions in a circle, naming the way round', () => {
    const text = mappingWith(late, '{ code: late, when: experience = over_10 }').replace(`{ bands: years, from: ${bands} }`, '{ derive: [{ code: under_5, when: career = early or experience answered }] }');
    const circles = readSample(text).faults.map(({ code, params }) => [code, params['path']]);
    expect(circles).to.deep.equal([
      ['CONDITION_CIRCLE', 'career → experience → career'],
      ['CONDITION_CIRCLE', 'experience → experience'],
    ]);
  });

  it('has all its faults reported at once, in the order of the file', () => {
    const text = mappingText.replace('blank: skipped', 'blank: empty').replace('professor: "1"', 'profesor: "1"').replace('otherwise: other ', 'otherwise: annat ').replace('years >= 5 }', 'years => 5 }');
    expect(readSample(text).faults.map(({ code }) => code)).to.deep.equal(['UNKNOWN_VALUE', 'MAPPING_UNKNOWN_CODE', 'MAPPING_OTHERWISE', 'CONDITION_SYNTAX']);
  });

  it('of a definition with faults is checked as far as it can be without one', () => {
    const { faults, mapping } = readMapping(mappingText.replace('blank: skipped', 'blank: empty'), 'mapping.yaml', undefined);
    expect(mapping).to.equal(undefined);
    expect(faults.map(({ code }) => code)).to.deep.equal(['UNKNOWN_VALUE']);
  });

  it('names the limits: 1,000 questions, 1,000,000 characters', () => {
    const many = `behov: 1\nsurvey: research-data-2021\nquestions:\n${Array.from({ length: 1001 }, (_, i) => `  q${i}: not_asked\n`).join('')}`;
    expect(readSample(many).faults.map(({ code, params }) => [code, params])).to.deep.equal([['TOO_MANY', { what: 'questions', count: 1001, limit: 1000 }]]);
    expect(readSample(`# ${'x'.repeat(1_000_000)}`).faults.map(({ params }) => params)).to.deep.equal([{ what: 'characters', count: 1_000_002, limit: 1_000_000 }]);
  });

  it('that is broken in any way is refused with places or read, and never throws', () => {
    const lines = mappingText.split('\n');
    const scrap = fc.constantFrom('', '~', '[]', '{}', '[', '}', ': ', '- x', '"', '#4', '*a', '&a', '|', '{ column: A }', '{n}', '1e999', '.nan', '__proto__: 1', 'constructor: { column: A }', '\u0000', '\t', '\ud800', 'not_asked');
    const change = fc.record({ line: fc.nat(lines.length - 1), from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(12), scrap });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const broken = [...lines];
        for (const { line, from, length, scrap: instead } of changes) {
          const text = broken[line] ?? '';
          const start = Math.floor(from * text.length);
          broken[line] = text.slice(0, start) + instead + text.slice(start + length);
        }
        const { faults, mapping } = readSample(broken.join('\n'));
        expect(mapping === undefined).to.equal(faults.some(({ severity }) => severity === 'fault'));
        for (const fault of faults) {
          expect(fault.place?.line).to.be.greaterThan(0);
          // A key written .nan is the key NaN, and is quoted as that.
          expect(wordingOf(fault, 'en').message.replaceAll('“NaN”', '')).to.not.match(/undefined|\[object|NaN/);
        }
        if (mapping !== undefined) expect(mapping.questions.size).to.equal(definition.questions.size);
      }),
      { numRuns: 600 },
    );
  });
});
