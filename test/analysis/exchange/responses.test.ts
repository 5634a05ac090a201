/** `responses.csv` as docs/survey-definition.md describes it. */
import { expect } from 'chai';
import fc from 'fast-check';
import { csvRecords } from '../../../analysis/exchange/csvRecords.js';
import { readResponses } from '../../../analysis/exchange/readResponses.js';
import { writeResponses } from '../../../analysis/exchange/writeResponses.js';
import type { Response } from '../../../analysis/survey/answers.js';
import { wordingOf } from '../../../server/problems/catalogue.js';
import { getSample, sampleWith } from '../survey/sample.js';
import { someResponse } from '../survey/someAnswers.js';

const definition = getSample();

const person: Response = {
  definitionVersion: 3,
  language: 'sv',
  reached: ['core', 'detail'],
  answers: new Map([
    ['affiliation', { kind: 'single', code: 'elsewhere', other: '=1+1' }],
    ['methods', { kind: 'multiple', codes: ['biostatistics', 'other'], other: '.skipped' }],
    ['met', { kind: 'grid', rows: new Map([['biostatistics', 'poor']]) }],
    ['priorities', { kind: 'ranking', order: ['other'] }],
    ['hours', { kind: 'number', value: 1.5 }],
  ]),
};

const header =
  'language,affiliation,affiliation.other.text,department,department.typed,methods.biostatistics,methods.bioinformatics,methods.trials,methods.other,methods.no_need,methods.other.text,' +
  'priorities.1,priorities.2,met.biostatistics,met.bioinformatics,met.trials,met.other,hours,role,comments';
const row =
  'sv,elsewhere,.=1+1,.not_shown,,1,0,0,1,0,..skipped,other,,poor,.not_shown,.not_shown,.skipped,1.5,.not_reached,.not_reached';

describe('answers as a file', () => {
  it('say what was answered and why each missing answer is missing', () => {
    expect(writeResponses(definition, [person])).to.equal(`${header}\n${row}\n`);
  });

  it('read back to the same answers, whatever was answered and wherever it was broken off', () => {
    fc.assert(
      fc.property(fc.array(someResponse(definition), { maxLength: 4 }), (people) => {
        const { responses, faults } = readResponses(definition, writeResponses(definition, people));
        expect(faults).to.deep.equal([]);
        expect(responses).to.deep.equal(people);
      }),
      { numRuns: 200 },
    );
  });

  it('never let a cell begin as a formula does', () => {
    fc.assert(
      fc.property(someResponse(definition), (someone) => {
        const { records } = csvRecords(writeResponses(definition, [someone]));
        for (const cell of records[1]?.cells ?? []) expect(cell).to.not.match(/^\s*([=+@]|-(?!\d+(\.\d+)?$))/);
      }),
      { numRuns: 100 },
    );
  });

  it('keep what an older version of the survey did not ask', () => {
    const older = getSample(sampleWith('      - code: comments\n        kind: text\n        text: { sv: Annat?, en: Else? }\n        maxLength: 200\n', '').replace('version: 3', 'version: 2'));
    const text = writeResponses(definition, [{ ...person, definitionVersion: 2 }], (version) => (version === 2 ? older : definition));
    expect(text.trim().split(',').at(-1)).to.equal('.not_asked');
    expect(readResponses(definition, text).responses[0]?.notAsked).to.deep.equal(['comments']);
  });

  const broken: readonly (readonly [string, (text: string) => string, string, string | undefined])[] = [
    ['an unknown option', (text) => text.replace('sv,elsewhere', 'sv,nowhere').replace('.=1+1', ''), 'UNKNOWN_OPTION', 'record[1].affiliation'],
    ['a language the survey does not have', (text) => text.replace('\nsv', '\nfi'), 'UNKNOWN_ANSWER_LANGUAGE', 'record[1].language'],
    ['a choice that is neither 1 nor 0', (text) => text.replace(',1,0,0,1,0,', ',x,0,0,1,0,'), 'NOT_ONE_OR_ZERO', 'record[1].methods.biostatistics'],
    ['no choice at all', (text) => text.replace(',1,0,0,1,0,..skipped', ',0,0,0,0,0,'), 'NOTHING_CHOSEN', 'record[1].methods'],
    ['none together with something', (text) => text.replace(',1,0,0,1,0,', ',1,0,0,1,1,'), 'EXCLUSIVE_WITH_OTHERS', 'record[1].methods'],
    ['a blank cell', (text) => text.replace('1.5', ''), 'BLANK_CELL', 'record[1].hours'],
    ['a number out of range', (text) => text.replace('1.5', '2001'), 'OUT_OF_RANGE', 'record[1].hours'],
    ['an answer to what was not shown', (text) => text.replace('.not_shown,,1', 'folk,,1'), 'STATUS_DIFFERS', 'record[1].department'],
    ['a row answered that was not chosen', (text) => text.replace('poor,.not_shown', 'poor,well'), 'STATUS_DIFFERS', 'record[1].met.bioinformatics'],
    ['a unit that is not in the list', (text) => text.replace('.not_shown,,1', 'fysik,,1'), 'UNKNOWN_UNIT', 'record[1].department'],
    ['a reason there is none of', (text) => text.replace('1.5', '.forgotten'), 'UNKNOWN_STATUS', 'record[1].hours'],
    ['an answer and a reason in one question', (text) => text.replace('other,,poor', 'other,.skipped,poor'), 'MIXED_CELLS', 'record[1].priorities.1'],
    ['a text beside other that is not chosen', (text) => text.replace('sv,elsewhere', 'sv,region'), 'OTHER_TEXT_ALONE', 'record[1].affiliation.other.text'],
    ['a cell too few', (text) => text.replace(',.not_reached\n', '\n'), 'CSV_ROW_LENGTH', 'record[1]'],
    ['an unknown column', (text) => text.replace(',hours,', ',hour,'), 'CSV_COLUMN_UNKNOWN', 'hour'],
    ['a missing column', (text) => text.replace(',hours,', ',role,'), 'CSV_COLUMN_MISSING', undefined],
    ['nothing', () => '', 'CSV_EMPTY', undefined],
  ];
  for (const [name, mangle, code, path] of broken) {
    it(`with ${name} say where`, () => {
      const { responses, faults } = readResponses(definition, mangle(`${header}\n${row}\n`));
      expect(responses).to.deep.equal([]);
      const fault = faults.find((each) => each.code === code);
      if (fault === undefined) throw new Error(JSON.stringify(faults));
      expect(fault.place?.path).to.equal(path);
      expect(`${wordingOf(fault, 'sv').message}${wordingOf(fault, 'en').mend}`).to.not.match(/undefined/);
    });
  }

  it('have every fault of every record reported, and the good records read', () => {
    const bad = row.replace('sv,', 'fi,').replace('1.5', 'x');
    const { responses, faults } = readResponses(definition, `\ufeff${header}\r\n${row}\r\n${bad}\r\n${bad}\r\n`);
    expect(responses).to.deep.equal([person]);
    expect(faults.map(({ place }) => place?.path)).to.deep.equal(['record[2].language', 'record[2].hours', 'record[3].language', 'record[3].hours']);
    expect(faults[2]?.place?.line).to.equal(4);
  });
});
