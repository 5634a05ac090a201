/** docs/mapping.md: every shape in which another system may write answers. */
import { expect } from 'chai';
import fc from 'fast-check';
import { readMapping } from '../../../../analysis/exchange/mapping/readMapping.js';
import { readMapped } from '../../../../analysis/exchange/reading/readMapped.js';
import { openTable } from '../../../../analysis/exchange/records/openTable.js';
import { columnsOf } from '../../../../analysis/frame/columnsOf.js';
import { columnsOfRespondents } from '../../../../analysis/frame/columnsOfRespondents.js';
import type { Answer, Response } from '../../../../analysis/survey/answers.js';
import type { Definition } from '../../../../analysis/survey/definition.js';
import { route } from '../../../../analysis/survey/routing.js';
import { getSample } from '../../survey/sample.js';
import { someResponse } from '../../survey/someAnswers.js';
import { foreignBytes, type Writing } from './foreignBytes.js';
import { foreignSurvey, headerStyles, type Style } from './foreignSurvey.js';
import { relabelled } from './relabelled.js';
import { Seeded } from './seeded.js';

const writings: fc.Arbitrary<Writing> = fc.record({
  format: fc.constantFrom('csv', 'csv', 'csv', 'xlsx'),
  encoding: fc.constantFrom('utf-8', 'utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'),
  bom: fc.boolean(),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r', '\r\n'),
});

function styles({ format, encoding }: Writing): fc.Arbitrary<Style> {
  const wide = encoding === 'windows-1252' || encoding === 'macintosh' ? [] : ['\u202f', '\u2009'];
  return fc
    .record({
      header: fc.constantFrom(...headerStyles),
      multiple: fc.constantFrom('options', 'delimited'),
      ranking: fc.constantFrom('places', 'ranks', 'delimited'),
      missing: fc.constantFrom('codes', 'blank'),
      ticks: fc.constantFrom('usual', 'told'),
      delimiter: fc.constantFrom(';', ',', '|', ' / ', '; ', '>'),
      decimal: fc.constantFrom('.', ','),
      thousands: fc.constantFrom('', ' ', '\u00a0', "'", '’', 'other', ...wide),
    } satisfies { [K in Exclude<keyof Style, 'isSheet'>]: fc.Arbitrary<Style[K]> })
    .map((style) => ({ ...style, isSheet: format === 'xlsx', thousands: style.thousands === 'other' ? (style.decimal === '.' ? ',' : '.') : style.thousands }));
}

/** Another system has no units as typed; and where empty cells say everything, nobody broke off. */
function written(definition: Definition, response: Response, { missing }: Style): Response {
  const typed: Answer = { kind: 'unit', code: 'folk' };
  const answers = new Map([...response.answers].map(([code, answer]) => [code, answer.kind === 'unit' && answer.code === undefined ? typed : answer] as const));
  const routed = route(definition, answers);
  return { ...response, answers: routed.answers, reached: missing === 'blank' ? routed.sections.map(({ code }) => code) : response.reached };
}

const cases = fc.tuple(relabelled(getSample()), writings).chain(([definition, writing]) =>
  fc.record({ definition: fc.constant(definition), writing: fc.constant(writing), style: styles(writing), people: fc.array(someResponse(definition), { minLength: 1, maxLength: 4 }), seed: fc.nat() }),
);

describe('answers as another system writes them', () => {
  it('are read back to the same columns, in every shape, header, encoding and format', () => {
    fc.assert(
      fc.property(cases, ({ definition, writing, style, people, seed }) => {
        const responses = people.map((person) => written(definition, person, style));
        const { rows, mapping: told } = foreignSurvey(definition, responses, style, new Seeded(seed));
        const headerRows = style.header === 'two rows' ? 2 : style.header === 'three rows' ? 3 : 1;
        const csv = { encoding: writing.encoding, delimiter: writing.delimiter };
        const document = JSON.stringify({ ...told, file: { format: writing.format, headerRows, ...(writing.format === 'csv' ? csv : {}) } });
        const { mapping, faults } = readMapping(document, 'mapping.json', definition);
        if (mapping === undefined) throw new Error(JSON.stringify(faults));
        const opened = openTable(() => [foreignBytes(rows, writing)], mapping.file, 'answers');
        if (!('table' in opened)) throw new Error(JSON.stringify(opened.faults));
        const reading = readMapped({ definition, mapping, table: opened.table, file: 'answers' });
        const columns = columnsOfRespondents(definition, reading.respondents);
        if (reading.result().summary.total > 0) throw new Error(JSON.stringify(reading.result().faults.slice(0, 3)));
        expect(columns.n).to.equal(responses.length);
        expect([...columns.questions]).to.deep.equal([...columnsOf(definition, responses).questions]);
      }),
      { numRuns: 300 },
    );
  });
});
